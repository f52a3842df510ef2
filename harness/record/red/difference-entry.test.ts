import { describe, expect, test } from 'vitest';
import {
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../testing/sample-record.ts';
import type { FactResult, Surface, SurfaceResult } from '../model.ts';
import { differenceEntries, selectableTraits } from './difference-entry.ts';

const isNew: Partial<FactResult> = { verdict: 'new-difference', measured: false };

function red(surface: Surface, fact: Partial<FactResult> = isNew): SurfaceResult {
  return sampleSurface({ surface, verdict: 'new-difference', facts: [sampleFact(fact)] });
}

function entriesFor(id: string, targetId: string, surfaces: SurfaceResult[]): string[] {
  const scenario = sampleScenario(id, { surfaces: ['cli', 'api'] });
  return differenceEntries(scenario, sampleResult(id, targetId, { surfaces }), sampleTarget(targetId).traits);
}

describe('differenceEntries', () => {
  test('writes one entry where both surfaces show the same', () => {
    expect(entriesFor('lifecycle/rm', 'podman-rootless', [red('cli'), red('api')])).toEqual([
      [
        '{',
        "  on: { engine: 'podman', mode: 'rootless' },",
        '  facts: { holds: false },',
        "  because: '(the cause, in words)',",
        "  source: '(its https address, or: measured …)',",
        '},',
      ].join('\n'),
    ]);
  });

  test('names the surface where only one shows it', () => {
    const entries = entriesFor('lifecycle/rm', 'podman', [sampleSurface(), red('api')]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toContain("on: { engine: 'podman', surface: 'api' },");
  });

  test('writes one entry a surface where they show different values', () => {
    const entries = entriesFor('lifecycle/rm', 'podman', [
      red('cli'),
      red('api', { ...isNew, measured: 'no' }),
    ]);
    expect(entries.map((entry) => entry.split('\n').slice(1, 3))).toEqual([
      ["  on: { engine: 'podman', surface: 'cli' },", '  facts: { holds: false },'],
      ["  on: { engine: 'podman', surface: 'api' },", "  facts: { holds: 'no' },"],
    ]);
  });

  test('names the network backend where the area is about networks', () => {
    expect(entriesFor('dns/name', 'podman', [red('cli')])[0]).toContain(
      "on: { engine: 'podman', networkBackend: 'netavark' },",
    );
  });

  test("names Docker's version, since only a version can set Docker apart from its reference", () => {
    expect(entriesFor('dns/name', 'docker', [red('cli')])[0]).toContain(
      "on: { engine: 'docker', version: '~20.10' },",
    );
  });

  test('declares a refusal where nothing could be measured', () => {
    const fact = sampleFact({ verdict: 'new-difference' });
    delete fact.measured;
    const surface = sampleSurface({ verdict: 'new-difference', facts: [fact] });
    expect(entriesFor('lifecycle/rm', 'podman', [surface])[0]).toContain('  refused: true,');
  });

  test('writes nothing where nothing is new', () => {
    const fixed = sampleSurface({ verdict: 'fixed', facts: [sampleFact({ verdict: 'fixed' })] });
    expect(entriesFor('lifecycle/rm', 'podman', [sampleSurface(), fixed])).toEqual([]);
  });
});

describe('selectableTraits', () => {
  test('writes versions as ranges and leaves out what the target has not', () => {
    expect(selectableTraits(sampleTarget('docker', { version: '20.10.24+dfsg1' }).traits)).toBe(
      "{ engine: 'docker', mode: 'rootful', version: '~20.10', clientVersion: '~20.10', " +
        "networkBackend: 'libnetwork', ociRuntime: 'runc', ociRuntimeVersion: '~1.1', storageDriver: 'overlay2', " +
        "logDriver: 'json-file', cgroupVersion: 1 }",
    );
  });

  test('includes the network versions where there are any', () => {
    const text = selectableTraits(sampleTarget('podman-rootless').traits);
    expect(text).toContain("networkBackendVersion: '~1.4', rootlessNetwork: 'slirp4netns'");
  });
});
