/** Walks the command tree of a Docker client on this machine, and asks for what its help hides; without an engine. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { releaseOf } from '../../harness/release-of.ts';
import { clientCommand, findDockerClient, self } from '../../harness/targets/clients.ts';
import { runClient } from '../../harness/transport/run-client.ts';
import { withHidden } from '../../harness/vocabulary/commands/hidden-words.ts';
import { type CommandTree, walk } from '../../harness/vocabulary/commands/walk.ts';
import { withoutEngine } from '../../harness/vocabulary/commands/without-engine.ts';
import type { HiddenWord } from '../../harness/vocabulary/commands/words.ts';

/** `file`: the client; null for the one on the PATH. Throws where it is not Docker's. */
export async function walkClient(
  file: string | null,
  hidden: readonly HiddenWord[],
): Promise<{ release: string; tree: CommandTree }> {
  const program = file === null ? await findDockerClient() : { file };
  if ('reason' in program) throw new CanialiasError(program.code, program.reason, program.hint);
  const configuration = await mkdtemp(join(tmpdir(), 'canialias-words-'));
  try {
    const env = { ...withoutEngine('docker'), DOCKER_CONFIG: configuration };
    const client = clientCommand('docker', program.file, self(), env);
    const ask = async (args: readonly string[]) => {
      const { stdout, stderr } = await runClient(client, args);
      return `${stdout}\n${stderr}`;
    };
    const version = /^Docker version ([^,\s]+)/m.exec(await ask(['--version']))?.[1] ?? '';
    const release = releaseOf(version);
    if (release === null) {
      throw new CanialiasError('usage', `${program.file} is not Docker's client`, 'name one with --client');
    }
    return { release, tree: await withHidden(ask, await walk(ask), hidden) };
  } finally {
    await rm(configuration, { recursive: true });
  }
}
