import { expect, test } from 'vitest';
import { featuresInFile } from './features-in-file.ts';

const dockerfile = '# syntax=docker/dockerfile:1\nFROM docker.io/x\nCOPY --chmod=600 a b\n';
const compose = 'services:\n  web:\n    image: docker.io/x\n    restart: always\n';
const instructions = ['dockerfile:# syntax', 'dockerfile:FROM', 'dockerfile:COPY', 'dockerfile:COPY --chmod'];
const keys = ['compose:services.*.image', 'compose:services.*.restart'];

test.each([
  ['/run/d1/context1/Dockerfile', dockerfile, instructions],
  ['/run/d1/Containerfile', dockerfile, instructions],
  ['/run/d1/web.dockerfile', dockerfile, instructions],
  [null, dockerfile, instructions],
  ['/run/d1/compose.yaml', compose, keys],
  ['/run/d1/docker-compose.yml', compose, keys],
  ['/run/d1/common.yml', compose, keys],
  [null, compose, keys],
  ['/run/d1/registries.conf', dockerfile, []],
  [null, 'docker run --rm docker.io/x\n', []],
])('%s', (path, text, features) => {
  expect(featuresInFile(path, text)).toEqual(features);
});
