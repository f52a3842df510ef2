import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandWord, FlagWord } from '../commands/words.ts';
import { commandIndex } from './command-index.ts';
import { commandUses } from './command-uses.ts';

const clients = ['1.0.0', '2.0.0'];
const text = (name: string, short?: string): FlagWord => ({
  name,
  ...(short === undefined ? {} : { short }),
  value: 'string',
});
const boolean = (name: string, short?: string): FlagWord => ({ ...text(name, short), value: null });

const runFlags = [
  boolean('interactive', '-i'),
  boolean('tty', '-t'),
  boolean('rm'),
  text('publish', '-p'),
  text('name'),
  text('network'),
  { ...text('net'), hidden: true, sameAs: 'network' },
  { ...text('net-alias'), hidden: true },
  { ...text('pull'), value: 'string[="always"]' },
];
const words: CommandWord[] = [
  { path: [], aliases: [], flags: [text('host', '-H'), boolean('debug', '-D')], clients },
  { path: ['help'], aliases: [], flags: [], clients },
  { path: ['run'], aliases: ['container run'], flags: runFlags, clients },
  { path: ['container'], aliases: [], flags: [], clients },
  { path: ['container', 'run'], aliases: ['run'], flags: runFlags, clients },
  {
    path: ['container', 'ls'],
    aliases: ['container list', 'ps'],
    flags: [boolean('all', '-a'), text('format'), text('filter', '-f')],
    clients,
  },
  { path: ['build'], aliases: [], flags: [text('tag', '-t')], clients },
  { path: ['buildx'], aliases: [], flags: [], clients: [] },
  { path: ['buildx', 'build'], aliases: [], flags: [text('secret'), text('tag', '-t')], clients: [] },
  { path: ['system'], aliases: [], flags: [], clients },
  { path: ['system', 'df'], aliases: [], flags: [boolean('verbose', '-v'), text('format')], clients },
  {
    path: ['stop'],
    aliases: [],
    flags: [
      { ...text('timeout', '-t'), clients: ['2.0.0'] },
      { ...text('time', '-t'), clients: ['1.0.0'] },
    ],
    clients,
  },
];
const index = commandIndex(words);
const uses = (line: string) => commandUses(line.split(' '), index);
const ids = (line: string) => uses(line).map(({ id }) => id);

