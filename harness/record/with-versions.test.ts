import { describe, expect, test } from 'vitest';
import { sampleHeader, sampleRecord, sampleResult, sampleTarget } from '../testing/sample-record.ts';
import { findContradiction } from './reading/contradiction.ts';
import { withVersions } from './with-versions.ts';

const targets = [
  sampleTarget('docker', { version: '20.10.24+dfsg1' }),
  sampleTarget('podman-rootless', { version: '4.3.1' }),
  sampleTarget('podman+docker-cli', { version: '4.3.1', client: 'docker' }),
];
const record = sampleRecord({
  header: sampleHeader({ filters: { areas: [], ids: [], claims: [], targets: ['docker'], shard: null } }),
  targets,
  missing: [
    { type: 'missing-target', id: 'podman', reason: 'no', hint: 'none' },
    { type: 'missing-target', id: 'lab', reason: 'no', hint: 'none' },
  ],
});

describe('withVersions', () => {
  const named = withVersions(record);

  test("puts the engine's first three numbers into every name, before the client", () => {
    expect(named.targets.map(({ id }) => id)).toEqual([
      'docker@20.10.24',
      'podman-rootless@4.3.1',
      'podman@4.3.1+docker-cli',
    ]);
  });

  test('renames results, censuses and filters alike, so that the record stays whole', () => {
    expect(findContradiction(named)).toBeUndefined();
    expect(named.results.map(({ target }) => target)).toEqual(named.targets.map(({ id }) => id));
    expect(named.census.map(({ target }) => target)).toEqual(named.targets.map(({ id }) => id));
    expect(named.header.filters.targets).toEqual(['docker@20.10.24']);
  });

  test('gives what is missing the version of its engine, where one is known', () => {
    expect(named.missing.map(({ id }) => id)).toEqual(['podman@4.3.1', 'lab']);
  });

  test('leaves a name that has a version, and one whose engine has no numbers', () => {
    expect(withVersions(named)).toEqual(named);
    const odd = sampleRecord({
      targets: [sampleTarget('docker', { version: 'dev' })],
      results: [sampleResult('dns/name', 'docker')],
    });
    expect(withVersions(odd)).toEqual(odd);
  });

  test('changes nothing but names', () => {
    const rest = ({ traits, identity }: (typeof targets)[number]) => ({ traits, identity });
    expect(named.targets.map(rest)).toEqual(record.targets.map(rest));
    expect(named.footer).toEqual(record.footer);
  });
});
