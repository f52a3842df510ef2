/** Records a command on the engine that this machine's own `docker` talks to. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CanialiasError } from '../../harness/errors.ts';
import { ask, findProgram } from '../../harness/host/programs.ts';
import { looksLikeRecording } from '../../harness/record/recording/looks-like-recording.ts';
import type { Recording } from '../../harness/record/recording/model.ts';
import { recordingText } from '../../harness/record/recording/recording-text.ts';
import { recordCommand } from '../../harness/recorder/record-command.ts';
import { exitCodeOf } from '../../harness/recorder/run-command.ts';
import type { Program } from '../../harness/recorder/shim-plan.ts';
import { dockerEndpoint } from '../../harness/targets/docker.ts';
import { readIdentity } from '../../harness/targets/identity.ts';
import { writeWhole } from '../../reports/text/write-whole.ts';

const clients = ['docker', 'docker-compose', 'podman'] as const;

/**
 * Gives the exit code of the command. `out`: path of the recording. Throws `no-engine` where there is nothing to record,
 * `usage` for a file that is no recording.
 */
export async function recordHere(
  command: readonly [string, ...string[]],
  out: string,
  say: (line: string) => void,
): Promise<number> {
  mayWrite(out);
  const programs = await programsHere();
  const endpoint = await dockerEndpoint(programs.docker?.file ?? null);
  const socket = endpoint.startsWith('unix://') ? endpoint.slice('unix://'.length) : null;
  if (Object.keys(programs).length === 0 && (socket === null || !existsSync(socket)))
    throw new CanialiasError(
      'no-engine',
      'there is nothing to record: neither docker nor podman is on the PATH, and no engine listens',
      'canialias doctor says what is missing',
    );
  say(`canialias: recording; the command runs in this directory, on this machine's own engine (${endpoint})`);
  const directory = mkdtempSync(join(tmpdir(), 'canialias-record-'));
  try {
    const { recording, notRun } = await recordCommand({
      command,
      cwd: process.cwd(),
      env: environmentHere(),
      owner: null,
      streams: 'handed-through',
      deadlineMs: null,
      directory,
      programs,
      socket,
      clientHost: process.env.DOCKER_HOST ?? null,
      labels: {},
      target: await targetHere(programs.docker?.file ?? null, socket),
    });
    const [program] = command;
    if (notRun !== null)
      throw new CanialiasError(
        'usage',
        `${program} could not be run: ${notRun}`,
        'a line for a shell needs one: canialias record -- sh -c "docker ps | wc -l"',
      );
    await keep(recording, out, say);
    return exitCodeOf(recording);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Nothing that is there is lost but an earlier recording. */
function mayWrite(path: string): void {
  if (!existsSync(path) || looksLikeRecording(readFileSync(path, 'utf8').slice(0, 100))) return;
  throw new CanialiasError('usage', `${path} is there, and is no recording`, 'name another file with --out');
}

async function programsHere(): Promise<Record<string, Program>> {
  const found = await Promise.all(
    clients.map(async (name) => {
      const file = await findProgram(name);
      return file === null ? [] : [[name, { file, args: [] }] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}

function environmentHere(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function targetHere(client: string | null, socket: string | null): Promise<Recording['target']> {
  const [version, identity] = await Promise.all([
    client === null ? null : ask(client, ['--version']),
    socket === null || !existsSync(socket) ? null : readIdentity(socket).catch(() => null),
  ]);
  const mode = identity?.mode === 'rootless' ? '-rootless' : '';
  return {
    name: identity === null ? null : `${identity.engine}${mode}@${identity.version}`,
    client: version?.trim() ?? null,
  };
}

/** Where its place is gone or full, it is kept elsewhere: the command cannot be asked to run again. */
async function keep(recording: Recording, out: string, say: (line: string) => void): Promise<void> {
  const text = recordingText(recording);
  const path = await writeWhole(out, text).then(
    () => out,
    async (error: unknown) => {
      const other = join(mkdtempSync(join(tmpdir(), 'canialias-kept-')), basename(out));
      await writeWhole(other, text);
      say(`canialias: ${error instanceof Error ? error.message : String(error)}; it is kept elsewhere`);
      return other;
    },
  );
  const calls = recording.asked.filter(({ kind }) => kind === 'client').length;
  const requests = recording.asked.length - calls;
  for (const remark of recording.remarks) say(`canialias: ${remark}`);
  say(
    `canialias: ${counted(calls, 'call')} of docker and ${counted(requests, 'API request')} of programs, in ${path}`,
  );
  say(`canialias: see what differs elsewhere: canialias check ${path}`);
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
}
