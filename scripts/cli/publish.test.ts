import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../harness/place.ts';
import { parseRecord } from '../../harness/record/reading/parse-record.ts';
import { readRecord } from '../../harness/record/reading/read.ts';
import { sameScenario } from '../../harness/record/same-scenario.ts';
import { loadScenarios } from '../../harness/run/select-scenarios.ts';
import {
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
} from '../../harness/testing/sample-record.ts';
import { readmeTable } from '../../reports/markdown/readme-table.ts';
import { unpacked } from '../../reports/testing/unpacked.ts';
import { replaceBetweenMarkers } from '../../reports/text/between-markers.ts';
import { matrixOf } from '../../reports/view/matrix.ts';
import { byHand } from '../reproduction/by-hand.ts';
import { publishedDirectory } from './paths.ts';
import { publication, publish } from './publish.ts';

/** Evidence that does not compress: `kilobytes` of it. */
function evidence(kilobytes: number): string {
  let state = 1;
  const digits = Array.from({ length: kilobytes * 1024 }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(33 + (state % 90));
  });
  return digits.join('');
}

function recordWith(stdout: string) {
  const call = {
    via: 'host' as const,
    operation: 'run-program' as const,
    argv: ['cat'],
    ...{ exitCode: 0, stdout, stderr: '', at: 0, ms: 1, polls: [] },
  };
  const steps = [{ name: 'look', phase: 'observe' as const, calls: [call] }];
  return sampleRecord({
    scenarios: [sampleScenario('dns/name')],
    results: [
      sampleResult('dns/name', 'docker', { surfaces: [sampleSurface({ steps })] }),
      sampleResult('dns/name', 'podman'),
    ],
  });
}

describe('publish', () => {
  test.each([
    ['keeps evidence of a sensible size', 10, 1],
    ['leaves out more than that, and every answer stays', 1600, 0],
  ])('%s', async (_, kilobytes, steps) => {
    const directory = mkdtempSync(join(tmpdir(), 'canialias-publish-'));
    try {
      const given = recordWith(evidence(kilobytes));
      const paths = await publish([matrixOf(given)], join(directory, 'new'), await byHand());
      const record = await readRecord(join(directory, 'new', 'run.jsonl.gz'));
      expect(paths.map((path) => path.slice(directory.length))).toEqual([
        '/new/run.jsonl.gz',
        '/new/MATRIX.md',
        '/new/CHANGES.md',
        '/new/compat.json',
        '/new/site/index.html',
      ]);
      const [first] = record.results[0]?.surfaces ?? [];
      expect(first?.steps).toHaveLength(steps);
      expect(first?.facts).toEqual(given.results[0]?.surfaces[0]?.facts);
      expect(await readRecord(join(directory, 'new', 'site', 'run.jsonl.gz'))).toEqual(record);
      // The pages show the calls, whatever their size.
      const beside = readFileSync(join(directory, 'new', 'site', 'evidence', 'dns', 'name.js'), 'utf8');
      expect(unpacked(beside).calls).toEqual([[given.results[0]?.surfaces[0]?.steps], [[]]]);
      // Published again from what was published, nothing changes.
      expect(publication(matrixOf(record), {})['MATRIX.md']).toBe(
        readFileSync(join(directory, 'new', 'MATRIX.md'), 'utf8'),
      );
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

test('publishes the results of a scenario side by side, its columns in their order', () => {
  const ids = ['dns/name', 'dns/other'];
  const finished = [
    ...ids.map((id) => sampleResult(id, 'podman')),
    ...ids.map((id) => sampleResult(id, 'docker')),
  ];
  const record = sampleRecord({ scenarios: ids.map((id) => sampleScenario(id)), results: finished });
  const packed = publication(matrixOf(record), {})['run.jsonl.gz'];
  const published = parseRecord(gunzipSync(packed), 'run.jsonl.gz');
  expect(published).toEqual({
    ...record,
    results: ids.flatMap((id) => [sampleResult(id, 'docker'), sampleResult(id, 'podman')]),
  });
});

/** Those that docs/limits.md names as such, in the order of their names. */
function unpublishedAreas(): string[] {
  const limits = readFileSync(join(projectRoot, 'docs', 'limits.md'), 'utf8');
  const told = /^- \*\*Areas that are not published\.\*\* (.*?) are\s+asked/ms.exec(limits)?.[1] ?? '';
  return [...told.matchAll(/`(\w+)`/g)].map(([, area = '']) => area).toSorted();
}

const publishedRecord = join(publishedDirectory, 'run.jsonl.gz');
const again = 'measure the lab again and publish it: canialias publish RECORD';
/**
 * A question may be added without measuring an hour's lab, and so may a whole area, as docs/limits.md says of those that
 * are not published; the nightly run, or the next publication, brings it.
 */
const leastAnswered = 0.8;

describe.skipIf(!existsSync(publishedRecord))('the published record', () => {
  test('answers most of what the suites ask, and little that they no longer ask', async () => {
    const record = await readRecord(publishedRecord);
    const scenarios = (await loadScenarios()).map(({ scenario }) => scenario);
    const published = new Set(record.scenarios.map(({ area }) => area));
    const missing = scenarios.filter(({ area }) => !published.has(area)).map(({ area }) => area);
    expect(unpublishedAreas(), again).toEqual([...new Set(missing)].toSorted());
    const asked = new Set(
      scenarios.filter(({ area }) => published.has(area)).flatMap(({ id, facts }) => factsOf(id, facts)),
    );
    const answered = record.scenarios.flatMap((line) =>
      factsOf(scenarios.find((one) => sameScenario(one, line))?.id ?? line.id, line.facts),
    );
    const current = answered.filter((fact) => asked.has(fact));
    expect(current.length / asked.size, again).toBeGreaterThanOrEqual(leastAnswered);
    expect(current.length / answered.length, again).toBeGreaterThanOrEqual(leastAnswered);
  });

  test('is small enough for a repository', () => {
    expect(statSync(publishedRecord).size).toBeLessThanOrEqual(1.5 * 1024 ** 2);
  });

  test('makes the table of the README as it is', async () => {
    const page = readFileSync(join(projectRoot, 'README.md'), 'utf8');
    const table = readmeTable(matrixOf(await readRecord(publishedRecord)));
    expect(
      replaceBetweenMarkers(page, table, 'README.md') === page,
      'report --readme README.md puts it in',
    ).toBe(true);
  });
});

function factsOf(id: string, facts: Record<string, unknown>): string[] {
  return Object.keys(facts).map((name) => `${id}#${name}`);
}
