import { describe, expect, test } from 'vitest';
import { CanialiasError } from '../../errors.ts';
import {
  sampleCensus,
  sampleHeader,
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleTarget,
} from '../../testing/sample-record.ts';
import type { HeaderLine, RunRecord, Traits } from '../model.ts';
import { findContradiction } from '../reading/contradiction.ts';
import { type MergeOptions, mergeRecords } from './merge-records.ts';

const options: MergeOptions = { keepApart: false };
const host = sampleHeader().host;

/** A run of some scenarios on one target, ten minutes after the one before. */
function run(
  runId: string,
  id: string,
  asked: readonly string[],
  header: Partial<HeaderLine> = {},
  traits: Partial<Traits> = {},
): RunRecord {
  const startedAt = `2025-11-03T09:${runId.slice(-1)}0:00.000Z`;
  const target = sampleTarget(id, traits);
  return {
    ...sampleRecord({
      header: sampleHeader({ runId, startedAt, ...header }),
      targets: [target],
      scenarios: asked.map((scenario) => sampleScenario(scenario)),
      results: asked.map((scenario) => sampleResult(scenario, id, { startedAt })),
    }),
    footer: {
      type: 'footer',
      endedAt: startedAt.replace('0:00', '4:00'),
      seconds: 240,
      results: asked.length,
      interrupted: false,
    },
  };
}

function refusal(records: readonly RunRecord[], given = options): CanialiasError {
  try {
    mergeRecords(records, given);
  } catch (error) {
    if (error instanceof CanialiasError) return error;
    throw error;
  }
  throw new Error('the records were merged');
}

describe('records of different targets', () => {
  const merged = mergeRecords(
    [run('run2', 'podman', ['dns/a']), run('run1', 'docker', ['dns/a'], { host: { ...host, cpus: 8 } })],
    options,
  );

  test('become columns of one, with the runs and their hosts named', () => {
    expect(findContradiction(merged)).toBeUndefined();
    expect(merged.targets.map(({ id }) => id)).toEqual(['docker', 'podman']);
    expect(merged.header.parts.map(({ runId, targets, host: { cpus } }) => [runId, targets, cpus])).toEqual([
      ['run1', ['docker'], 8],
      ['run2', ['podman'], 2],
    ]);
  });

  test('took the time in which any of them was under way', () => {
    expect(merged.header.startedAt).toBe('2025-11-03T09:10:00.000Z');
    expect(merged.footer.endedAt).toBe('2025-11-03T09:24:00.000Z');
    expect(merged.footer.seconds).toBe(480);
  });

  test('leave out a missing column that another could measure, and keep every reason for the others', () => {
    const missing = (id: string, reason: string) => ({
      type: 'missing-target' as const,
      id,
      reason,
      hint: 'h',
    });
    const joined = mergeRecords(
      [
        {
          ...run('run1', 'docker', ['dns/a']),
          missing: [missing('podman', 'x'), missing('podman-rootless', 'x')],
        },
        { ...run('run2', 'podman', ['dns/a']), missing: [missing('podman-rootless', 'y')] },
      ],
      options,
    );
    expect(joined.missing).toEqual([missing('podman-rootless', 'x; y')]);
  });
});

