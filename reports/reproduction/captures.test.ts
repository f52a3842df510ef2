import { expect, test } from 'vitest';
import type { Call, Made } from '../../harness/record/model.ts';
import { followValues } from './captures.ts';
import { shellWord } from './word.ts';

function call(line: string, stdout = ''): Call {
  const answer = { exitCode: 0, stdout, stderr: '', stdin: null, env: {}, cwd: null };
  return { via: 'cli', argv: line.split(' '), ...answer, at: 0, ms: 5, polls: [] };
}

/** The last word of the second call, as the script says it. */
function said(value: string, kind: Made['kind'], word: string): string {
  const calls = [call('docker inspect a', `${value}\n`), call(`cat ${word}`)];
  const made: Made[] = [{ kind, id: value, name: '', at: 0 }];
  const flow = followValues(calls, made, (one) => (one.via === 'cli' ? one.argv.map((text) => [text]) : []));
  return shellWord(flow.resolve([word]));
}

test.each([
  ['/logs/a.log', 'value', '/logs/a.log', '"$value1"'],
  ['/logs/a.log', 'value', '/logs/a.log.2', '"$value1.2"'],
  ['10.88.0.2', 'address', 'http://10.88.0.2/', '"http://$address1/"'],
  ['10.88.0', 'value', '10.88.0.2', '10.88.0.2'],
  ['10.88.0.2', 'address', '10.88.0.21', '10.88.0.21'],
] as const)('%s as %s, in %s', (value, kind, word, expected) => {
  expect(said(value, kind, word)).toBe(expected);
});
