import { expect, test } from 'vitest';
import { sampleFeature, sampleFeatures, sampleRecord } from '../../harness/testing/sample-record.ts';
import { matrixOf } from '../view/matrix.ts';
import { compatOf } from './compat-of.ts';
import { findFeature } from './find-feature.ts';

const ids = [
  'cli:docker --host',
  'cli:run',
  'cli:run --link',
  'cli:run --label',
  'cli:ps',
  'cli:ps --filter',
  'cli:ps --filter health',
  'cli:ps --format .Names',
  'cli:network create',
  'api:POST /containers/create HostConfig.Links',
];
const features = [...ids.map((id) => sampleFeature(id)), sampleFeature('cli:run --detach', { short: '-d' })];
const compat = compatOf(matrixOf(sampleRecord({ features: [sampleFeatures('docker', features)] })), {
  'container run': 'run',
  'container ls': 'ps',
});

test.each([
  ...ids.map((id) => [id, id]),
  ['run --link', 'cli:run --link'],
  ['docker run --link', 'cli:run --link'],
  ['podman  run --link=db', 'cli:run --link'],
  ['container run --link db', 'cli:run --link'],
  ['cli:container run --link', 'cli:run --link'],
  ['run -d', 'cli:run --detach'],
  ['docker container run -d', 'cli:run --detach'],
  ['docker --host', 'cli:docker --host'],
  ['ps -f health=healthy', 'cli:ps --filter health'],
  ['container ls --filter health', 'cli:ps --filter health'],
  ["ps --format '{{.Names}}'", 'cli:ps --format .Names'],
  ['ps --format {{ .Names }}', 'cli:ps --format .Names'],
  ['post /v1.41/containers/create HostConfig.Links', 'api:POST /containers/create HostConfig.Links'],
])('%s is %s', (text, id) => {
  expect(findFeature(compat, text)).toEqual({ id });
});

test.each([
  ['run --lnik', 'cli:run --link'],
  ['container run --lable', 'cli:run --label'],
  ['POST /containers/create HostConfig.Link', 'api:POST /containers/create HostConfig.Links'],
  ['netwrok create', 'cli:network create'],
  ['make me a sandwich, please, and be quick', null],
])('near %s is %s', (text, near) => {
  expect(findFeature(compat, text)).toEqual({ nearest: near });
});
