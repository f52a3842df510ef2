import { expect, test } from 'vitest';
import { dockerWords } from '../../testing/docker-words.ts';
import { shown } from '../../testing/shown.ts';
import { readGitlab } from './read-gitlab.ts';

const read = (text: string) => shown(readGitlab('.gitlab-ci.yml', text, dockerWords), text);

test('scripts, images and services, on the lines where they stand', () => {
  const text = `image: docker:27
variables:
  TAG: "1.0"
  PUSH: {value: "true", description: why}
services:
  - docker:dind
.setup:
  script:
    - docker login -u a registry.example.com
build:
  image: {name: alpine}
  before_script:
    - IMG=me/app
  script:
    - !reference [.setup, script]
    - docker build -t $IMG:$TAG .
    - |
      if $PUSH; then
        docker push $IMG:$TAG
      fi
  after_script: docker rmi $IMG -f
`;
  expect(read(text)).toStrictEqual([
    '1:8 gitlab-ci:image = docker:27 | docker:27',
    '6:5 gitlab-ci:services = docker:dind | docker:dind',
    '9:14 cli:login | login',
    '9:20 cli:login --username = a | -u',
    '11:10 gitlab-ci:*.image = alpine | {name: alpine}',
    '16:14 cli:build | build',
    '16:20 cli:build --tag = me/app:1.0 | -t',
    '19:16 cli:push | push',
    '21:24 cli:rmi | rmi',
    '21:33 cli:rmi --force | -f',
    '21:28 ? $IMG: it may hold flags, and is set elsewhere | $IMG',
  ]);
});

test('a script that refers to itself', () => {
  expect(read('a:\n  script:\n    - !reference [a, script]\n    - docker ps\n')).toContain(
    '4:14 cli:ps | ps',
  );
});
