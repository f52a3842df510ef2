import { expect, test } from 'vitest';
import { withLabels } from './label-calls.ts';

const labelled = (line: string) => withLabels(line.split(' '), { a: 'b' }).join(' ');

test.each([
  ['run --rm x', 'run --label a=b --rm x'],
  ['--log-level debug container create x', '--log-level debug container create --label a=b x'],
  ['network create n', 'network create --label a=b n'],
  ['volume create', 'volume create --label a=b'],
  ['pod create p', 'pod create --label a=b p'],
])('%s', (line, expected) => {
  expect(labelled(line)).toBe(expected);
});

test.each(['ps', 'start run', 'exec a run', 'build .', 'compose run web', 'image create'])(
  '%s stays as it is',
  (line) => {
    expect(labelled(line)).toBe(line);
  },
);
