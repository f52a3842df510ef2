import { expect, test } from 'vitest';
import { CanialiasError } from '../../harness/errors.ts';
import type { CliCall } from '../../harness/record/evidence.ts';
import {
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
} from '../../harness/testing/sample-record.ts';
import { findCell } from './find-cell.ts';

const call: CliCall = {
  via: 'cli',
  argv: ['docker', 'run'],
  exitCode: 0,
  stdout: '',
  stderr: '',
  at: 0,
  ms: 1,
  stdin: null,
  env: {},
  cwd: null,
  polls: [],
};
const surfaces = [sampleSurface({ steps: [{ name: 'run', phase: 'observe', calls: [call] }] })];
const record = sampleRecord({
  scenarios: [sampleScenario('dns/dns-option'), sampleScenario('dns/unasked')],
  results: [
    sampleResult('dns/dns-option', 'docker', { surfaces }),
    sampleResult('dns/dns-option', 'podman', { surfaces: [sampleSurface()] }),
    sampleResult('dns/unasked', 'podman', { surfaces: [sampleSurface({ engineMs: 0 })] }),
  ],
});
const wanted = { id: 'dns/dns-option', aliases: [] };

test('the cell of a scenario on a target', () => {
  const { scenario, target, surface } = findCell(record, wanted, 'docker', undefined);
  expect([scenario.id, target.id, surface.surface]).toEqual(['dns/dns-option', 'docker', 'cli']);
});

test('a scenario that was renamed after the run is found by its old id', () => {
  const renamed = { id: 'dns/dns-servers', aliases: ['dns/dns-option'] };
  expect(findCell(record, renamed, 'docker', undefined).result.scenario).toBe('dns/dns-option');
});

test.each([
  [{ id: 'dns/another', aliases: [] }, 'docker', undefined, 'the record has no dns/another on docker'],
  [wanted, 'docker@28', undefined, 'the record has no dns/dns-option on docker@28'],
  [wanted, 'docker', 'api' as const, 'dns/dns-option was asked over cli on docker'],
  [wanted, 'podman', undefined, 'this record leaves out the calls of dns/dns-option on podman'],
  [
    { id: 'dns/unasked', aliases: [] },
    'podman',
    undefined,
    'no call of dns/unasked on podman was recorded (same)',
  ],
])('what the record does not hold is refused: %o on %s', (scenario, target, surface, message) => {
  expect(() => findCell(record, scenario, target, surface)).toThrow(message);
});

const hintOf = (columns: readonly string[], target: string): string => {
  const results = columns.map((column) => sampleResult('dns/dns-option', column, { surfaces }));
  try {
    findCell(
      sampleRecord({ scenarios: [sampleScenario('dns/dns-option')], results }),
      wanted,
      target,
      undefined,
    );
  } catch (error) {
    if (error instanceof CanialiasError) return error.hint;
  }
  return '';
};

test('names the columns of an engine that was named without a release', () => {
  expect(hintOf(['docker@28.5.2', 'podman@4.3.1', 'podman@5.8.6', 'podman-rootless@5.8.6'], 'podman')).toBe(
    'the record has it on podman@4.3.1, podman@5.8.6; otherwise: npm run matrix -- --id dns/dns-option --target podman',
  );
});

test('a release is measured in the lab', () => {
  expect(hintOf(['docker'], 'podman@5.8.6')).toBe(
    'npm run matrix -- --id dns/dns-option --lab all --engines podman@5.8.6',
  );
});
