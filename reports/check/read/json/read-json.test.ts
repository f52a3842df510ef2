import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dockerWords } from '../../testing/docker-words.ts';
import { shown } from '../../testing/shown.ts';
import { readDevcontainer } from './read-devcontainer.ts';
import { readPackage } from './read-package.ts';

const readScripts = (text: string) => shown(readPackage('package.json', text, dockerWords), text);
const readContainer = (text: string) =>
  shown(readDevcontainer('.devcontainer/devcontainer.json', text, dockerWords), text);

test('the scripts of package.json', () => {
  const text = `{
  "name": "docker run --link",
  "scripts": {
    "up": "docker compose up -d && docker ps --format \\"{{.Names}}\\"",
    "db": "docker run -p 5432:5432 postgres",
    "no": 1
  }
}
`;
  expect(readScripts(text)).toStrictEqual([
    '4:27 cli:compose up | up',
    '4:30 cli:compose up --detach | -d',
    '4:43 cli:ps | ps',
    '4:46 cli:ps --format = {{.Names}} | --format',
    '4:46 cli:ps --format .Names | --format',
    '5:19 cli:run | run',
    '5:23 cli:run --publish = 5432:5432 | -p',
  ]);
});

test('a dev container, with comments', () => {
  const text = `{
  // why
  "image": "node:20",
  "runArgs": ["--privileged", "--volume=/a:/b", "-p", "80:80"],
  "mounts": ["type=tmpfs,target=/x", {"type": "bind"}],
  "containerEnv": {"PASSWORD": "secret"},
  "initializeCommand": {"net": "docker network create dev", "v": ["docker", "volume", "create", "x"]},
  "postCreateCommand": "docker ps",
  "remoteUser": "node",
}
`;
  expect(readContainer(text)).toStrictEqual([
    '3:3 devcontainer:image = node:20 | "image"',
    '4:14 cli:run | ["--privileged", "--volume=/a:/b", "-p", "80:80"]',
    '4:15 cli:run --privileged | "--privileged"',
    '4:31 cli:run --volume = /a:/b | "--volume=/a:/b"',
    '4:49 cli:run --publish = 80:80 | "-p"',
    '5:14 devcontainer:mounts = type=tmpfs,target=/x | "type=tmpfs,target=/x"',
    '5:38 devcontainer:mounts | {"type": "bind"}',
    '6:3 devcontainer:containerEnv | "containerEnv"',
    '7:48 cli:network create | create',
    '7:88 cli:volume create | create',
    '9:3 devcontainer:remoteUser = node | "remoteUser"',
  ]);
});

test('what is half written is read up to there, and it is said', () => {
  expect(readScripts('{"scripts": {"a": "docker ps", "b": "dock')).toStrictEqual([
    '1:27 cli:ps | ps',
    '1:37 ? no JSON: unexpected end of string | ',
  ]);
  expect(readContainer('')).toStrictEqual(['1:1 ? no JSON: value expected | ']);
  expect(readContainer('['.repeat(50_000)).length).toBe(1);
});

test('any text has an answer, with places inside of it', () => {
  const part = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"scripts": ',
      '"runArgs": ',
      '"a": ',
      '"docker run -p \\u0041"',
      ',',
      '"',
      '1',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const text = `{"scripts": {"x": ${parts.join('')}`;
      for (const one of [...readScripts(text), ...readContainer(parts.join(''))]) {
        expect(one).not.toContain('OUTSIDE');
      }
    }),
  );
});
