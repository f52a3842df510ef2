import { expect, test } from 'vitest';
import { readDockerfile } from '../read/read-dockerfile.ts';
import { checkCompat as compat } from '../testing/check-compat.ts';
import { sampleUses } from '../testing/sample-uses.ts';
import { checkerFor } from './findings.ts';
import { tallyOf } from './tally.ts';
import { newestTargets } from './targets.ts';

const targets = newestTargets(compat);
const check = checkerFor(compat, { targets, from: null });

test('where a flag is not known, the facts about it are told with that', () => {
  const { uses } = check(sampleUses('docker run --gpus all docker.io/x'));
  const findings = uses.flatMap((one) => one.findings);
  expect(findings).toMatchObject([
    {
      rule: 'cli:run --gpus',
      class: 'refused',
      title: 'run --gpus is not known',
      nameOn: [{ name: 'podman@5.8.6' }, { name: 'podman-rootless@5.8.6' }],
      causes: [{ because: 'another default' }],
      advice: [{ write: '--device' }],
    },
    // There the flag is taken, and this is another difference.
    { rule: 'devices/gpus#visible', class: 'silent', on: [{ target: { name: 'podman@5.8.6+docker-cli' } }] },
  ]);
  expect(findings[0]?.on.map((one) => `${one.class} ${one.target.name}`)).toEqual([
    'refused podman@5.8.6',
    'refused podman-rootless@5.8.6',
    'refused podman@5.8.6+docker-cli',
  ]);
  expect(findings[0]?.facts).toMatchObject([
    {
      rule: 'devices/gpus#exitCode',
      reference: '0',
      answers: [
        { answer: '125', on: [{ name: 'podman@5.8.6' }] },
        { answer: '1', on: [{ name: 'podman@5.8.6+docker-cli' }] },
      ],
    },
    { rule: 'devices/gpus#visible', answers: [] },
  ]);
});

test('the flags of an instruction are told with it where the cause is the same, and counted', () => {
  const text = 'FROM docker.io/x\nHEALTHCHECK --interval=5s CMD true\n';
  const report = check(readDockerfile('Dockerfile', text));
  const found = report.uses.filter(({ use }) => use.feature.startsWith('dockerfile:HEALTHCHECK'));
  expect(
    found.map(({ findings, standing }) => [standing, findings.map(({ facts }) => facts.length)]),
  ).toEqual([
    ['silent', [2]],
    ['silent', []],
  ]);
  const names = targets.map(({ name }) => name);
  expect(tallyOf([report], names).targets['podman@5.8.6']?.silent).toBe(2);
});
