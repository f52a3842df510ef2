import { describe, expect, test } from 'vitest';
import type { Asked } from '../../harness/record/recording/model.ts';
import { sampleCall } from '../../harness/testing/sample-recording.ts';
import { checkCompat } from '../check/testing/check-compat.ts';
import { draftOf } from './draft.ts';
import { renderJson } from './render/json.ts';
import { renderTried } from './render/terminal.ts';
import { known, sampleTried, sampleTriedOn } from './testing/sample-tried.ts';
import { triedOf } from './tried.ts';

function parting(base: Asked[], other: Asked[], compat = checkCompat) {
  const [one] = triedOf(
    [sampleTriedOn('docker@28.5.2', base), sampleTriedOn('podman-rootless@5.8.6', other)],
    [],
    { ...known, compat },
  ).partings;
  if (one === undefined) throw new Error('two engines part once');
  return one;
}

describe('a difference', () => {
  const publish = (exitCode: number, port = '80:80') =>
    sampleCall(['docker', 'run', '--publish', port, 'docker.io/x'], { exitCode });

  test('that a fact explains is named by it', () => {
    expect(parting([publish(0)], [publish(126)]).first?.explanations).toMatchObject([
      { rule: 'ports/low#published', class: 'refused', open: [] },
    ]);
  });

  test('of a call that the fact does not concern is not', () => {
    expect(parting([publish(0, '8080:80')], [publish(126, '8080:80')]).first?.explanations).toEqual([]);
  });

  test('that goes the other way is not', () => {
    expect(parting([publish(126)], [publish(0)]).first?.explanations).toEqual([]);
  });

  test('on an engine that the data does not have is not', () => {
    expect(parting([publish(0)], [publish(126)], { ...checkCompat, lines: {} }).first?.explanations).toEqual(
      [],
    );
  });
});

describe('what an earlier call should have made', () => {
  const run = sampleCall(['docker', 'run', '--name', 'web', 'docker.io/x']);
  const inspect = (exitCode: number) => sampleCall(['docker', 'inspect', 'web'], { exitCode });

  test('is missed where the call was made on one engine only', () => {
    const { differences } = parting([run, inspect(0)], [inspect(125)]);
    expect(differences.map(({ kind, followsFrom }) => [kind, followsFrom])).toEqual([
      ['only on', null],
      ['exit code', 1],
    ]);
  });
});

test('what is only printed otherwise explains another code of a failure, and no failure on one side alone', () => {
  const printed = 'lifecycle/ps#printed';
  const compat = {
    ...checkCompat,
    facts: { ...checkCompat.facts, [printed]: { ...checkCompat.facts[printed], when: [] } },
  } as typeof checkCompat;
  const ps = (exitCode: number) => sampleCall(['docker', 'ps'], { exitCode });
  const rules = (base: number, other: number) =>
    parting([ps(base)], [ps(other)], compat).first?.explanations.map(({ rule }) => rule);
  expect([rules(1, 125), rules(0, 125)]).toEqual([[printed], []]);
});

describe('what only the run shows', () => {
  const create = (exitCode: number) => sampleCall(['docker', 'volume', 'create', 'data'], { exitCode });
  const compat = {
    ...checkCompat,
    facts: {
      ...checkCompat.facts,
      'ports/low#published': { ...checkCompat.facts['ports/low#published'], when: ['existing-object'] },
    },
    features: {
      ...checkCompat.features,
      'cli:volume create': { ...checkCompat.features['cli:run --publish'], kind: 'command' as const },
    },
  } as typeof checkCompat;

  test('makes a fact certain: the same was made before', () => {
    const base = [create(0), sampleCall(['docker', 'info']), create(0)];
    const other = [create(0), sampleCall(['docker', 'info']), create(125)];
    expect(parting(base, other, compat).first?.explanations).toMatchObject([{ open: [] }]);
  });

  test('rules a fact out that shows itself in a container, where the call runs none', () => {
    const inside = {
      ...compat,
      facts: {
        ...compat.facts,
        'ports/low#published': { ...compat.facts['ports/low#published'], when: ['seen-from-inside'] },
      },
    } as typeof checkCompat;
    expect(parting([create(0)], [create(125)], inside).first?.explanations).toEqual([]);
  });

  test('leaves it open where it does not show it', () => {
    expect(parting([create(0)], [create(125)], compat).first?.explanations).toMatchObject([
      { rule: 'ports/low#published', open: ['where the object that is named exists already'] },
    ]);
  });
});

