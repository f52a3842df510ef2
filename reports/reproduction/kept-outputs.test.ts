import { expect, test } from 'vitest';
import type { Call } from '../../harness/record/model.ts';
import { keptOutputs } from './kept-outputs.ts';

const rest = { exitCode: 0, stderr: '', env: {}, cwd: null, ms: 1, polls: [], at: 0 };
const prints = (stdout: string): Call => ({
  via: 'cli',
  argv: ['docker', 'save', 'a'],
  stdout,
  stdin: null,
  ...rest,
});
const reads = (stdin: string): Call => ({ via: 'cli', argv: ['docker', 'load'], stdout: '', stdin, ...rest });
const archive = 'a'.repeat(100);

test('an output that a later call reads is kept', () => {
  expect(keptOutputs([prints(archive), reads(archive), reads(archive)])).toEqual(new Map([[archive, 1]]));
});

test('a text that was given before it was printed is none', () => {
  expect(keptOutputs([reads(archive), prints(archive), reads(archive)])).toEqual(new Map());
});

test('a short one is said again', () => {
  expect(keptOutputs([prints('a'), reads('a')])).toEqual(new Map());
});
