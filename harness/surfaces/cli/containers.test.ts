import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EngineRefusal } from '../../asking/refusal.ts';
import {
  linesOf,
  sampleAccess,
  sampleOpenTarget,
  scriptClient,
  temporaryDirectory,
} from '../../testing/sample-access.ts';
import { Trouble } from '../../transport/trouble.ts';
import { cliSession } from './cli-session.ts';
import { cliContainers } from './containers.ts';

/** The verbs over a client that records how it was called, one call per line, and then runs the given script. */
function verbsOver(script: string) {
  const heard = join(temporaryDirectory(), 'heard');
  const client = scriptClient(`echo "$*" >>"$HEARD"\n${script}`, { HEARD: heard });
  const access = sampleAccess(sampleOpenTarget('/nowhere', { client }));
  return { access, verbs: cliContainers(cliSession(access)), lines: () => linesOf(heard) };
}

const web = { name: 'ca-web', id: 'f00d' };

describe('run', () => {
  test.each([0, 1, 126, 127, 137])("exit code %i is the container's answer", async (code) => {
    const { verbs } = verbsOver(`echo out; exit ${code}`);
    expect(await verbs.run({ command: ['x'] })).toMatchObject({ exitCode: code, stdout: 'out\n' });
  });

  test('exit code 125 is the refusal of the engine', async () => {
    const { verbs } = verbsOver('echo "no such image" >&2; exit 125');
    const refused: unknown = await verbs.run({}).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EngineRefusal);
    expect(refused).toMatchObject({ code: 125, message: expect.stringContaining('no such image') as string });
  });

  test('a client that was killed has no answer to give', async () => {
    await expect(verbsOver('kill -9 $$').verbs.run({})).rejects.toBeInstanceOf(Trouble);
  });
});

describe('start', () => {
  test('any exit code but 0 is a refusal', async () => {
    await expect(verbsOver('exit 126').verbs.start()).rejects.toBeInstanceOf(EngineRefusal);
  });

  test('the id is the last line: warnings may stand before it', async () => {
    const { verbs, lines } = verbsOver('echo a warning; echo f00d');
    const container = await verbs.start();
    expect(container.id).toBe('f00d');
    expect(lines()[0]).toMatch(new RegExp(`^run --detach --name ${container.name} --label `));
  });
});

describe('the other verbs', () => {
  test('are the commands that a user would type', async () => {
    const { verbs, lines } = verbsOver('exit 0');
    await verbs.startCreated(web);
    await verbs.stop(web);
    await verbs.stop(web, { graceSeconds: 0 });
    await verbs.restart(web, { graceSeconds: 2 });
    await verbs.kill(web);
    await verbs.kill(web, { signal: 'INT' });
    await verbs.pause(web);
    await verbs.unpause(web);
    await verbs.remove(web);
    await verbs.remove(web, { force: true, volumes: true });
    await verbs.logs(web);
    await verbs.exec(web, ['id'], { user: '7', workdir: '/w', env: { A: '1' }, tty: true, privileged: true });
    expect(lines()).toEqual([
      'start ca-web',
      'stop ca-web',
      'stop --time 0 ca-web',
      'restart --time 2 ca-web',
      'kill ca-web',
      'kill --signal INT ca-web',
      'pause ca-web',
      'unpause ca-web',
      'rm ca-web',
      'rm --force --volumes ca-web',
      'logs ca-web',
      'exec --user 7 --workdir /w --env A=1 --tty --privileged ca-web id',
    ]);
  });

  test("a command's exit code in a container is an answer; the end of waiting is a number", async () => {
    expect(await verbsOver('exit 125').verbs.exec(web, ['x'])).toMatchObject({ exitCode: 125 });
    expect(await verbsOver('echo 137').verbs.wait(web)).toBe(137);
  });

  test('what gets a new name is announced under it before the engine hears of it', async () => {
    const { access, verbs } = verbsOver('exit 1');
    await expect(verbs.rename(web, 'ca-new')).rejects.toBeInstanceOf(EngineRefusal);
    await expect(verbs.commit(web, { changes: ['USER 7'] })).rejects.toBeInstanceOf(EngineRefusal);
    expect(access.journal.entries()).toMatchObject([
      { kind: 'container', name: 'ca-new' },
      { kind: 'image' },
    ]);
  });
});
