import { expect, test } from 'vitest';
import { checkerFor } from '../../reports/check/find/findings.ts';
import { targetNamed } from '../../reports/check/find/targets.ts';
import { readCompose } from '../../reports/check/read/read-compose.ts';
import { readDockerfile } from '../../reports/check/read/read-dockerfile.ts';
import { readShell } from '../../reports/check/read/shell/read-shell.ts';
import { checkCompat as compat } from '../../reports/check/testing/check-compat.ts';
import { dockerWords } from '../../reports/check/testing/docker-words.ts';
import { parseExpectation } from './expectation.ts';
import { proofsOf, type Way } from './plan.ts';

const check = checkerFor(compat, { targets: [targetNamed(compat, 'podman-rootless')], from: null });

function said(way: Way): string {
  if (way.by === 'fact') return way.because;
  if (way.by === 'line') return way.argv.join(' ');
  if (way.by === 'build') return way.dockerfile.lines.join('; ');
  if (way.by === 'project') return JSON.stringify(way.project.content);
  const [last] = way.words.slice(-1);
  const flags = (last?.flags ?? []).map(({ name, value }) => ` --${name} ${value ?? 'nothing'}`);
  return `${last?.path.join(' ') ?? ''}${flags.join('')}`;
}

const here = { takesValue: (id: string) => compat.features[id]?.takes === 'value', image: 'base:1' };

/** `rule way` of each finding of a line, with the words that are asked or the reason. */
function planned(
  text: string,
  expectation = 'findings: []',
  uses = readShell('a.sh', text, dockerWords),
): string[] {
  return proofsOf(check(uses), text, parseExpectation(expectation, 'a'), here).map(
    ({ at, rule, way }) => `${at} ${rule} ${way.by}: ${said(way)}`,
  );
}

const setup = 'setup: [docker tag IMAGE b]';

test('a line is run, where its image is here', () => {
  expect(planned('docker run -p 80:80 b', `${setup}\nfindings: []`)).toEqual([
    'a.sh:1 ports/low#published line: run -p 80:80 b',
  ]);
  expect(planned('docker run --network own b', `${setup}\nfindings: []`)).toEqual([
    'a.sh:1 networks/bridge#resolves line: run --network own b',
  ]);
  expect(planned('docker run -p 80:80 docker.io/x')).toEqual([
    'a.sh:1 ports/low#published line: run -p 80:80 base:1 sh -c true',
  ]);
});

test('words that the file does not tell are given, or left out', () => {
  const text = 'docker run -p 80:80 "$IMAGE"';
  expect(planned(`${text} $X`, `${setup}\ngiven: {}\nfindings: []`)).toEqual([
    'a.sh:1 ports/low#published line: run -p 80:80 base:1 sh -c true',
  ]);
  expect(planned('docker run -p 80:80 --name $X b')).toEqual([
    'a.sh:1 ports/low#published line: run --rm --publish=80:80 base:1 sh -c true',
  ]);
  expect(planned(text, `${setup}\ngiven: {'"$IMAGE"': b}\nfindings: []`)).toEqual([
    'a.sh:1 ports/low#published line: run -p 80:80 b',
  ]);
});

test('a line that is left has its reason', () => {
  expect(planned('docker run -p 80:80 x', 'leave: {"a.sh:1": too wide}\nfindings: []')).toEqual([
    'a.sh:1 ports/low#published parser: run --publish string',
  ]);
});

test('of a command that is not there, and of flags where the line cannot be run, the parser is asked', () => {
  expect(planned('docker stack deploy -c a b')).toEqual(['a.sh:1 cli:stack deploy parser: stack deploy']);
  expect(planned('docker run --link a $X')).toEqual(['a.sh:1 cli:run --link parser: run --link string']);
});

test('an instruction of a Dockerfile is built alone, on an image that is here', () => {
  const text = 'FROM debian\nRUN make\nSHELL ["/bin/sh"]\n';
  expect(planned(text, 'findings: []', readDockerfile('Dockerfile', text))).toEqual([
    'Dockerfile:3 build/shell#kept build: FROM base:1; SHELL ["/bin/sh"]',
  ]);
});

test('what compose does otherwise is asked of its scenario', () => {
  const text = 'services:\n  a:\n    image: x:1\n    depends_on: {b: {condition: service_healthy}}\n';
  expect(planned(text, 'findings: []', readCompose('compose.yaml', text))).toEqual([
    'compose.yaml:4 compose/depends#waits fact: what compose does otherwise, neither its end nor its objects show',
  ]);
});
