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
import { cliBuilds } from './builds.ts';
import { cliSession } from './cli-session.ts';

/** A client that writes down how it was called, and what it found in the directory that came last. */
function buildsOver(script: string) {
  const heard = join(temporaryDirectory(), 'heard');
  const write = `for last; do :; done; (echo "$DOCKER_BUILDKIT $*"; cat "$last"/Dockerfile) >>"$HEARD"`;
  const access = sampleAccess(
    sampleOpenTarget('/nowhere', { client: scriptClient(`${write}\n${script}`, { HEARD: heard }) }),
  );
  return { access, verbs: cliBuilds(cliSession(access)), lines: () => linesOf(heard) };
}

const dockerfile = ['FROM base AS one', 'RUN true', 'from base'];

describe('build', () => {
  test('is a command with our labels, in a directory of its files', async () => {
    const { access, verbs, lines } = buildsOver('echo done; echo more >&2');
    const built = await verbs.build({
      dockerfile: ['FROM base'],
      files: { 'dir/file': 'x' },
      buildArgs: { A: '1' },
      target: 'one',
      labels: { note: 'n' },
      builder: 'buildkit',
    });
    const labels = access.scope.labelArguments.join(' ');
    expect(built.output).toBe('done\nmore\n');
    expect(lines()[0]).toBe(
      `1 build --tag ${built.name} ${labels} --force-rm --no-cache --network none --label note=n ` +
        `--build-arg A=1 --target one ${access.privateDirectory}/context1`,
    );
    expect(access.scope.hasBuilt).toBe(true);
    const made = access.recorder.steps.flatMap(({ calls }) => calls).filter(({ via }) => via === 'host');
    expect(made).toMatchObject([
      { operation: 'make-directory', path: `${access.privateDirectory}/context1` },
      { operation: 'make-directory', path: `${access.privateDirectory}/context1/dir` },
      { operation: 'write-file', content: 'x' },
      { operation: 'write-file', content: 'FROM base\n' },
    ]);
  });

  test('may use the cache and a network', async () => {
    const { verbs, lines } = buildsOver('exit 0');
    await verbs.build({ dockerfile: ['FROM base'], cached: true, network: 'default' });
    expect(lines()[0]).not.toMatch(/--no-cache|--network/);
  });

  test('labels every stage before the last, whose images may stay', async () => {
    const { access, verbs, lines } = buildsOver('exit 0');
    await verbs.build({ dockerfile });
    const label = `LABEL ${access.scope.labelArguments.filter((word) => word !== '--label').join(' ')}`;
    expect(lines().slice(1)).toEqual(['FROM base AS one', label, 'RUN true', 'from base']);
  });

  test('that fails is a refusal with its code', async () => {
    const { verbs } = buildsOver('echo "no such stage" >&2; exit 7');
    const refused: unknown = await verbs.build({ dockerfile }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EngineRefusal);
    expect(refused).toMatchObject({ code: 7, message: expect.stringContaining('no such stage') as string });
  });
});
