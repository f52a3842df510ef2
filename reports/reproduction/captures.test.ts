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

test('an id that nobody noted is read from the answer that told it first; one that none told stays', () => {
  const [layer, given] = ['a1'.repeat(32), 'b2'.repeat(32)];
  const calls = [
    call('tar -xO manifest.json', `{"Layers":["${layer}/layer.tar"]}`),
    call(`cat ${layer} ${given}`),
  ];
  const flow = followValues(calls, [], (one) => (one.via === 'cli' ? one.argv.map((text) => [text]) : []));
  expect(shellWord(flow.resolve([`${layer}/layer.tar`]))).toBe('"$id1/layer.tar"');
  expect(shellWord(flow.resolve([given]))).toBe(given);
});

test('the beginning of an id is read from the answer that told the id', () => {
  const id = `3c76ab${'0'.repeat(58)}`;
  const calls = [call('docker image inspect a', `[{"Id":"sha256:${id}"}]`), call('docker rmi 3c76ab')];
  const made: Made[] = [{ kind: 'image', id, name: 'a', at: 0 }];
  const flow = followValues(calls, made, (one) => (one.via === 'cli' ? one.argv.map((text) => [text]) : []));
  expect(shellWord(flow.resolve(['3c76ab']))).toBe('"$image1"');
  expect([...flow.captures.values()].flat()).toMatchObject([{ reading: { first: 6 } }]);
});

test("ids of Podman's secrets are shorter", () => {
  const id = '66f67742b5e18b7bc462ea28e';
  const calls = [call('docker secret create', `{"ID":"${id}"}`), call(`cat ${id}`)];
  const flow = followValues(calls, [], (one) => (one.via === 'cli' ? one.argv.map((text) => [text]) : []));
  expect(shellWord(flow.resolve([id]))).toBe('"$id1"');
});

test('of several answers the surest is read: not the ninth id of a list, where an answer is the id alone', () => {
  const id = 'c3'.repeat(32);
  const calls = [
    call('docker commit', `${id}\n`),
    call('tar -t', `${'d4'.repeat(32)}\n${id}\n`),
    call(`cat ${id}`),
  ];
  const flow = followValues(calls, [], (one) => (one.via === 'cli' ? one.argv.map((text) => [text]) : []));
  const [[source] = []] = [...flow.captures];
  expect(source).toBe(calls[0]);
});

test('what is removed is never taken from a list of all', () => {
  const id = 'e5'.repeat(32);
  const made: Made[] = [{ kind: 'image', id, name: 'a', at: 0 }];
  const inputs = (one: Call) => (one.via === 'cli' ? one.argv.map((text) => [text]) : []);
  const listed = call('docker images --quiet --no-trunc', `sha256:${'f6'.repeat(32)}\nsha256:${id}\n`);
  const removed = followValues([listed, call(`docker rmi ${id}`)], made, inputs);
  expect(shellWord(removed.resolve([id]))).toBe(id);
  const looked = followValues([listed, call(`docker inspect ${id}`)], made, inputs);
  expect(shellWord(looked.resolve([id]))).toBe('"$image1"');
  const committed = [call('docker commit b', `sha256:${id}\n`), listed, call(`docker rmi ${id}`)];
  expect([...followValues(committed, made, inputs).captures.keys()]).toStrictEqual([committed[0]]);
});
