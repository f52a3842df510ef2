import { expect, test } from 'vitest';
import {
  sampleFeature,
  sampleFeatures,
  sampleHeader,
  sampleLines,
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
} from '../../testing/sample-record.ts';
import { recordSchemaVersion } from '../model.ts';
import { parseRecord } from './parse-record.ts';

/** As version 3 wrote them: no polls, nothing made, the host told of by command lines. */
const cli = {
  via: 'cli',
  argv: ['docker', 'ps'],
  exitCode: 0,
  stdout: 'web\n',
  stderr: '',
  at: 0,
  ms: 12,
  stdin: null,
  env: {},
  cwd: null,
};
const host = {
  via: 'host',
  argv: ['curl', '--silent', 'http://127.0.0.1:8080/'],
  exitCode: 0,
  stdout: 'hello',
  stderr: '',
  at: 20,
  ms: 3,
};

function versionThree(calls: readonly unknown[]): Uint8Array {
  const surface = Object.fromEntries(Object.entries(sampleSurface()).filter(([key]) => key !== 'made'));
  const steps = [{ name: 'ask', phase: 'observe', calls }];
  const record = sampleRecord({
    header: sampleHeader({ schema: 3 }),
    scenarios: [sampleScenario('dns/name')],
    results: [sampleResult('dns/name', 'docker')],
  });
  const lines = sampleLines(record).map((line) =>
    line.type === 'result' ? { ...line, surfaces: [{ ...surface, steps }] } : line,
  );
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

test('a record of version 3 is read in the shape of today', () => {
  const record = parseRecord(versionThree([cli, host]), 'run.jsonl');
  expect(record.header.schema).toBe(recordSchemaVersion);
  const [surface] = record.results[0]?.surfaces ?? [];
  expect(surface?.made).toBeNull();
  expect(surface?.steps[0]?.calls).toEqual([
    { ...cli, polls: [] },
    { ...host, operation: 'described', polls: [] },
  ]);
});

test('of no record before version 5 is it known what a containers.conf set', () => {
  const old = sampleLines(sampleRecord({ header: sampleHeader({ schema: 4 }) })).map((line) => {
    if (line.type !== 'target') return line;
    const traits = Object.entries(line.traits).filter(([name]) => name !== 'containersConf');
    return { ...line, traits: Object.fromEntries(traits) };
  });
  const bytes = Buffer.from(old.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { targets } = parseRecord(bytes, 'run.jsonl');
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.map(({ traits }) => traits.containersConf)).toEqual(targets.map(() => null));
});

test('a record of version 5 lacks only what may be missing', () => {
  const lines = sampleLines(sampleRecord({ header: sampleHeader({ schema: 5 }) }));
  const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { header, targets } = parseRecord(bytes, 'run.jsonl');
  expect(header.schema).toBe(recordSchemaVersion);
  expect(targets.map(({ paceMs }) => paceMs)).toEqual(targets.map(() => undefined));
});

test('a record of version 10 lists the features of each column', () => {
  const features = [sampleFeature('cli:run --link'), sampleFeature('cli:run --rm')];
  const record = sampleRecord({
    header: sampleHeader({ schema: 10 }),
    features: [sampleFeatures('docker', features), sampleFeatures('podman', features)],
  });
  const others = sampleLines(record).filter(({ type }) => type !== 'vocabulary' && type !== 'feature');
  const lines = [...others.slice(0, -1), ...record.features, ...others.slice(-1)];
  const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const header = { ...record.header, schema: recordSchemaVersion };
  expect(parseRecord(bytes, 'run.jsonl')).toEqual({ ...record, header });
});

test('what was damaged in it is still damage, with its line', () => {
  const broken = versionThree([{ ...cli, argv: 'docker ps' }, null]);
  expect(() => parseRecord(broken, 'run.jsonl')).toThrow(
    /run\.jsonl, line \d+: surfaces\.0\.steps\.0\.calls\.0/,
  );
});

test('no record before version 8 asked for the builder and for compose', () => {
  const old = sampleLines(sampleRecord({ header: sampleHeader({ schema: 7 }) })).map((line) => {
    if (line.type !== 'target') return line;
    const traits = Object.entries(line.traits).filter(([name]) => !/^(builder|compose)/.test(name));
    return { ...line, traits: Object.fromEntries(traits) };
  });
  const bytes = Buffer.from(old.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const { targets } = parseRecord(bytes, 'run.jsonl');
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.map(({ traits }) => [traits.builder, traits.compose, traits.composeVersion])).toEqual(
    targets.map(() => [null, null, null]),
  );
});
