import { describe, expect, test } from 'vitest';
import { compatRecord, sampleAliases, withFileFacts } from '../../testing/sample-compat.ts';
import { sampleMatrix } from '../../testing/sample-matrix.ts';
import { matrixOf } from '../../view/matrix.ts';
import { countsInWords, countsOn, coverageOf, featuresOf } from '../pages/vocabulary/counts.ts';
import { siteOf } from './site.ts';
import { groupOf } from './subject-groups.ts';
import { featureAnchor, subjectPath } from './subject-links.ts';

const { vocabulary, record } = siteOf(matrixOf(compatRecord()), sampleAliases);
const run = vocabulary?.subjects.cli.find(({ name }) => name === 'run');

function columnOf(id: string): number {
  return record.targets.findIndex((target) => target.id === id);
}

describe('vocabularyOf', () => {
  test('is none where no vocabulary was asked', () => {
    expect(siteOf(sampleMatrix()).vocabulary).toBeNull();
  });

  test('has a command once, by its first name, with what each column makes of it', () => {
    expect(vocabulary?.reference).toBe('Docker 28.5.2');
    expect(vocabulary?.subjects.cli.map(({ name }) => name)).toEqual(['run']);
    expect(run).toMatchObject({ path: 'commands/run.html', aliases: ['container run'], group: 'container' });
    const link = run?.parts.find(({ part }) => part === '--link');
    expect(record.targets.map((_, column) => link?.spans[column]?.class)).toEqual([
      'supported',
      'unknown',
      'unknown',
      'differs',
    ]);
    expect(link).toMatchObject({ shape: 'takes a value', facts: ['networks/link#works'], ofReference: true });
  });

  test('says where a feature stands, whichever name its command has', () => {
    const place = { path: 'commands/run.html', anchor: '--link' };
    expect(vocabulary?.placeOf('cli:run --link')).toEqual(place);
    expect(vocabulary?.placeOf('cli:container run --link')).toEqual(place);
    expect(vocabulary?.placeOf('cli:run --lnik')).toBeNull();
  });

  test('keeps apart what the reference does not have', () => {
    const given = compatRecord();
    given.features[1]?.features.push({ id: 'cli:run --latest', state: 'known', verdict: 'same' });
    const own = siteOf(matrixOf(given), sampleAliases).vocabulary?.subjects.cli[0]?.parts;
    expect(own?.filter(({ ofReference }) => !ofReference).map(({ part }) => part)).toEqual(['--latest']);
  });
});

test('has what facts are about in files, by the kind of file', () => {
  const own = siteOf(matrixOf(withFileFacts(compatRecord())), sampleAliases).vocabulary;
  expect(own?.subjects.file.map(({ name, parts }) => [name, parts.map(({ part }) => part)])).toEqual([
    ['compose.yaml', ['services.*.restart']],
    ['Dockerfile', ['SHELL']],
  ]);
  expect(own?.placeOf('dockerfile:SHELL')).toEqual({ path: 'files/dockerfile.html', anchor: 'SHELL' });
});

test('counts what a column makes otherwise, and what was measured beyond names', () => {
  if (run === undefined) throw new Error('no command');
  const words = (id: string) => countsInWords(countsOn(run, columnOf(id), columnOf('docker@28.5.2')));
  expect(words('podman@3.0.1')).toBe('1 unknown');
  expect(words('podman@5.4.2')).toBe('1 differs');
  expect(words('docker@28.5.2')).toBe('');
  expect(countsOn(run, columnOf('podman@5.4.2'), columnOf('docker@28.5.2'))).toMatchObject({
    silent: 1,
    asked: 3,
    isMissing: false,
  });
  expect(coverageOf(featuresOf(run))).toEqual({ all: 3, byBehaviour: 2 });
});

test.each([
  ['cli', 'container ls', 'commands/container-ls.html'],
  ['cli', '', 'commands/docker.html'],
  ['api', 'GET /containers/{id}/json', 'api/get-containers-id-json.html'],
  ['api', 'GET /_ping', 'api/get-_ping.html'],
  ['api', 'DELETE /images/{name}', 'api/delete-images-name.html'],
  ['file', 'Dockerfile', 'files/dockerfile.html'],
] as const)('%s %s stands in %s', (surface, name, path) => {
  expect(subjectPath(surface, name)).toBe(path);
});

test('anchors have no spaces, and groups have names', () => {
  expect(featureAnchor('--filter health')).toBe('--filter+health');
  expect(featureAnchor('# syntax')).toBe('+syntax');
  expect(groupOf('cli', 'run', ['container run'])).toBe('container');
  expect(groupOf('cli', 'version', [])).toBe('version');
  expect(groupOf('api', 'GET /containers/{id}/json', [])).toBe('containers');
});

test('does not count what the reference ignores too', () => {
  const given = compatRecord();
  for (const { features } of given.features) {
    features.push({ id: 'cli:run --isolation', state: 'ignored', verdict: 'same' });
  }
  const own = siteOf(matrixOf(given), sampleAliases);
  const subject = own.vocabulary?.subjects.cli[0];
  const reference = own.vocabulary?.referenceColumn ?? null;
  if (subject === undefined) throw new Error('no command');
  expect(countsOn(subject, columnOf('podman@3.0.1'), reference)).toMatchObject({ ignored: 0, asked: 4 });
  expect(countsOn(subject, columnOf('podman@3.0.1'), null)).toMatchObject({ ignored: 1 });
});
