import { expect, test } from 'vitest';
import {
  sampleFeature,
  sampleFeatures,
  sampleRecord,
  sampleScenario,
} from '../../harness/testing/sample-record.ts';
import { matrixOf } from '../view/matrix.ts';
import { compatOf } from './compat-of.ts';
import { findFeature } from './find-feature.ts';

const ids = [
  'cli:docker --host',
  'cli:run',
  'cli:run --link',
  'cli:run --label',
  'cli:run --network',
  'cli:create --dns-option',
  'cli:inspect',
  'cli:container inspect --format .Config.Image',
  'api:GET /containers/json',
  'cli:ps',
  'cli:ps --filter',
  'cli:ps --filter health',
  'cli:ps --format .Names',
  'cli:network create',
  'api:POST /containers/create HostConfig.Links',
];
const features = [...ids.map((id) => sampleFeature(id)), sampleFeature('cli:run --detach', { short: '-d' })];
const written = [
  'dockerfile:SHELL',
  'dockerfile:COPY --chmod',
  'dockerfile:# syntax',
  'compose:services.*.restart',
  'compose:services.*.depends_on.*.condition',
  'compose:services.*.ports[].target',
  'compose:volumes.*',
];
const scenario = sampleScenario('build/instructions', {
  facts: { holds: { title: 'it holds', reference: true, weight: 'silent', about: written } },
});
const record = sampleRecord({ scenarios: [scenario], features: [sampleFeatures('docker', features)] });
const compat = compatOf(matrixOf(record), {
  'container run': 'run',
  'create --dns-opt': 'create --dns-option',
  'run --net': 'run --network',
  'container ls': 'ps',
});

test.each([
  ...[...ids, ...written].map((id) => [id, id]),
  ['SHELL', 'dockerfile:SHELL'],
  ['SHELL ["/bin/bash", "-c"]', 'dockerfile:SHELL'],
  ['dockerfile:shell', 'dockerfile:SHELL'],
  ['COPY --chmod=600 a b', 'dockerfile:COPY --chmod'],
  ['#syntax=docker/dockerfile:1', 'dockerfile:# syntax'],
  ['services.restart', 'compose:services.*.restart'],
  ['services.web.restart', 'compose:services.*.restart'],
  ['compose:services.restart', 'compose:services.*.restart'],
  ['services.depends_on.condition', 'compose:services.*.depends_on.*.condition'],
  ['services.web.depends_on.db.condition', 'compose:services.*.depends_on.*.condition'],
  ['services.web.ports[0].target', 'compose:services.*.ports[].target'],
  ['run --link', 'cli:run --link'],
  ['docker run --link', 'cli:run --link'],
  ['podman  run --link=db', 'cli:run --link'],
  ['container run --link db', 'cli:run --link'],
  ['cli:container run --link', 'cli:run --link'],
  ['run --net host', 'cli:run --network'],
  ['create --dns-opt', 'cli:create --dns-option'],
  ['inspect --format .Config.Image', 'cli:container inspect --format .Config.Image'],
  ["inspect --format '{{.Config.Image}}'", 'cli:container inspect --format .Config.Image'],
  ['/containers/json', 'api:GET /containers/json'],
  ['/v1.41/containers/create HostConfig.Links', 'api:POST /containers/create HostConfig.Links'],
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
  ['SHEL', 'dockerfile:SHELL'],
  ['COPY --chmd', 'dockerfile:COPY --chmod'],
  ['services.web.restrat', 'compose:services.*.restart'],
  ['services.privileged', null],
  ['volumes.driver_opts', null],
  ['make me a sandwich, please, and be quick', null],
])('near %s is %s', (text, near) => {
  expect(findFeature(compat, text)).toEqual({ nearest: near });
});
