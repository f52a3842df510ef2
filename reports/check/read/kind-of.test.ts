import { expect, test } from 'vitest';
import { kindOf, kindOfText, likelyKind } from './kind-of.ts';

test.each([
  ['deploy.sh', 'shell'],
  ['a/.envrc', 'shell'],
  ['Makefile', 'makefile'],
  ['rules/go.mk', 'makefile'],
  ['.github/workflows/ci.yml', 'github-workflow'],
  ['actions/setup/action.yaml', 'github-workflow'],
  ['.gitlab-ci.yml', 'gitlab-ci'],
  ['ci/build.gitlab-ci.yml', 'gitlab-ci'],
  ['docker-compose.yml', 'compose'],
  ['compose.override.yaml', 'compose'],
  ['dev.docker-compose.yml', 'compose'],
  ['Dockerfile', 'dockerfile'],
  ['docker/Dockerfile.dev', 'dockerfile'],
  ['web.Dockerfile', 'dockerfile'],
  ['Containerfile', 'dockerfile'],
  ['.devcontainer/devcontainer.json', 'devcontainer'],
  ['web/package.json', 'package-json'],
  ['units/api.service', 'systemd-unit'],
  ['api.service.d/10-docker.conf', 'systemd-unit'],
  ['web\\package.json', 'package-json'],
  ['package-lock.json', null],
  ['README.md', null],
  ['dockerfile.go', null],
  ['notes.yml', null],
])('%s is %s by its name', (path, kind) => {
  expect(kindOf(path, '')).toBe(kind);
});

test.each([
  ['#!/bin/sh\ndocker ps', 'shell'],
  ['#!/usr/bin/env bash\n', 'shell'],
  ['#!/usr/bin/env python3\n# sh', null],
  ['#!/usr/bin/fish\n', null],
  ['services:\n  a:\n    image: b\n', 'compose'],
  ['on: push\njobs:\n  a:\n    runs-on: x\n', 'github-workflow'],
  ['build:\n  stage: a\n  script:\n    - b\n', 'gitlab-ci'],
  ['# why\nARG A=1\nFROM alpine\n', 'dockerfile'],
  ['# why\n[Unit]\nAfter=docker.service\n', 'systemd-unit'],
  ['cat <<E\n[Unit]\nE\n', null],
  ['{"scripts": {"a": "b"}}', 'package-json'],
  ['{ // why\n "runArgs": []}', 'devcontainer'],
  ['version: 2.1\njobs:\n  a:\n    steps:\n      - run: docker ps\n', null],
  ['pipelines:\n  default:\n    - step:\n        script:\n          - docker ps\n', null],
  ['key: value\n', null],
  ['', null],
])('%j is %s by what it holds', (text, kind) => {
  expect(kindOfText(text)).toBe(kind);
  expect(kindOf('bin/thing', text)).toBe(kind);
});

test('an ending that says something else is believed', () => {
  expect(kindOf('thing.py', '#!/bin/sh\n')).toBe(null);
});

test.each([
  ['deploy.sh', 'services:\n  a:\n    image: b\n', 'shell'],
  ['stack.txt', 'services:\n  a:\n    image: b\n', 'compose'],
  ['notes.txt', 'docker ps\n', 'shell'],
  [null, 'FROM docker.io/x\n', 'dockerfile'],
  [null, '', 'shell'],
])('%s with %j is read as %s', (path, text, kind) => {
  expect(likelyKind(path, text)).toBe(kind);
});
