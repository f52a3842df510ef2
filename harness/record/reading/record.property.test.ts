import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { CanialiasError } from '../../errors.ts';
import {
  sampleFact,
  sampleFeature,
  sampleFeatures,
  sampleLines,
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
} from '../../testing/sample-record.ts';
import type { Json, RunRecord } from '../model.ts';
import { openRecord } from '../writing/write.ts';
import { readRecord } from './read.ts';

const directory = mkdtempSync(join(tmpdir(), 'canialias-record-'));
const path = join(directory, 'run.jsonl');
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function write(record: RunRecord): void {
  const writer = openRecord(path);
  for (const line of sampleLines(record)) writer.append(line);
  writer.close();
}

const answer = fc.jsonValue() as fc.Arbitrary<Json>;
const text = fc.string({ unit: 'binary' });

const feature = fc
  .record(
    {
      id: text,
      state: fc.constantFrom('known', 'unknown'),
      says: text,
      verdict: fc.constantFrom('same', 'fixed'),
    },
    { requiredKeys: ['id', 'state', 'verdict'] },
  )
  .map(({ id, ...drawn }) => sampleFeature(id, drawn));
/** In order, as a run asks for them, and otherwise. */
const inOrder = fc
  .uniqueArray(feature, { selector: ({ id }) => id })
  .map((list) => list.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
const vocabulary = fc.oneof(inOrder, fc.array(feature));

const parts = {
  why: text,
  measured: answer,
  response: answer,
  stdout: text,
  docker: vocabulary,
  podman: inOrder,
};
const records = fc.record(parts).map((drawn) =>
  sampleRecord({
    features: [sampleFeatures('docker', drawn.docker), sampleFeatures('podman', drawn.podman)],
    scenarios: [sampleScenario('dns/name', { why: drawn.why, surfaces: ['cli', 'api'] })],
    results: [
      sampleResult('dns/name', 'docker', {
        surfaces: [
          sampleSurface({ facts: [sampleFact({ measured: drawn.measured })] }),
          sampleSurface({
            surface: 'api',
            steps: [
              {
                name: 'ask',
                phase: 'observe',
                calls: [
                  {
                    via: 'api',
                    method: 'GET',
                    path: '/x',
                    request: null,
                    auth: null,
                    status: 200,
                    response: drawn.response,
                    at: 0,
                    ms: 1,
                    polls: [],
                  },
                  {
                    via: 'host',
                    operation: 'run-program',
                    argv: ['cat'],
                    exitCode: null,
                    stdout: drawn.stdout,
                    stderr: '',
                    at: 2,
                    ms: 1.5,
                    polls: [{ id: 1, asking: 2, accepted: true }],
                  },
                ],
              },
            ],
          }),
        ],
      }),
    ],
  }),
);

function withFeatures(): RunRecord {
  const features = [sampleFeature('cli:run --link'), sampleFeature('cli:run --rm')];
  return sampleRecord({ features: [sampleFeatures('docker', features), sampleFeatures('podman', features)] });
}

/** The record, or the error for people; anything else that is thrown fails the test. */
async function readOrRefusal(): Promise<RunRecord | CanialiasError> {
  return readRecord(path).catch((error: unknown) => {
    if (error instanceof CanialiasError) return error;
    throw error;
  });
}

describe('a run record', () => {
  test('comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        write(record);
        // As text: a deep comparison overlooks keys such as `__proto__`.
        expect(JSON.stringify(sampleLines(await readRecord(path)))).toBe(JSON.stringify(sampleLines(record)));
      }),
      { numRuns: 60 },
    );
  });

  test('is refused when it is cut off at any byte', async () => {
    write(withFeatures());
    const bytes = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        writeFileSync(path, bytes.subarray(0, length));
        expect(await readOrRefusal()).toMatchObject({ code: 'record-damaged' });
      }),
      { numRuns: 200 },
    );
  });

  test('is refused when a result or a feature is taken out of it', async () => {
    const record = withFeatures();
    write(record);
    const lines = readFileSync(path, 'utf8').split('\n');
    const counted = lines.flatMap((line, index) => (/^{"type":"(result|feature)"/.test(line) ? [index] : []));
    expect(counted).toHaveLength(record.results.length + 2);
    for (const lost of counted) {
      writeFileSync(path, lines.filter((_, index) => index !== lost).join('\n'));
      expect(await readOrRefusal()).toMatchObject({ code: 'record-damaged' });
    }
  });

  test('never loses a line to a flipped bit, and never throws anything but an error for people', async () => {
    const record = withFeatures();
    write(record);
    const bytes = readFileSync(path);
    const place = fc.tuple(fc.nat(bytes.length - 1), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(place, async ([index, bit]) => {
        const flipped = Buffer.from(bytes);
        flipped.writeUInt8(flipped.readUInt8(index) ^ (1 << bit), index);
        writeFileSync(path, flipped);
        const read = await readOrRefusal();
        if (read instanceof CanialiasError) expect(read.message).not.toContain('\n');
        else expect(sampleLines(read)).toHaveLength(sampleLines(record).length);
      }),
      { numRuns: 400 },
    );
  });
});