describe('shards of one target', () => {
  const [one, two] = [run('run1', 'docker', ['dns/a']), run('run2', 'docker', ['dns/b'])];

  test('become one column, with one census of everything that they left', () => {
    const left = (record: RunRecord, object: string) => ({
      ...record,
      census: record.targets.map((target) => sampleCensus(target, { leftBehind: [object] })),
    });
    const merged = mergeRecords([left(one, 'volume a'), left(two, 'volume b')], options);
    expect(merged.targets.map(({ id }) => id)).toEqual(['docker']);
    expect(merged.results.map(({ scenario }) => scenario)).toEqual(['dns/a', 'dns/b']);
    expect(merged.census).toMatchObject([{ target: 'docker', leftBehind: ['volume a', 'volume b'] }]);
  });

  test('hide neither an engine that changed nor one without a census', () => {
    const other = { engine: 'podman', mode: 'rootful', version: '9.9.9', socket: '/x' } as const;
    const changed = {
      ...two,
      census: two.targets.map((target) => sampleCensus(target, { identity: other })),
    };
    expect(mergeRecords([one, changed], options).census).toMatchObject([{ identity: other }]);
    const gone = { ...two, census: two.targets.map((target) => sampleCensus(target, { identity: null })) };
    expect(mergeRecords([gone, one], options).census).toMatchObject([{ identity: null }]);
    const bare = mergeRecords(
      [
        { ...one, census: [] },
        { ...two, census: [] },
      ],
      options,
    );
    expect(bare.census).toEqual([]);
  });

  test('do not look whole where one of them is not there', () => {
    const sharded = (record: RunRecord, index: number) => ({
      ...record,
      header: { ...record.header, filters: { ...record.header.filters, shard: { index, count: 3 } } },
    });
    const two3 = mergeRecords([sharded(one, 1), sharded(two, 2)], options).header.filters;
    expect(two3).toMatchObject({ ids: ['dns/a', 'dns/b'], shard: null });
    const three = sharded(run('run3', 'docker', ['dns/c']), 3);
    const whole = mergeRecords([sharded(one, 1), sharded(two, 2), three], options).header.filters;
    expect(whole).toMatchObject({ ids: [], shard: null });
  });

  test('that have a trait which is a list make one column', () => {
    const traits = { containersConf: ['pids_limit'] };
    const parts = [
      run('run1', 'docker', ['dns/a'], {}, traits),
      run('run2', 'docker', ['dns/b'], {}, traits),
    ];
    expect(mergeRecords(structuredClone(parts), options).targets).toHaveLength(1);
  });

  test('of which only one looked for compose make one column that has it', () => {
    const traits = { compose: 'docker-compose', composeVersion: '2.26.1' };
    const parts = [run('run1', 'docker', ['dns/a']), run('run2', 'docker', ['dns/b'], {}, traits)];
    for (const given of [parts, parts.toReversed()]) {
      expect(mergeRecords(given, options).targets).toMatchObject([{ traits }]);
    }
    const other = run('run3', 'docker', ['dns/c'], {}, { ...traits, composeVersion: '1.29.2' });
    expect(refusal([...parts, other]).message).toContain('composeVersion is');
  });

  test('that are of two engines are refused', () => {
    const newer = run('run2', 'docker', ['dns/b'], {}, { version: '28.5.2' });
    const said = refusal([one, newer]);
    expect(said).toMatchObject({ code: 'cannot-merge' });
    expect(said.message).toBe(
      'docker was measured twice, by the runs run1 and run2: their version is 20.10.24 and 28.5.2',
    );
  });
});

test('a column may be measured in parts under builds of one kernel version, and under no other', () => {
  const under = (runId: string, scenario: string, kernel: string) => {
    const record = run(runId, 'docker', [scenario]);
    const targets = record.targets.map((line) => ({ ...line, traits: { ...line.traits, kernel } }));
    return { ...record, targets };
  };
  const first = under('run1', 'dns/a', '6.18.44-build1');
  expect(
    mergeRecords([first, under('run2', 'dns/b', '6.18.44-build2')], { keepApart: false }).targets,
  ).toHaveLength(1);
  expect(refusal([first, under('run2', 'dns/b', '6.18.45-build1')]).message).toContain('their kernel is');
});

describe('a target that was measured twice', () => {
  const twice = [
    run('run1', 'docker', ['dns/a', 'dns/b']),
    run('run2', 'docker', ['dns/a', 'dns/b'], { host: { ...host, kernel: '6.1.0-13-amd64' } }),
    run('run3', 'podman', ['dns/a']),
  ];

  test('is refused, with both runs named', () => {
    const said = refusal(twice);
    expect(said.message).toBe(
      'docker was measured twice, by the runs run1 and run2: both answer dns/a and 1 more',
    );
    expect(said.hint).toContain('--keep-apart');
  });

  test("is kept apart by its hosts' kernels", () => {
    const merged = mergeRecords(twice, { keepApart: true });
    expect(findContradiction(merged)).toBeUndefined();
    expect(merged.targets.map(({ id }) => id)).toEqual(['docker~6.1.0-13-amd64', 'docker~6.18.0', 'podman']);
    expect(merged.results).toHaveLength(5);
    expect(merged.header.parts.map(({ targets }) => targets[0])).toEqual([
      'docker~6.18.0',
      'docker~6.1.0-13-amd64',
      'podman',
    ]);
  });

  test('is kept apart by its runs where the kernels are the same, shard by shard', () => {
    const big = { host: { ...host, cpus: 64 } };
    const merged = mergeRecords(
      [
        run('run1', 'docker', ['dns/a']),
        run('run2', 'docker', ['dns/a'], big),
        run('run3', 'docker', ['dns/b'], big),
        run('run4', 'docker', ['dns/b']),
      ],
      { keepApart: true },
    );
    expect(merged.header.parts.map(({ runId, targets }) => [runId, ...targets])).toEqual([
      ['run1', 'docker~run1'],
      ['run2', 'docker~run2'],
      ['run3', 'docker~run2'],
      ['run4', 'docker~run1'],
    ]);
  });
});

