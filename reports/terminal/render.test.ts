import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { verdictSchema } from '../../harness/record/model.ts';
import {
  sampleCensus,
  sampleFact,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../../harness/testing/sample-record.ts';
import { sampleMatrix } from '../testing/sample-matrix.ts';
import type { Matrix } from '../view/matrix.ts';
import { type Extent, renderRed, renderTerminal } from './render.ts';

const ids = ['docker', 'podman', 'podman-rootless'];
const targets = ids.map((id) => sampleTarget(id));

function differing(verdict: 'known-difference' | 'new-difference') {
  const fact = sampleFact({
    verdict,
    measured: false,
    expected: verdict !== 'known-difference',
    difference: verdict === 'known-difference' ? 0 : null,
  });
  return { verdict, surfaces: [sampleSurface({ verdict, facts: [fact] })] };
}

const record = sampleMatrix({
  targets,
  scenarios: [
    sampleScenario('dns/name', {
      title: 'A container finds its neighbour by its name on a bridge that was made for both of them',
      differences: [
        {
          on: { engine: 'podman' },
          facts: { holds: false },
          refused: false,
          weight: null,
          because: 'a CNI network has no resolver without the dnsname plugin, which is a package of its own',
          source: 'https://github.com/containers/dnsname',
        },
      ],
    }),
    sampleScenario('volumes/keep'),
  ],
  results: [
    sampleResult('dns/name', 'docker'),
    sampleResult('dns/name', 'podman', differing('known-difference')),
    sampleResult('dns/name', 'podman-rootless', differing('known-difference')),
    ...ids.map((id) => sampleResult('volumes/keep', id)),
  ],
  missing: [
    {
      type: 'missing-target',
      id: 'podman+docker-cli',
      reason: 'no docker client',
      hint: 'install docker-cli',
    },
  ],
});

function lines(of: Matrix, columns: number, extent: Extent = 'full'): string[] {
  return renderTerminal(of, { columns, colour: false }, extent).split('\n');
}

describe('the matrix on a terminal', () => {
  test('at 80 columns', () => {
    expect(`\n${lines(record, 80).slice(0, 33).join('\n')}`).toBe(`
Can I alias docker=podman? Measured 2025-11-03 09:15 UTC
  2 scenarios on 3 targets in 2 min 0 s, suite 0123456
  linux 6.18.0, 2 CPUs, 8 GiB, Node 20.20.2

TARGETS
  docker           Docker 20.10.24 rootful, API 1.41, runc 1.1.5, overlay2,
                   libnetwork, cgroup v1
  podman           Podman 4.3.1 rootful, API 1.41, runc 1.1.5, overlay, netavark
                   1.4.0, cgroup v1
  podman-rootless  Podman 4.3.1 rootless, API 1.41, runc 1.1.5, overlay,
                   netavark 1.4.0, slirp4netns, cgroup v1

DNS                                           docker  podman     podman-rootless
  A container finds its neighbour by its      = same  ~ differs  ~ differs
  name on a bridge that was made for both of
  them
    | dns/name
    | it holds (silent): true on docker; false on podman, podman-rootless
    | why: a CNI network has no resolver without the dnsname plugin, which is a
    |   package of its own

VOLUMES                                       docker  podman     podman-rootless
  The question of volumes/keep                = same  = same     = same

COUNTS
  docker           of 2 questions: 2 the same
  podman           of 2 questions: 1 the same, 1 silently differs
  podman-rootless  of 2 questions: 1 the same, 1 silently differs

NOT MEASURED
  podman+docker-cli  no docker client
    install docker-cli
`);
  });

  test.each([20, 40, 60, 80, 100, 120, 300])('keeps to %i columns, and cuts no word', (columns) => {
    const text = lines(record, columns);
    for (const line of text) {
      expect(line).toBe(line.trimEnd());
      if (line.trim().includes(' '))
        expect(line.length).toBeLessThanOrEqual(Math.min(Math.max(columns, 40), 120));
    }
    const words = text
      .join(' ')
      .split(/[\s|]+/)
      .join(' ');
    for (const word of ['neighbour', 'dnsname', 'podman-', 'rootless', 'GREEN:'])
      expect(words).toContain(word);
  });

  test('breaks long target names before it gives up the columns', () => {
    const many = [...ids, 'podman+docker-cli', 'podman-rootless+docker-cli'].map((id) => sampleTarget(id));
    const text = lines(sampleMatrix({ targets: many }), 80);
    const head = text.findIndex((line) => line.startsWith('DNS'));
    expect(text.slice(head - 2, head + 2)).toEqual([
      '                                                      podman+  rootless+',
      '                                            podman-   docker-  docker-',
      'DNS                         docker  podman  rootless  cli      cli',
      '  The question of dns/name  = same  = same  = same    = same   = same',
    ]);
  });

  test('names the targets of each row where columns do not fit', () => {
    const text = lines(record, 44);
    const row = text.findIndex((line) => line.includes('volumes/keep'));
    expect(text.slice(row + 1, row + 4)).toEqual([
      '    docker           = same',
      '    podman           = same',
      '    podman-rootless  = same',
    ]);
  });

  test('tells every verdict apart without colour', () => {
    const scenarios = verdictSchema.options.map((verdict) => sampleScenario(`area/${verdict}`));
    const results = verdictSchema.options.map((verdict) =>
      sampleResult(`area/${verdict}`, 'docker', { verdict }),
    );
    const text = lines(sampleMatrix({ targets: [sampleTarget('docker')], scenarios, results }), 80);
    const rows = text.filter((line) => line.startsWith('  The question of'));
    const marks = rows.map((line) => line.replace(/^.*area\/\S+ +/, '').charAt(0));
    expect(new Set(marks).size).toBe(verdictSchema.options.length);
  });

  test('colours on demand only, and changes no word by it', () => {
    const coloured = renderTerminal(record, { columns: 80, colour: true }, 'full');
    expect(coloured).toContain('\u001b[33m~ differs\u001b[39m');
    expect(stripVTControlCharacters(coloured)).toBe(
      renderTerminal(record, { columns: 80, colour: false }, 'full'),
    );
  });

  test('says of a red cell what was expected, what was measured, and what to write', () => {
    const red = sampleMatrix({
      results: [
        sampleResult('dns/name', 'docker'),
        sampleResult('dns/name', 'podman', differing('new-difference')),
      ],
    });
    const text = lines(red, 80);
    expect(text).toContain('    | red on podman: see RED CELLS');
    const section = text.slice(text.indexOf('RED CELLS')).join('\n');
    expect(section).toContain('dns/name on podman: new-difference');
    expect(section).toContain('expected: true');
    expect(section).toContain('measured: false');
    expect(section).toContain('suites/dns/name.scenario.ts');
    expect(section).toContain('facts: { holds: false },');
    expect(section).toContain('RED: 1 NEW.');
    const alone = renderRed(red, { columns: 80, colour: false });
    expect(section.startsWith(alone.trimEnd())).toBe(true);
    expect(alone).toContain('dns/name on podman: new-difference');
  });

  test('says nothing of red cells where there are none', () => {
    const green = sampleMatrix({
      results: [sampleResult('dns/name', 'docker')],
      targets: targets.slice(0, 1),
    });
    expect(renderRed(green, { columns: 80, colour: false })).toBe('');
  });

  test('shows what a run left behind, and survives a run without a target', () => {
    const [docker = sampleTarget('docker')] = targets;
    const left = sampleMatrix({
      targets: [docker],
      census: [sampleCensus(docker, { leftBehind: ['container x'] })],
    });
    expect(lines(left, 80)).toContain('  ! docker: left behind container x');
    const none = lines(sampleMatrix({ targets: [], scenarios: [] }), 80);
    expect(none.at(-2)).toBe('RED: nothing was measured.');
  });
});
