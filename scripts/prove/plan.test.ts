import { expect, test } from 'vitest';
import { checkerFor } from '../../reports/check/find/findings.ts';
import { targetNamed } from '../../reports/check/find/targets.ts';
import { readShell } from '../../reports/check/read/shell/read-shell.ts';
import { checkCompat as compat } from '../../reports/check/testing/check-compat.ts';
import { dockerWords } from '../../reports/check/testing/docker-words.ts';
import { parseExpectation } from './expectation.ts';
import { proofsOf, type Way } from './plan.ts';

const check = checkerFor(compat, { targets: [targetNamed(compat, 'podman-rootless')], from: null });

function said(way: Way): string {
  if (way.by === 'fact') return way.because;
  if (way.by === 'line') return way.argv.join(' ');
  const [last] = way.words.slice(-1);
  const flags = (last?.flags ?? []).map(({ name, value }) => ` --${name} ${value ?? 'nothing'}`);
  return `${last?.path.join(' ') ?? ''}${flags.join('')}`;
}

const takesValue = (id: string) => compat.features[id]?.takes === 'value';

/** `rule way` of each finding of a line, with the words that are asked or the reason. */
function planned(text: string, expectation = 'findings: []'): string[] {
  const report = check(readShell('a.sh', text, dockerWords));
  return proofsOf(report, text, parseExpectation(expectation, 'a'), takesValue).map(
    ({ at, rule, way }) => `${at} ${rule} ${way.by}: ${said(way)}`,
  );
}

test('a line that is refused is run', () => {
  expect(planned('docker run -p 80:80 docker.io/x')).toEqual([
    'a.sh:1 ports/low#published line: run -p 80:80 docker.io/x',
  ]);
});

test('words that the file does not tell are given, or nothing is run', () => {
  const text = 'docker run -p 80:80 "$IMAGE"';
  expect(planned(text)).toEqual(['a.sh:1 ports/low#published fact: a word of the line is not known']);
  expect(planned(text, `given: {'"$IMAGE"': b}\nfindings: []`)).toEqual([
    'a.sh:1 ports/low#published line: run -p 80:80 b',
  ]);
});

test('a line that is left has its reason', () => {
  expect(planned('docker run -p 80:80 x', 'leave: {"a.sh:1": too wide}\nfindings: []')).toEqual([
    'a.sh:1 ports/low#published fact: too wide',
  ]);
});

test('of a command that is not there, and of flags where the line cannot be run, the parser is asked', () => {
  expect(planned('docker stack deploy -c a b')).toEqual(['a.sh:1 cli:stack deploy parser: stack deploy']);
  expect(planned('docker run --link a $X')).toEqual(['a.sh:1 cli:run --link parser: run --link string']);
});

test('what goes through is asked of its scenario', () => {
  expect(planned('docker run --network own docker.io/x')).toEqual([
    'a.sh:1 networks/bridge#resolves fact: what it does otherwise, its exit code does not show',
  ]);
});
