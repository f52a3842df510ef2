import { describe, expect, test } from 'vitest';
import type { Call, Made, SurfaceResult } from '../../harness/record/model.ts';
import { sampleScenario, sampleSurface, sampleTarget } from '../../harness/testing/sample-record.ts';
import { type Reproduction, reproductionScript, withoutScript } from './script.ts';
import { type Parts, partNames } from './setting-lines.ts';

const parts = Object.fromEntries(partNames.map((name) => [name, `# part ${name}`])) as Parts;
const id = 'dfef217deed4033bfa80297b18c753102de05e93cc3effe828c3c638e290b98a';

function cli(argv: readonly string[], rest: { at: number; stdout?: string; stdin?: string }): Call {
  const answer = { exitCode: 0, stdout: '', stderr: '', stdin: null, env: {}, cwd: null };
  return { via: 'cli', argv: [...argv], ...answer, ms: 1, polls: [], ...rest };
}

const made = (kind: Made['kind'], name: string, ofId: string | null = null, at = 0): Made => ({
  kind,
  name,
  id: ofId,
  at,
});

function given(overrides: Partial<SurfaceResult>): Reproduction {
  const image = { variant: 'base', config: {}, layers: [] };
  return {
    scenario: sampleScenario('dns/name'),
    target: sampleTarget('podman'),
    surface: sampleSurface(overrides),
    measuredAt: '2026-01-02T03:04:05.000Z',
    runIds: ['k3x9'],
    images: new Map([['base', image]]),
    registryImage: { ...image, variant: 'registry' },
    publicBusybox: 'busybox',
    publicRegistry: 'registry',
    registryLogin: { password: 'p', htpasswd: 'h' },
    user: null,
    parts,
  };
}

const observed = (...calls: Call[]): SurfaceResult['steps'] => [
  { name: 'ask for ca-k3x9-name-1', phase: 'observe', calls },
];

