import { describe, expect, test } from 'vitest';
import { resultLineSchema } from '../record/model.ts';
import { scenario } from '../scenario.ts';
import { sampleOpenTarget } from '../surfaces/sample-access.ts';
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
    facts: { holds: { title: 'it holds', reference: true } },
    observe: () => Promise.resolve({ holds: true }),
  }),
});
const session = { targets: [sampleTargetNamed('docker'), sampleTargetNamed('podman')] };
const scenarios = [suite('dns/one'), suite('dns/two')];

function sampleTargetNamed(id: string) {
  const client = { file: '/docker', args: [], env: {}, userName: 'me', home: '/', cwd: '/' };
  return sampleOpenTarget('/nowhere', { id, client });
}

describe('lostCells', () => {
  test('every cell that was asked for and did not come is one, and no other', () => {
    const measured = new Set(['dns/one docker', 'dns/two podman']);
    const lost = lostCells(session, scenarios, measured, []);
    expect(lost.map(({ scenario: id, target, verdict }) => [id, target, verdict])).toEqual([
      ['dns/two', 'docker', 'not-run'],
      ['dns/one', 'podman', 'not-run'],
    ]);
    for (const line of lost) expect(() => resultLineSchema.parse(line)).not.toThrow();
  });

  test('none is lost where all came', () => {
    const measured = new Set(['one', 'two'].flatMap((name) => [`dns/${name} docker`, `dns/${name} podman`]));
    expect(lostCells(session, scenarios, measured, ['trouble'])).toEqual([]);
  });

  test('the reason is what went wrong first, where that is known', () => {
    expect(lostCells(session, scenarios, new Set(), ['no such module', 'later'])[0]?.reason).toBe(
      'no such module',
    );
    expect(lostCells(session, scenarios, new Set(), [])[0]?.reason).toBe('no result came back');
  });
});
