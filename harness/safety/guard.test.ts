import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canaries } from '../asking/canary.ts';
import { guardCommand, guardRequest } from './guard.ts';
import { runLabel } from './labels.ts';

const label = ['--label', `${runLabel}=k3x9ab12`];
const labels = { [runLabel]: 'k3x9ab12' };

const commandPasses = (line: string, disposable = false) => {
  try {
    guardCommand(line.split(' '), disposable);
    return true;
  } catch {
    return false;
  }
};
const requestPasses = (method: string, path: string, disposable = false) => {
  try {
    guardRequest(method, path, undefined, disposable);
    return true;
  } catch {
    return false;
  }
};

const creatingCommands = [
  ['run'],
  ['create'],
  ['container', 'run'],
  ['container', 'create'],
  ['container', 'clone'],
  ['volume', 'create'],
  ['network', 'create'],
  ['pod', 'create'],
  ['pod', 'clone'],
  ['secret', 'create'],
  ['build'],
  ['image', 'build'],
  ['buildx', 'build'],
];
const creatingPaths = [
  '/containers/create',
  '/networks/create',
  '/volumes/create',
  '/secrets/create',
  '/libpod/containers/create',
  '/libpod/pods/create',
];

describe('guardCommand', () => {
  const word = fc.constantFrom('img', 'sh', '-c', '--rm', '--name', 'ca-x', '--help', '-d', '-it', 'run');
  const globals = fc.constantFrom(
    [],
    ['--debug'],
    ['--log-level', 'debug'],
    ['-H', 'unix:///x'],
    ['--root=/x', '--context', 'y'],
  );
  const creating = fc.constantFrom(...creatingCommands);

  test('no command that creates passes without our label, whatever stands around it', () => {
    fc.assert(
      fc.property(globals, creating, fc.array(word), fc.boolean(), (before, verb, after, disposable) => {
        expect(() => {
          guardCommand([...before, ...verb, ...after], disposable);
        }).toThrow('without our label');
      }),
    );
  });

  test('with our label it passes, wherever the label stands', () => {
    fc.assert(
      fc.property(globals, creating, fc.array(word), fc.array(word), (before, verb, left, right) => {
        guardCommand([...before, ...verb, ...left, ...label, ...right], false);
      }),
    );
  });

  test("another label is not ours, and a variable's value that looks like a command is not one", () => {
    expect(commandPasses('volume create --label owner=me v')).toBe(false);
    expect(commandPasses('exec ca-x run')).toBe(true);
    expect(commandPasses('logs create')).toBe(true);
  });

  test.each([
    'system prune --force',
    'volume prune',
    'image prune --all --filter label=x',
    'system reset --force',
    'system migrate',
    '--log-level debug system renumber',
    'auto-update',
  ])('%s may remove what is not ours', (line) => {
    expect(commandPasses(line)).toBe(false);
    expect(commandPasses(line, true)).toBe(true);
  });

  test.each([
    'rm --all',
    'rm --force --all=true',
    'rm -fa',
    'rm -af',
    'rm -l',
    'rm --latest',
    'rm --filter name=x',
    'container rm -a',
    'pod rm -a -f',
    'volume rm --all',
    'rmi -af',
    'image rm --all',
    'stop -t 0 -a',
    'kill --all',
    'restart --running',
    'pause --all',
    'start --all',
    'pod start --latest',
    '--log-level debug rm -fa',
  ])('%s may touch what is not ours', (line) => {
    expect(commandPasses(line)).toBe(false);
    expect(commandPasses(line, true)).toBe(true);
  });

  test.each([
    'rm --force --volumes ca-x',
    'rm -fv ca-x',
    'start -a ca-x',
    'kill --signal KILL ca-x',
    'stop -t 1 ca-x',
    'container ls -aq --filter label=x',
    'ps --all --filter name=x',
    'images -a',
    'exec ca-x ls -al',
    'info',
    'version --format {{.Server}}',
    'pull --all-tags localhost:5000/x',
  ])('%s passes', (line) => {
    expect(commandPasses(line)).toBe(true);
  });

  const end = canaries.join(' ');

  test.each([
    `run --name=7 --rm=7 ${end}`,
    `container create ${end}`,
    `system prune --force=7 ${end}`,
    `rm -l=7 --all=7 ${end}`,
    `start --all=7 ${end}`,
    'help run',
    'help system prune',
  ])('%s is only parsed, or only help', (line) => {
    expect(commandPasses(line)).toBe(true);
  });

  test.each([
    `run image ${end}`,
    `run --name x ${end}`,
    `run -- ${end}`,
    `run ${end} --rm`,
    `run ${end} image`,
    `run ${canaries[0]}`,
    `run ${canaries[1]} ${canaries[0]}`,
    `--debug run ${end}`,
    `run prune ${end}`,
    `exec ca-x system prune ${end}`,
    'run --help',
  ])('%s might be carried out', (line) => {
    expect(commandPasses(line)).toBe(false);
  });

  test('the refusal quotes the command and says what to do', () => {
    expect(() => {
      guardCommand(['run', 'img'], false);
    }).toThrow('"run img" makes an object without our label: add ...engine.labelArguments');
  });
});

describe('guardRequest', () => {
  const creating = fc.constantFrom(...creatingPaths);
  const version = fc.constantFrom('', '/v1.41', '/v3.0.0', '/v1.999');
  const query = fc.constantFrom('', '?name=ca-x', `?name=${runLabel}`);
  const body = fc.constantFrom(undefined, null, {}, { Image: 'x', Labels: {} }, { Labels: { owner: 'me' } });

  test('no request that creates passes without our label', () => {
    fc.assert(
      fc.property(version, creating, query, body, fc.boolean(), (at, path, rest, sent, disposable) => {
        expect(() => {
          guardRequest('POST', `${at}${path}${rest}`, sent, disposable);
        }).toThrow('without our label');
      }),
    );
  });

  test('with it, each passes', () => {
    fc.assert(
      fc.property(version, creating, query, (at, path, rest) => {
        guardRequest('POST', `${at}${path}${rest}`, { Labels: labels }, false);
      }),
    );
  });

  test.each([
    ['POST', '/volumes/prune'],
    ['POST', '/v1.41/images/prune?filters={}'],
    ['POST', '/libpod/system/prune'],
    ['POST', '/v3.0.0/libpod/system/reset'],
    ['DELETE', '/libpod/images/remove?all=true'],
  ])('%s %s may remove what is not ours', (method, path) => {
    expect(requestPasses(method, path)).toBe(false);
    expect(requestPasses(method, path, true)).toBe(true);
  });

  test.each([
    ['GET', '/containers/json'],
    ['GET', '/v1.999/containers/json?limit=1'],
    ['POST', '/containers/create-x/start'],
    ['POST', '/containers/prune-x/stop'],
    ['DELETE', '/volumes/ca-x'],
    ['POST', '/images/create?fromImage=localhost:5000/x'],
    ['GET', '/version'],
  ])('%s %s passes', (method, path) => {
    expect(requestPasses(method, path)).toBe(true);
  });
});
