import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readDockerfile } from './read-dockerfile.ts';

const read = (text: string) => shown(readDockerfile('Dockerfile', text), text);

test('instructions, flags and directives stand where they are written', () => {
  const text = `# syntax=docker/dockerfile:1.7
ARG VERSION=20
FROM --platform=linux/amd64 node:\${VERSION}-slim AS build
RUN --mount=type=secret,id=npm \\
    npm ci
COPY --chown=1000:1000 . /app

FROM build
USER 1000:1000
SHELL ["/bin/bash", "-c"]
HEALTHCHECK --interval=5s CMD curl localhost
HEALTHCHECK NONE
STOPSIGNAL SIGINT
FROM scratch
ENV PASSWORD=secret
ONBUILD COPY --chown=app . /app
`;
  expect(read(text)).toStrictEqual([
    '1:1 dockerfile:# syntax = docker/dockerfile:1.7 | # syntax=docker/dockerfile:1.7',
    '2:1 dockerfile:ARG | ARG',
    '3:6 dockerfile:FROM --platform = linux/amd64 | --platform=linux/amd64',
    '3:29 dockerfile:FROM = node:20-slim | node:${VERSION}-slim',
    '4:1 dockerfile:RUN | RUN',
    '4:5 dockerfile:RUN --mount = type=secret,id=npm | --mount=type=secret,id=npm',
    '6:1 dockerfile:COPY | COPY',
    '6:6 dockerfile:COPY --chown = 1000:1000 | --chown=1000:1000',
    '8:6 dockerfile:FROM | build',
    '9:1 dockerfile:USER = 1000:1000 | USER',
    '10:1 dockerfile:SHELL = ["/bin/bash", "-c"] | SHELL',
    '11:1 dockerfile:HEALTHCHECK = CMD | HEALTHCHECK',
    '11:13 dockerfile:HEALTHCHECK --interval = 5s | --interval=5s',
    '12:1 dockerfile:HEALTHCHECK = NONE | HEALTHCHECK',
    '13:1 dockerfile:STOPSIGNAL = SIGINT | STOPSIGNAL',
    '14:6 dockerfile:FROM | scratch',
    '15:1 dockerfile:ENV | ENV',
    '16:1 dockerfile:ONBUILD = COPY | ONBUILD',
    '16:9 dockerfile:COPY | COPY',
    '16:14 dockerfile:COPY --chown = app | --chown=app',
  ]);
});

test('an image that is set elsewhere stands as it is written', () => {
  expect(read('ARG BASE\nFROM $BASE AS a\nFROM ${X}:1\nFROM a\n')).toStrictEqual([
    '1:1 dockerfile:ARG | ARG',
    '2:6 dockerfile:FROM = $BASE | $BASE',
    '3:6 dockerfile:FROM = ${X}:1 | ${X}:1',
    '4:6 dockerfile:FROM | a',
  ]);
});

test('what a heredoc holds is no instruction', () => {
  const text = 'FROM alpine\nCOPY <<EOF /x\nFROM other\nEOF\nRUN <<EOF\nUSER x\nEOF\nUSER y\n';
  expect(read(text)).toStrictEqual([
    '1:6 dockerfile:FROM = alpine | alpine',
    '2:1 dockerfile:COPY | COPY',
    '5:1 dockerfile:RUN | RUN',
    '8:1 dockerfile:USER = y | USER',
  ]);
});

test('what is no instruction is said', () => {
  expect(read('FROM alpine\r\nUSE x\r\nFROM')).toStrictEqual([
    '1:6 dockerfile:FROM = alpine | alpine',
    '3:1 dockerfile:FROM | FROM',
    '2:1 ? USE is no instruction of a Dockerfile | USE',
    '3:1 ? FROM has no arguments | FROM',
  ]);
});

test('a here-document that does not end is said', () => {
  expect(read('FROM alpine\nRUN <<EOF\ntrue\n')).toStrictEqual([
    '1:6 dockerfile:FROM = alpine | alpine',
    '2:1 dockerfile:RUN | RUN',
    '2:1 ? a here-document that does not end | RUN',
  ]);
});

test('any text has an answer, with places inside of it', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      'FROM a AS b',
      'FROM ${X',
      'COPY --from',
      'RUN <<E',
      'ONBUILD ONBUILD',
      'HEALTHCHECK --a',
      '\\',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
      for (const one of read(lines.join(end))) expect(one).not.toContain('OUTSIDE');
    }),
  );
});