describe('a script', () => {
  test('loads images by the engine of the column where a program for compose files was called', () => {
    const compose = cli(['podman-compose', 'up', '--detach'], { at: 10 });
    expect(reproductionScript(given({ steps: observed(compose) }))).toContain('client=podman\n');
    const both = given({ steps: observed(compose, cli(['docker', 'ps'], { at: 20 })) });
    expect(reproductionScript(both)).toContain('client=docker\n');
  });

  test('serves the API where a command is given its socket', () => {
    const script = (volume: string) =>
      reproductionScript(given({ steps: observed(cli(['podman', 'run', '--volume', volume], { at: 10 })) }));
    expect(script('/run/podman.sock:/s')).toContain('# part service');
    expect(script('/srv:/s')).not.toContain('# part service');
  });

  const started = cli(
    [
      'podman',
      'run',
      '-d',
      '--name',
      'ca-k3x9-name-1',
      '--label',
      'io.canialias.run=k3x9',
      'localhost/canialias/base:k3x9',
    ],
    {
      at: 10,
      stdout: `${id}\n`,
    },
  );
  const text = reproductionScript(
    given({
      steps: observed(started, cli(['podman', 'logs', '--since', '1764323847', id.slice(0, 12)], { at: 30 })),
      made: [
        made('container', 'ca-k3x9-name-1', id),
        made('fixture-image', 'base', 'localhost/canialias/base:k3x9'),
        made('moment', '0', '1764323847', 20),
      ],
    }),
  );

  test('says the calls with names of its own, and without the labels of the run', () => {
    expect(text).toContain('run 0 podman run -d --name "$repro-name-1" "localhost/repro/base:$run"\n');
    expect(text).toContain('# ask for $repro-name-1\n');
    expect(text).not.toContain('k3x9');
    expect(text).not.toContain('io.canialias');
  });

  test('reads what the engine chose, and takes the time when the question took it', () => {
    const lines = text.split('\n');
    const from = lines.findIndex((line) => line.startsWith('container1='));
    expect(lines.slice(from, from + 3)).toEqual([
      'container1=$(cat "$out" | cut -c 1-12)',
      'moment1=$(date +%s)',
      'run 0 podman logs --since "$moment1" "$container1"',
    ]);
  });

  test('takes a time that lies ahead anew for each call', () => {
    const events = (at: number) => cli(['podman', 'events', '--until', '1764323852'], { at });
    const ahead = reproductionScript(
      given({
        steps: observed(started, events(30), events(40)),
        made: [
          made('container', 'ca-k3x9-name-1', id),
          made('fixture-image', 'base', 'localhost/canialias/base:k3x9'),
          made('moment', '5', '1764323852', 20),
        ],
      }),
    );
    const line = 'moment1=$(($(date +%s) + 5))\nrun 0 podman events --until "$moment1"\n';
    expect(ahead).toContain(line + line);
  });

  test('removes what it made', () => {
    expect(text).toContain('  quietly "$client" rm --force --volumes "$repro-name-1"\n');
    expect(text).toContain('  quietly "$client" rmi "localhost/repro/base:$run"\n');
  });

  test('removes images of its own whose name is gone', () => {
    const built = reproductionScript(
      given({ steps: observed(started), made: [made('image', 'ca-k3x9-name-1')] }),
    );
    expect(built).toContain('# part untagged\n');
    expect(built).toContain('  quietly "$client" rmi "$repro-name-1"\n  remove_untagged\n');
    expect(text).not.toContain('remove_untagged');
  });

  test('brings only the functions that it uses', () => {
    expect(text).toContain('# part basics\n');
    for (const unused of ['api', 'aside', 'asking', 'outside', 'ports', 'registries']) {
      expect(text).not.toContain(`# part ${unused}\n`);
    }
  });

  test('removes what a poll makes before it is asked again', () => {
    const run = cli(['podman', 'run', '--name', 'ca-k3x9-name-2', 'x'], { at: 40 });
    const again = reproductionScript(
      given({
        steps: observed({ ...run, polls: [{ id: 1, asking: 2, accepted: true }] }),
        made: [made('container', 'ca-k3x9-name-2')],
      }),
    );
    const lines = again.split('\n');
    expect(lines.slice(lines.indexOf('while asking; do')).slice(0, 5)).toEqual([
      'while asking; do',
      'quietly "$client" kill "$repro-name-2"',
      'quietly "$client" rm --force --volumes "$repro-name-2"',
      'run 0 podman run --name "$repro-name-2" x',
      'done',
    ]);
  });

  test('gives an output that a later call was given whole as a file', () => {
    const archive = 'layer '.repeat(40);
    const whole = reproductionScript(
      given({
        steps: observed(
          cli(['podman', 'save', 'x'], { at: 0, stdout: archive }),
          cli(['podman', 'load'], { at: 9, stdin: archive }),
        ),
      }),
    );
    expect(whole).toContain('cp "$out" "$kept1"\ninput=$kept1\nrun 0 podman load\n');
  });
});

describe('no script', () => {
  test('is made of a record that does not say what was made', () => {
    const old = given({ steps: observed(cli(['podman', 'ps'], { at: 0 })), made: null });
    expect(() => reproductionScript(old)).toThrow(/before the record said what was done/);
  });

  test('does what a library did, and says so', () => {
    const library: Call = {
      via: 'host',
      operation: 'testcontainers',
      action: 'start',
      ...{ exitCode: 0, stdout: '', stderr: '', at: 0, ms: 1, polls: [] },
    };
    const surface = sampleSurface({ steps: observed(library) });
    expect(withoutScript(surface)).toMatch(/Testcontainers/);
    expect(reproductionScript(given(surface))).toMatch(/echo "This was asked .*" >&2\nexit 1\n$/);
  });

  test('is there where nothing was asked', () => {
    const unasked = sampleSurface({ verdict: 'not-applicable', reason: 'needs cgroup v2', engineMs: 0 });
    expect(withoutScript(unasked)).toBe('needs cgroup v2');
    expect(withoutScript(sampleSurface())).toBe('This record leaves out what was sent and what came back.');
    expect(withoutScript(sampleSurface({ steps: observed(cli(['podman', 'ps'], { at: 0 })) }))).toBeNull();
  });
});