describe('records of several commits that one commit judged', () => {
  const judgedBy = 'e'.repeat(40);
  const [old, recent] = ['a'.repeat(40), 'b'.repeat(40)];
  const one = run('run1', 'docker', ['dns/a'], { suiteCommit: old, judgedBy });
  const two = run('run2', 'docker', ['dns/b'], { suiteCommit: recent, judgedBy });

  test('become one, whose parts say what measured them', () => {
    const { header } = mergeRecords([one, two], options);
    expect(header).toMatchObject({ suiteCommit: null, judgedBy });
    expect(header.parts.map(({ suiteCommit }) => suiteCommit)).toEqual([old, recent]);
  });

  test('and keep that in a merge with a third', () => {
    const third = run('run3', 'docker', ['dns/c'], { suiteCommit: recent, judgedBy });
    const { header } = mergeRecords([mergeRecords([one, two], options), third], options);
    expect(header.parts.map(({ suiteCommit }) => suiteCommit)).toEqual([old, recent, recent]);
  });

  test('are refused where another one judged', () => {
    expect(refusal([one, { ...two, header: { ...two.header, judgedBy: recent } }]).message).toContain(
      `different suites: those that ${recent} judged, those that ${judgedBy} judged`,
    );
  });
});

test('scenarios that were measured apart are all there are only if every column has every one', () => {
  const ids = (record: RunRecord, named: string[]) => ({
    ...record,
    header: { ...record.header, filters: { ...record.header.filters, ids: named } },
  });
  const parts = [
    ids(run('run1', 'docker', ['dns/a']), ['dns/a']),
    ids(run('run2', 'docker', ['dns/b']), ['dns/b']),
  ];
  const filters = (suite: string[]) =>
    mergeRecords(parts, { ...options, suite: new Set(suite) }).header.filters.ids;
  expect(filters(['dns/a', 'dns/b'])).toEqual([]);
  expect(filters(['dns/a', 'dns/b', 'dns/c'])).toEqual(['dns/a', 'dns/b']);
  const ragged = [...parts, ids(run('run3', 'podman', ['dns/a']), ['dns/a'])];
  expect(mergeRecords(ragged, { ...options, suite: new Set(['dns/a', 'dns/b']) }).header.filters.ids).toEqual(
    ['dns/a', 'dns/b'],
  );
});

describe('records that do not belong together are refused', () => {
  const one = run('run1', 'docker', ['dns/a']);

  test.each<[string, Partial<HeaderLine>, string]>([
    ['of another commit', { suiteCommit: 'f'.repeat(40) }, 'different suites'],
    ['of a changed work tree', { suiteDirty: true }, 'with local changes'],
    ['of an unknown commit', { suiteCommit: null }, 'an unknown commit'],
  ])('%s', (_, header, message) => {
    expect(refusal([one, run('run2', 'podman', ['dns/a'], header)]).message).toContain(message);
  });

  test('with another declaration of a scenario', () => {
    const other = run('run2', 'podman', ['dns/a']);
    const changed = { ...other, scenarios: [sampleScenario('dns/a', { title: 'Something else' })] };
    expect(refusal([one, changed]).message).toBe('the records declare dns/a in two ways');
  });

  test('one that is given twice, even if it was merged before', () => {
    const merged = mergeRecords([one, run('run2', 'podman', ['dns/a'])], options);
    expect(refusal([merged, one], { keepApart: true }).message).toBe('the run run1 is in two of the records');
  });

  test('and so is nothing at all', () => {
    expect(refusal([])).toMatchObject({ code: 'cannot-merge' });
  });
});
