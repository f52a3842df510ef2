/** Makes a lab image from the distribution's packages alone: for a host that reaches no image registry. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { CanialiasError } from '../../harness/errors.ts';
import { findProgram, searchPath } from '../../harness/host/programs.ts';
import type { ClientCommand } from '../../harness/transport/target.ts';
import { installScript, type Recipe } from './recipe.ts';

/** Two minutes on two idle cores; a busy host may take ten times as long. */
const deadlineMs = 60 * 60_000;

/** A root file system is made by root. */
export async function canBootstrap(): Promise<boolean> {
  return process.getuid?.() === 0 && (await findProgram('debootstrap')) !== null;
}

export interface Source {
  mirror: string;
  suite: string;
  /** Packages. */
  names: readonly string[];
}

/** `workDirectory`: room for the file system, which is gone when this ends. */
export async function bootstrapImage(
  client: ClientCommand,
  { release, image }: Recipe,
  { mirror, suite, names }: Source,
  labels: Readonly<Record<string, string>>,
  workDirectory: string,
): Promise<void> {
  const root = await mkdtemp(join(workDirectory, `${release.name}-`));
  try {
    await must('debootstrap', ['--variant=minbase', suite, root, mirror]);
    // A mount namespace of its own takes /proc with it when it ends, however it ends.
    const apart = ['--mount', '--pid', '--fork', `--mount-proc=${root}/proc`];
    await must('unshare', [...apart, 'chroot', root, 'sh', '-s', ...names], { inputFile: installScript });
    const changes = Object.entries(labels).flatMap(([name, value]) => [
      '--change',
      `LABEL ${name}=${JSON.stringify(value)}`,
    ]);
    await importTree(client, root, changes, image);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Named when it is whole: half an image, of a run that was killed meanwhile, would be taken for one. */
async function importTree(
  client: ClientCommand,
  root: string,
  changes: readonly string[],
  image: string,
): Promise<void> {
  const archive = execa(
    'tar',
    ['--create', '--directory', root, '--exclude=./proc/*', '--exclude=./sys/*', '.'],
    {
      encoding: 'buffer',
      buffer: false,
      timeout: deadlineMs,
    },
  );
  const options = { env: { ...client.env }, extendEnv: false, cwd: client.cwd, timeout: deadlineMs } as const;
  const result = await archive.pipe(client.file, [...client.args, 'import', ...changes, '-'], {
    ...options,
    reject: false,
  });
  if (result.failed) throw failure('docker import', result.timedOut, result.stderr);
  await execa(client.file, [...client.args, 'tag', result.stdout, image], options);
}

async function must(
  file: string,
  args: readonly string[],
  options: { inputFile?: string } = {},
): Promise<void> {
  const result = await execa(file, args, {
    ...(options.inputFile === undefined ? { stdin: 'ignore' } : options),
    all: true,
    cwd: '/',
    env: { PATH: searchPath(), LC_ALL: 'C' },
    reject: false,
    timeout: deadlineMs,
  });
  if (result.failed) throw failure(file, result.timedOut, result.all);
}

function failure(what: string, timedOut: boolean, output: string): CanialiasError {
  if (timedOut) {
    return new CanialiasError(
      'lab-failed',
      `${what} was not done in ${deadlineMs / 60_000} minutes`,
      'run it again when the host has less to do',
    );
  }
  const last = output.trim().split('\n').at(-1) ?? '';
  return new CanialiasError(
    'lab-failed',
    `${what} failed: ${last === '' ? 'it said nothing' : last}`,
    'see whether the Debian mirror of this host answers; CANIALIAS_DEBIAN_MIRROR names another',
  );
}
