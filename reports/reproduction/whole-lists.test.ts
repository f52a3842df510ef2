import { expect, test } from 'vitest';
import type { Call } from '../../harness/record/model.ts';
import { listsAll, onlyLooks } from './whole-lists.ts';

function cli(line: string): Call {
  const answer = { exitCode: 0, stdout: '', stderr: '', stdin: null, env: {}, cwd: null };
  return { via: 'cli', argv: line.split(' '), ...answer, at: 0, ms: 5, polls: [] };
}

function api(method: string, path: string): Call {
  const answer = { request: null, auth: null, status: 200, response: null };
  return { via: 'api', method, path, ...answer, at: 0, ms: 5, polls: [] };
}

test.each([
  [api('GET', '/images/json?filters=%7B%22dangling%22%3A%5B%22true%22%5D%7D'), true],
  [api('GET', '/v1.41/networks'), true],
  [api('GET', '/libpod/containers/json?all=true'), true],
  [api('GET', '/images/a/json'), false],
  [api('POST', '/commit?container=a'), false],
  [cli('docker ps --all --quiet'), true],
  [cli('podman image ls'), true],
  [cli('docker --host x images'), true],
  [cli('docker image inspect a'), false],
])('%o lists all: %s', (call, all) => {
  const words = [[call.via === 'api' ? call.path : 'x']];
  expect(listsAll(call, words)).toBe(all);
  expect(listsAll(call, [...words, ['name=', { variable: 'repro' }]])).toBe(false);
});

test.each([
  [api('GET', '/images/a/json'), true],
  [api('DELETE', '/images/a'), false],
  [api('POST', '/containers/a/kill'), false],
  [cli('docker network inspect a'), true],
  [cli('docker rmi a'), false],
  [cli('docker run --rm a ls'), false],
  [cli('docker rm --force ps'), false],
])('%o only looks: %s', (call, looks) => {
  expect(onlyLooks(call)).toBe(looks);
});
