/** Makes a lab image from the distribution's packages alone: for a host that reaches no image registry. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { CanialiasError } from '../../harness/errors.ts';
import { findProgram, searchPath } from '../../harness/host/programs.ts';
import type { Journal } from '../../harness/safety/journal.ts';
import { startTimeOf } from '../../harness/transport/processes.ts';
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

export interface Place {
  /** Room for the file system, which is gone when this ends. */
  workDirectory: string;
  /** Gets the programs that fill it: one that outlives the run would go on writing. */
  journal: Journal;
}

export async function bootstrapImage(
  client: ClientCommand,
  { release, image }: Recipe,
  { mirror, suite, names }: Source,
  labels: Readonly<Record<string, string>>,
  { workDirectory, journal }: Place,
): Promise<void> {
  const root = await mkdtemp(join(workDirectory, `${release.name}-`));
  try {
    // A mount namespace of its own takes /proc with it when it ends, however it ends.
    await must(journal, ['unshare', '--mount', 'debootstrap', '--variant=minbase', suite, root, mirror]);
    const apart = ['--mount', '--pid', '--fork', `--mount-proc=${root}/proc`];
    const install = ['unshare', ...apart, 'chroot', root, 'sh', '-s', ...names];
    await must(journal, install, { inputFile: installScript });
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
  journal: Journal,
  [file = '', ...args]: readonly string[],
  options: { inputFile?: string } = {},
): Promise<void> {
  const run = execa(file, args, {
    // Leads a group, with which all that it starts can be ended.
    detached: true,
    ...(options.inputFile === undefined ? { stdin: 'ignore' } : options),
    all: true,
    cwd: '/',
    env: { PATH: searchPath(), LC_ALL: 'C' },
    reject: false,
    timeout: deadlineMs,
  });
  const { pid } = run;
  if (pid !== undefined) {
    journal.add({ kind: 'process', pid, startTime: startTimeOf(pid) ?? '', group: true });
  }
  const result = await run;
  if (result.failed)
    throw failure(args.find((word) => programs.has(word)) ?? file, result.timedOut, result.all);
}

/** What an error speaks of: not of what only sets them apart. */
const programs = new Set(['debootstrap', 'chroot']);

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
