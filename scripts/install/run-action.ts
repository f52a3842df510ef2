/** Runs one action of a plan. */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { execa } from 'execa';
import { CanialiasError } from '../../harness/errors.ts';
import { searchPath } from '../../harness/targets/programs.ts';
import type { Action } from './action.ts';
import { dockerAnswers } from './docker-answers.ts';
import { daemonLog } from './plan-docker.ts';

/** Everything that the actions print. */
export const installLog = '/var/log/canialias/install.log';

const longestMs = 20 * 60_000;
const daemonDeadlineMs = 30_000;

/** `report` gets the output as it comes, line by line. Throws a CanialiasError that says what failed. */
export async function runAction(action: Action, report: (line: string) => void): Promise<void> {
  const output: string[] = [`== ${action.title}`];
  const shell = execa('sh', ['-e', '-c', action.script.join('\n')], {
    all: true,
    cwd: '/',
    env: { PATH: searchPath(), LC_ALL: 'C.UTF-8' },
    reject: false,
    stdin: 'ignore',
    timeout: longestMs,
  });
  for await (const line of shell.iterable({ from: 'all' })) {
    output.push(line);
    report(line);
  }
  const result = await shell;
  await keep(output);
  if (result.failed) throw failure(action, telling(output) ?? `exit code ${result.exitCode ?? 'unknown'}`);
  if (action.id === 'docker-daemon' && !(await dockerAnswers(daemonDeadlineMs, hasGivenUp))) {
    throw failure(action, (await lastLogLine()) ?? `it did not answer within ${daemonDeadlineMs / 1000} s`);
  }
}

/** The log is a convenience: a host where it cannot be written is no reason to stop. */
async function keep(lines: readonly string[]): Promise<void> {
  await mkdir(dirname(installLog), { recursive: true })
    .then(() => appendFile(installLog, `${lines.join('\n')}\n`))
    .catch(() => undefined);
}

/** The line that says why: apt marks its own with `E:`, and other programs end with theirs. */
function telling(output: readonly string[]): string | null {
  const lines = output.slice(1).filter((line) => line.trim() !== '');
  return lines.find((line) => line.startsWith('E: ')) ?? lines.at(-1) ?? null;
}

async function lastLogLine(): Promise<string | null> {
  const log = await readFile(daemonLog, 'utf8').catch(() => '');
  return log.trimEnd().split('\n').at(-1) || null;
}

/** Does the log end with the daemon's own good-bye, so that waiting longer is vain? */
async function hasGivenUp(): Promise<boolean> {
  return /^(failed to start|setsid: )/.test((await lastLogLine()) ?? '');
}

function failure(action: Action, reason: string): CanialiasError {
  const daemon = action.id === 'docker-daemon';
  const byHand = daemon && action.script[0]?.startsWith('systemctl') !== true;
  const hint = daemon
    ? `see ${byHand ? daemonLog : 'journalctl --unit docker'} for all that it said`
    : `see ${installLog} for all that it said; npm run canialias -- doctor shows its commands`;
  return new CanialiasError(
    daemon ? 'daemon-down' : 'install-failed',
    `could not ${action.title.charAt(0).toLowerCase()}${action.title.slice(1)}: ${reason.trim()}`,
    hint,
  );
}