describe('commandUses', () => {
  test('reads flags in each way in which they may be written', () => {
    expect(uses('docker run -itp8080:80 --name=a --rm --pull image --tty')).toStrictEqual([
      { id: 'cli:run', at: 1 },
      { id: 'cli:run --interactive', at: 2 },
      { id: 'cli:run --tty', at: 2 },
      { id: 'cli:run --publish', at: 2, value: '8080:80' },
      { id: 'cli:run --name', at: 3, value: 'a' },
      { id: 'cli:run --rm', at: 4 },
      { id: 'cli:run --pull', at: 5 },
    ]);
    expect(uses('docker run -p 80 -t=false --name x image -- -i').slice(1)).toStrictEqual([
      { id: 'cli:run --publish', at: 2, value: '80' },
      { id: 'cli:run --tty', at: 4, value: 'false' },
      { id: 'cli:run --name', at: 5, value: 'x' },
    ]);
  });

  test('knows what Docker takes and does not show in its help', () => {
    expect(uses('docker run --net-alias a --net b image')).toStrictEqual([
      { id: 'cli:run', at: 1 },
      { id: 'cli:run --net-alias', at: 2, value: 'a' },
      { id: 'cli:run --network', at: 4, value: 'b' },
    ]);
    expect(uses('docker help run --rm')).toStrictEqual([{ id: 'cli:help', at: 1 }]);
  });

  test('build has the flags of buildx build, which it is where the plugin is there', () => {
    expect(uses('docker build --secret id=a -t b .').slice(1)).toStrictEqual([
      { id: 'cli:build --secret', at: 2, value: 'id=a' },
      { id: 'cli:build --tag', at: 4, value: 'b' },
    ]);
  });

  test('fields of system df are others with --verbose', () => {
    expect(ids('docker system df -v --format {{.Images}}')).toStrictEqual([
      'cli:system df',
      'cli:system df --verbose',
      'cli:system df --format',
      'cli:system df --verbose --format .Images',
    ]);
    expect(ids('docker system df --format {{.Type}}').at(-1)).toBe('cli:system df --format .Type');
  });

  test("the program's own flags stand before the command", () => {
    expect(uses('/usr/bin/podman -D --host unix:///x run image')).toStrictEqual([
      { id: 'cli:docker --debug', at: 1 },
      { id: 'cli:docker --host', at: 2, value: 'unix:///x' },
      { id: 'cli:run', at: 4 },
    ]);
  });

  test('flags may follow arguments where the command lets them', () => {
    expect(ids('docker stop a -t 3')).toStrictEqual(['cli:stop', 'cli:stop --timeout']);
    expect(ids('docker stop a -- -t 3')).toStrictEqual(['cli:stop']);
    expect(ids('docker run image -t')).toStrictEqual(['cli:run']);
  });

  test('an alias is a use of its own, with the flags of what it stands for', () => {
    expect(ids('docker container list -a')).toStrictEqual(['cli:container list', 'cli:container ls --all']);
    expect(ids('docker container run -i image')).toStrictEqual([
      'cli:container run',
      'cli:container run --interactive',
    ]);
  });

  test('names the filters and the fields that values hold', () => {
    const argv = ['docker', 'ps', '-f', 'label!=a=b', '--format', '{{.Names}} {{json .}}', '--filter', 'x'];
    expect(commandUses(argv, index)).toStrictEqual([
      { id: 'cli:ps', at: 1 },
      { id: 'cli:container ls --filter', at: 2, value: 'label!=a=b' },
      { id: 'cli:container ls --filter label', at: 2, value: 'a=b' },
      { id: 'cli:container ls --format', at: 4, value: '{{.Names}} {{json .}}' },
      { id: 'cli:container ls --format .Names', at: 4 },
      { id: 'cli:container ls --filter', at: 6, value: 'x' },
    ]);
  });

  test('tells what the words do not have, and where it stands', () => {
    expect(uses('docker pod create')).toStrictEqual([{ id: 'cli:pod', at: 1, unknown: true }]);
    expect(uses('docker container spawn -i')).toStrictEqual([
      { id: 'cli:container spawn', at: 2, unknown: true },
    ]);
    expect(uses('docker run -iz --link=a:b --help image').slice(1)).toStrictEqual([
      { id: 'cli:run --interactive', at: 2 },
      { id: 'cli:run -z', at: 2, unknown: true },
      { id: 'cli:run --link', at: 3, value: 'a:b', unknown: true },
    ]);
  });

  test("a name that Docker's help hides is the flag that it stands for", () => {
    expect(uses('docker run --net=host --net none image').slice(1)).toStrictEqual([
      { id: 'cli:run --network', at: 2, value: 'host' },
      { id: 'cli:run --network', at: 3, value: 'none' },
    ]);
  });

  test('an argument that is not known', () => {
    const withNull = (line: string) =>
      commandUses(
        line.split(' ').map((word) => (word === '?' ? null : word)),
        index,
      ).map(({ id, value }) =>
        value === undefined ? id.replace('cli:', '') : `${id.replace('cli:', '')}=${value}`,
      );
    expect(withNull('docker run --name ? -p ? --rm ? -t')).toStrictEqual([
      'run',
      'run --name',
      'run --publish',
      'run --rm',
    ]);
    expect(withNull('docker run ? -t ? -i image -p 80')).toStrictEqual([
      'run',
      'run --tty',
      'run --interactive',
    ]);
    expect(withNull('docker run ? --zz image')).toStrictEqual(['run']);
    expect(withNull('docker stop ? -t 3')).toStrictEqual(['stop', 'stop --timeout=3']);
    expect(withNull('docker -D ? -i')).toStrictEqual(['docker --debug']);
    expect(withNull('docker container ? -i')).toStrictEqual([]);
  });

  test('a command that only holds others is a use where none of them follows', () => {
    expect(uses('docker container')).toStrictEqual([{ id: 'cli:container', at: 1 }]);
    expect(uses('docker container --help')).toStrictEqual([{ id: 'cli:container', at: 1 }]);
    expect(uses('docker')).toStrictEqual([]);
  });

  const value = fc.stringMatching(/^[a-z0-9:/.][a-z0-9:/.=-]{0,6}$/);
  const written = fc.oneof(
    fc.constantFrom('--interactive', '-i').map((flag) => ({ argv: [flag], id: 'cli:run --interactive' })),
    fc.constant({ argv: ['--rm'], id: 'cli:run --rm' }),
    fc.tuple(fc.constantFrom('--name', '--publish'), value, fc.boolean()).map(([flag, given, isOne]) => ({
      argv: isOne ? [`${flag}=${given}`] : [flag, given],
      id: `cli:run ${flag}`,
      given,
    })),
    fc.tuple(value, fc.constantFrom('-p', '-ip')).map(([given, flag]) => ({
      argv: flag === '-p' ? [`-p${given}`] : ['-p', given],
      id: 'cli:run --publish',
      given,
    })),
  );

  test('however flags are mixed, each is found with its value, and nothing of the command in the container', () => {
    fc.assert(
      fc.property(fc.array(written), fc.array(fc.string()), (flags, inside) => {
        const argv = ['docker', 'run', ...flags.flatMap((flag) => flag.argv), 'image', ...inside];
        const found = commandUses(argv, index).slice(1);
        expect(found.map(({ id, value: given }) => ({ id, given }))).toStrictEqual(
          flags.map((flag) => ({ id: flag.id, given: 'given' in flag ? flag.given : undefined })),
        );
      }),
    );
  });

  test('any arguments have an answer, which names arguments that are there, in their order', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('run', 'ps', 'container', 'ls', '--', '-', '-i', '--name', '--format={{.A}}', '-D'),
    );
    fc.assert(
      fc.property(fc.array(word), (argv) => {
        const places = commandUses(['docker', ...argv], index).map(({ at }) => at);
        expect(places).toStrictEqual(places.toSorted((one, other) => one - other));
        for (const at of places) expect(argv[at - 1]).toBeDefined();
      }),
    );
  });
});
