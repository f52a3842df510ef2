import { expect, test } from 'vitest';
import {
  linesOf,
  sampleAccess,
  sampleOpenTarget,
  scriptClient,
  temporaryDirectory,
} from '../testing/sample-access.ts';
import { makeEngine } from './make-engine.ts';

test('a verb that is not to be carried out sends nothing, and the others go on', async () => {
  const log = `${temporaryDirectory()}/log`;
  const client = scriptClient(`echo "$@" >> ${log}`);
  const asked: string[][] = [];
  const engine = makeEngine('cli', {
    ...sampleAccess(sampleOpenTarget('/nowhere/podman.sock', { client })),
    interceptor: {
      command: (args) => [...args, 'more'],
      request: (what) => what,
      file: (_, text) => text,
      carriesOut(verb, names) {
        asked.push([verb, ...names]);
        return verb !== 'connect';
      },
    },
  });
  const web = { name: 'web', id: 'w' };
  await engine.connect({ name: 'net', id: 'n' }, web, { aliases: ['alias'] });
  await engine.rename(web, 'other');
  await engine.stop(web, { graceSeconds: 1 });
  expect(asked).toEqual([
    ['connect', 'net', 'web'],
    ['rename', 'web', 'other'],
    ['stop', 'web'],
  ]);
  expect(linesOf(log)).toEqual(['rename web other more', 'stop --time 1 web more']);
});
