import { expect, test } from 'vitest';
import { madeBySetup, whyNotRun } from './runnable-line.ts';

const made = madeBySetup(['docker tag IMAGE shop:1', 'docker run --detach --name api IMAGE sleep 60']);
const why = (line: string) => whyNotRun(line.split(' '), made, false);

test('what a setup makes', () => {
  expect([...made]).toEqual([
    ['shop:1', 'image'],
    ['api', 'container'],
  ]);
});

test.each([
  'info --format {{.Driver}}',
  'network create own',
  'run --rm shop:1 ls',
  'inspect --format {{.Name}} api',
  'container inspect api',
  'exec -it --env A=1 -w / api sh',
  'logs --tail 3 api',
  'commit --message a api shop:2',
  'ps --quiet',
  'images shop',
  'events --since 1h --until 0s',
])('%s may be run', (line) => {
  expect(why(line)).toBeNull();
});

test.each([
  ['run --rm nginx', 'its image is not here, and is in a registry of others'],
  ['run --rm --name api nginx', 'its image is not here, and is in a registry of others'],
  ['run --rm -v /srv:/srv shop:1', 'it mounts what is of the host'],
  ['run --rm --volume=./a:/a shop:1', 'it mounts what is of the host'],
  ['commit db shop:2', 'it is about objects that are not ours'],
  ['inspect db', 'it is about objects that are not ours'],
  ['exec -i db sh -c api', 'it is about objects that are not ours'],
  ['exec --privileged db api', 'it is about objects that are not ours'],
  ['exec --workdir=/ db api', 'it is about objects that are not ours'],
  ['stop api', 'it may touch what is not ours, or reach a registry'],
  ['system df', 'it may touch what is not ours, or reach a registry'],
  ['events', 'it may touch what is not ours, or reach a registry'],
])('%s is not run: %s', (line, reason) => {
  expect(why(line)).toBe(reason);
});

test('a list is run where only its end counts', () => {
  expect(whyNotRun(['plugin', 'ls'], made, true)).toBeNull();
});
