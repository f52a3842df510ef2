import { describe, expect, test } from 'vitest';
import { resultLineSchema } from '../record/model.ts';
import { scenario } from '../scenario.ts';
import { sampleOpenTarget } from '../testing/sample-access.ts';
import { lostCells } from './lost-cells.ts';

const suite = (id: string) => ({
  file: `suites/${id}.scenario.ts`,
  scenario: scenario({
    id,
    title: 't',
    why: 'w',
    claims: [],
    sources: [],
    surfaces: ['cli'],
    facts: { holds: { title: 'it holds', reference: true, weight: 'silent' } },
    observe: () => Promise.resolve({ holds: true }),
  }),
});
const scenarios = [suite('dns/one'), suite('dns/two')];

function lostOf(measured: ReadonlySet<string>, trouble: readonly string[]) {
  const targets = ['docker', 'podman'].map((id) => sampleOpenTarget('/nowhere', { id }));
  return lostCells({ targets }, scenarios, measured, trouble);
}

describe('lostCells', () => {
  test('every cell that was asked for and did not come is one, and no other', () => {
    const measured = new Set(['dns/one docker', 'dns/two podman']);
    const lost = lostOf(measured, []);
    expect(lost.map(({ scenario: id, target, verdict }) => [id, target, verdict])).toEqual([
      ['dns/two', 'docker', 'not-run'],
      ['dns/one', 'podman', 'not-run'],
    ]);
    for (const line of lost) expect(() => resultLineSchema.parse(line)).not.toThrow();
  });

  test('none is lost where all came', () => {
    const measured = new Set(['one', 'two'].flatMap((name) => [`dns/${name} docker`, `dns/${name} podman`]));
    expect(lostOf(measured, ['trouble'])).toEqual([]);
  });

  test('the reason is what went wrong first, where that is known', () => {
    expect(lostOf(new Set(), ['no such module', 'later'])[0]?.reason).toBe('no such module');
    expect(lostOf(new Set(), [])[0]?.reason).toBe('no result came back');
  });
});
