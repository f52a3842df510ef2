import { describe, expect, test } from 'vitest';
import { endpointWordsSchema } from '../../../../harness/vocabulary/endpoints/words.ts';
import { requestWords } from '../../../../harness/vocabulary/uses/request-uses.ts';
import commands from '../../../../suites/vocabulary/commands.json' with { type: 'json' };
import endpoints from '../../../../suites/vocabulary/endpoints.json' with { type: 'json' };
import plugins from '../../../../suites/vocabulary/plugins.json' with { type: 'json' };
import { checkCompat } from '../../../check/testing/check-compat.ts';
import { script } from '../../../check/testing/sample-check.ts';
import { type Asked, tellerOf } from './tell.ts';

const tell = tellerOf({
  compat: checkCompat,
  words: [...commands, ...plugins],
  endpoints: requestWords(endpointWordsSchema.parse(endpoints)),
});

function told(text: string, asked: Partial<Asked> = {}) {
  return tell({ path: 'deploy.sh', text, kind: null, target: null, from: null, ...asked });
}

describe('a script', () => {
  const { lines, tally, targets, question, problems } = told(script);

  test('is told line by line, the heaviest class of each', () => {
    expect(lines.map(({ line, class: kind, uses }) => [line, kind, uses.map(({ name }) => name)])).toEqual([
      [2, 'refused', ['run --link', 'run --publish']],
      [3, 'silent', ['run --network']],
    ]);
    expect(lines[0]?.text).toBe('docker run -d --link db:db -p 80:80 --name web docker.io/nginx');
  });

  test('has with each finding where it holds, and its rule', () => {
    expect(lines[0]?.uses.map(({ groups }) => groups)).toEqual([
      [
        {
          classes: [{ class: 'refused', on: 'podman@5.8.6, podman-rootless@5.8.6' }],
          what: 'run --link is not known',
          goneFrom: null,
          rules: [{ name: 'cli:run --link', href: 'commands/run.html#--link' }],
        },
      ],
      [
        {
          classes: [{ class: 'refused', on: 'podman-rootless@5.8.6' }],
          what: '"the port answers" (Docker: true, here: false)',
          goneFrom: null,
          rules: [{ name: 'ports/low#published', href: 'scenarios/ports/low.html#fact-published' }],
        },
      ],
    ]);
  });

  test('is given causes and what to write', () => {
    expect(lines[0]?.uses[1]?.reasons).toEqual([
      {
        kind: 'why',
        text: 'ports below 1024 are kept for root',
        source: 'https://docs.podman.io/ports',
        asFor: null,
      },
      { kind: 'write', text: 'a port from 1024 on', source: null, asFor: null },
    ]);
  });

  test('ends in the tally of the command', () => {
    expect(tally).toMatch(/^\d+ uses of docker: .*refused.*1 accepted/);
    expect(targets['podman-rootless@5.8.6']).toEqual({ refused: 2, silent: 1, output: 0 });
    expect(question).toEqual([
      'Checked against podman@5.8.6, podman-rootless@5.8.6, podman@5.8.6+docker-cli.',
      'In quotes: what is not as on Docker.',
    ]);
    expect(problems).toEqual([
      { line: 5, message: 'canialias-ignore cli:run --link gives no reason', isError: true },
    ]);
  });
});

test('one target, and only what changes for it', () => {
  const text = 'docker run --network-alias db --network own docker.io/x\n';
  const { lines, question } = told(text, { target: 'podman@5.8', from: 'podman@4.3' });
  expect(lines).toEqual([]);
  expect(question).toEqual(['What changes from podman@4.3.1 to podman@5.8.6.', 'In quotes: what changes.']);
  const upgrade = told(text, { target: 'docker@28', from: 'docker@20.10' });
  expect(upgrade.lines[0]?.uses[0]?.groups[0]).toMatchObject({
    goneFrom: 'Docker 20.10.24',
    rules: [{ name: 'dns/alias#refused' }],
  });
});

test('what may differ says why it is not known, once for all lines', () => {
  const { lines, possible, general } = told('docker logs web\ndocker logs db\n');
  expect(lines).toEqual([]);
  expect(possible).toEqual([]);
  expect(general).toMatchObject([
    { name: 'logs', lines: [1, 2], open: [expect.stringContaining('where') as string] },
  ]);
});

test.each([
  ['compose.yaml', null, 'compose'],
  ['notes.txt', null, 'compose'],
  [null, null, 'compose'],
  ['compose.yaml', 'shell', 'shell'],
] as const)('%s with kind %s is read as %s', (path, kind, read) => {
  expect(told('services:\n  web:\n    image: x\n', { path, kind }).kind).toBe(read);
});

test('what is not understood has its place', () => {
  expect(told('docker $ACTION web\n').notUnderstood).toMatchObject([{ place: { line: 1 } }]);
});

test('what Docker does not know has its place, and a flag that is not known the facts about it', () => {
  const { unknown, lines } = told('docker runn x\ndocker run --gpus all docker.io/x\n');
  expect(unknown).toMatchObject([{ place: { line: 1 }, what: 'runn is unknown to Docker' }]);
  expect(lines[0]?.uses[0]?.groups[0]?.rules.map(({ name }) => name)).toEqual([
    'cli:run --gpus',
    'devices/gpus#exitCode',
    '#visible',
  ]);
});

test('requests of curl are read', () => {
  const asked = 'curl --unix-socket /run/docker.sock http://x';
  const { unknown, notUnderstood, tally } = told(`${asked}/containers/json?all=1\n${asked}/nothing/of/it\n`);
  expect(notUnderstood).toEqual([]);
  expect(unknown).toMatchObject([{ place: { line: 2 } }]);
  expect(tally).toMatch(/^3 uses of docker: /);
});

test('a long line is cut, and what nobody sees is spelled out', () => {
  const { lines } = told(`docker run --link a\u202eb x ${'y'.repeat(300)}\n`);
  expect(lines[0]?.text).toMatch(/^docker run --link a\\u202eb x y+…$/);
  expect(lines[0]?.text).toHaveLength(160);
});

test('a target that the data does not have is an error', () => {
  expect(() => told('docker ps\n', { target: 'podmna' })).toThrow('the record has no column like podmna');
});