describe('the draft of a scenario', () => {
  const calls = (exitCode: number) => [
    sampleCall(['docker', 'volume', 'create', 'data']),
    sampleCall(['docker', 'run', '--name=web', '--volume', 'data:/x', 'docker.io/x']),
    sampleCall(['docker', 'rm', 'web'], { exitCode }),
  ];

  test('has the calls as its steps, with names and labels of its own', () => {
    const one = parting(calls(0), calls(2));
    const draft = one.first === null ? null : draftOf(one.first, one);
    expect(draft?.name).toBe('docker-rm-web.scenario.ts');
    expect(draft?.text).toContain("const name1 = engine.name('volume'); // data");
    expect(draft?.text).toContain(
      `await step('docker run --name=web --volume data:/x docker.io/x', () => engine.cli(['run', ...engine.labelArguments, \`--name=\${name2}\`, '--volume', \`\${name1}:/x\`, 'docker.io/x']));`,
    );
    expect(draft?.text).toContain(
      "const last = await step('docker rm web', () => engine.cli(['rm', name2]));",
    );
    expect(draft?.text).toContain('return { exitCode: last.exitCode };');
    expect(draft?.text).toContain('exit code 0 on docker@28.5.2, 2 on podman-rootless@5.8.6');
  });

  test('is not made of what a fact explains', () => {
    const low = (exitCode: number) =>
      sampleCall(['docker', 'run', '--publish', '80:80', 'docker.io/x'], { exitCode });
    const one = parting([low(0)], [low(126)]);
    expect(one.first === null ? undefined : draftOf(one.first, one)).toBeNull();
  });
});

describe('on a terminal', () => {
  const text = renderTried(sampleTried(), { columns: 80, colour: false });

  test('the first difference that matters comes first, with what explains it', () => {
    expect(text).toBe(`sh deploy.sh
  docker@28.5.2          exit 0, 1.5 s, 4 calls
  podman@5.8.6           exit 0, 1.5 s, 4 calls
  podman-rootless@5.8.6  exit 1, 1.5 s, 3 calls
    the command left running, and these were ended: sleep 60
    left on the engine: container web
    changed there besides, by it or by others: image app:1
  docker-rootless        not tried: no user

podman@5.8.6 does as docker@28.5.2: 4 calls, exit code, output and files are the
same

podman-rootless@5.8.6 parts from docker@28.5.2
  call 2, docker run --detach --publish 80:80 --name web docker.io/web
    exit code 0 on docker@28.5.2, 126 on podman-rootless@5.8.6
    it says: Error: rootlessport cannot expose privileged port 80
    explained by ports/low#published: "the port answers" is not as on Docker
      why: ports below 1024 are kept for root
      write: a port from 1024 on
  call 3, docker cp web:/etc/os-release .
    exit code 0 on docker@28.5.2, 1 on podman-rootless@5.8.6
    it follows from call 2
  1 call is made on docker@28.5.2 only, from call 4 on: docker rm --force web
  the whole: exit code 0 on docker@28.5.2, 1 on podman-rootless@5.8.6
  the whole: stdout, first line: "deployed" on docker@28.5.2, nothing on
    podman-rootless@5.8.6
  the whole: os-release: written on docker@28.5.2, untouched on
    podman-rootless@5.8.6
  1 call the same
`);
  });

  test('no line is wider than it', () => {
    for (const columns of [40, 60, 80]) {
      const lines = renderTried(sampleTried(), { columns, colour: false }).split('\n');
      // A word that is longer than a line stays whole.
      expect(
        lines.filter((line) => line.length > columns && line.trim().includes(' ') && columns >= 60),
      ).toEqual([]);
    }
  });
});

test('as JSON, with the recordings', () => {
  const told = JSON.parse(renderJson(sampleTried())) as {
    on: { name: string }[];
    partings: { isSame: boolean; first: number | null; differences: { kind: string; call: string }[] }[];
  };
  expect(told.on.map(({ name }) => name)).toEqual(['docker@28.5.2', 'podman@5.8.6', 'podman-rootless@5.8.6']);
  expect(told.partings.map(({ isSame, first }) => [isSame, first])).toEqual([
    [true, null],
    [false, 0],
  ]);
  expect(told.partings[1]?.differences.map(({ kind }) => kind)).toEqual([
    'exit code',
    'exit code',
    'only on',
  ]);
});
