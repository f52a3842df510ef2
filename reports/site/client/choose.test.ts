import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../harness/record/model.ts';
import { verdictsFromBestToWorst } from '../../../harness/record/verdicts.ts';
import type { SiteData, SiteScenario, SiteTarget } from '../parts/site-data.ts';
import { choose } from './choose.ts';
import { choicesOf } from './offered-rows.ts';
import { type View, viewFrom } from './view.ts';

const code = (verdict: Verdict) => verdictsFromBestToWorst.indexOf(verdict);

function target(id: string, version: string, mode: SiteTarget['mode'] = 'rootful'): SiteTarget {
  const engine = id.startsWith('docker') ? 'docker' : 'podman';
  return { id, engine, mode, version, client: engine };
}

/** A scenario with one fact, `holds`; verdicts follow from the answers: 0 is the reference's, -1 a refusal. */
function scenario(id: string, answers: number[], parts: Partial<SiteScenario> = {}): SiteScenario {
  const verdict = (answer: number): Verdict =>
    answer === 0 ? 'same' : answer < 0 ? 'unsupported' : 'known-difference';
  const v = answers.map((answer) => code(verdict(answer)));
  return {
    id,
    area: id.split('/')[0] ?? '',
    title: `Question ${id}`,
    claims: [],
    surfaces: ['cli'],
    v,
    facts: [
      {
        name: 'holds',
        title: 'it holds',
        reference: true,
        answers: ['true', 'false', 'maybe'],
        v,
        m: answers,
        w: [],
      },
    ],
    ...parts,
  };
}

const data: SiteData = {
  runId: 'r',
  measuredAt: '2025-11-03T09:15:00.000Z',
  verdicts: verdictsFromBestToWorst,
  weights: [null, 'silent'],
  targets: [
    target('docker', '20.10.24'),
    target('podman@4.3.1', '4.3.1'),
    target('podman@5.4.2', '5.4.2'),
    target('podman-rootless@5.4.2', '5.4.2', 'rootless'),
  ],
  scenarios: [
    scenario('dns/same', [0, 0, 0, 0]),
    scenario('dns/docker-odd', [1, 0, 0, 0], { claims: ['net-03'] }),
    scenario('ports/changed', [0, 1, 0, -1], { surfaces: ['cli', 'api'] }),
    scenario('ports/all', [0, 1, 1, 1], { title: 'A question' }),
  ],
};
const choices = choicesOf(data);

function chosen(parts: Partial<View>) {
  const choice = choose(choices, { ...viewFrom(new URLSearchParams()), ...parts });
  if (!choice.ok) throw new Error(choice.error.message);
  return choice.chosen;
}

function shown(parts: Partial<View>): string[] {
  return chosen(parts).scenarios.flatMap((one) => (one.shown ? [one.id] : []));
}

describe('rows', () => {
  test('without a choice everything is shown, in order and as published', () => {
    const { scenarios, columns, shownScenarios, shownFacts } = chosen({});
    expect(scenarios.map(({ id }) => id)).toEqual(data.scenarios.map(({ id }) => id));
    expect(columns).toEqual([0, 1, 2, 3]);
    expect([shownScenarios, shownFacts]).toEqual([4, 4]);
    expect(scenarios[2]?.verdicts).toEqual(['same', 'known-difference', 'same', 'unsupported']);
  });

  test.each<[Partial<View>, string[]]>([
    [{ area: ['ports'] }, ['ports/changed', 'ports/all']],
    [{ area: ['ports', 'dns'], claim: ['net-03'] }, ['dns/docker-odd']],
    [{ surface: ['api'] }, ['ports/changed']],
    [{ verdict: ['unsupported'] }, ['ports/changed']],
    [{ onlyDifferences: true }, ['dns/docker-odd', 'ports/changed', 'ports/all']],
    [{ oddOneOut: true }, ['dns/docker-odd', 'ports/all']],
    [{ query: 'changed:4.3..5.4' }, ['ports/changed']],
    [{ query: 'podman:differs', verdict: ['unsupported'] }, ['ports/changed']],
    [{ query: 'NOT area:dns', onlyDifferences: true, claim: ['net-03'] }, []],
  ])('%j', (view, ids) => {
    expect(shown(view)).toEqual(ids);
  });

  test('only columns that are shown decide', () => {
    expect(shown({ onlyDifferences: true, column: ['podman@5.4.2'] })).toEqual(['ports/all']);
    expect(shown({ query: 'podman:differs', mode: ['rootless'] })).toEqual(['ports/all']);
    expect(shown({ oddOneOut: true, engine: ['podman'] })).toEqual([]);
    expect(shown({ column: ['docker'], engine: ['podman'] })).toEqual([]);
  });

  test('a mistake in the query is told', () => {
    expect(choose(choices, { ...viewFrom(new URLSearchParams()), query: 'area:x' })).toMatchObject({
      ok: false,
      error: { position: 5 },
    });
  });
});

describe('columns', () => {
  test.each<[Partial<View>, number[]]>([
    [{ engine: ['docker'] }, [0]],
    [{ version: ['5.4.2'] }, [2, 3]],
    [{ version: ['5.4.2'], mode: ['rootful'] }, [2]],
    [{ column: ['docker', 'podman@5.4.2'] }, [0, 2]],
    [{ column: ['not here'] }, [0, 1, 2, 3]],
  ])('%j', (view, columns) => {
    expect(chosen(view).columns).toEqual(columns);
  });
});

describe('another reference', () => {
  const verdictsAgainst = (reference: string) =>
    Object.fromEntries(chosen({ reference }).scenarios.map(({ id, verdicts }) => [id, verdicts]));

  test('answers are compared with the answers of that column', () => {
    const against = verdictsAgainst('podman@4.3.1');
    expect(against['ports/all']).toEqual(['known-difference', 'same', 'same', 'same']);
    expect(against['dns/docker-odd']).toEqual(['known-difference', 'same', 'same', 'same']);
    expect(against['ports/changed']).toEqual(['known-difference', 'same', 'known-difference', 'unsupported']);
  });

  test('a refusal is the same as a refusal, and whoever answers differs from it', () => {
    const differ = ['known-difference', 'known-difference', 'known-difference', 'same'];
    expect(verdictsAgainst('podman-rootless@5.4.2')['ports/changed']).toEqual(differ);
  });

  test('queries see what is shown', () => {
    expect(shown({ reference: 'podman@4.3.1', query: 'docker:differs' })).toEqual([
      'dns/docker-odd',
      'ports/changed',
      'ports/all',
    ]);
  });
});

describe('order', () => {
  const order = (sort: string) => chosen({ sort }).scenarios.map(({ id }) => id.split('/')[1]);

  test('most differences first, equals in the order of the matrix', () => {
    expect(order('differences')).toEqual(['all', 'changed', 'docker-odd', 'same']);
  });
  test('by title', () => {
    expect(order('title')).toEqual(['all', 'docker-odd', 'same', 'changed']);
  });
  test('worst first in a column', () => {
    expect(order('docker')).toEqual(['docker-odd', 'same', 'changed', 'all']);
  });
});
