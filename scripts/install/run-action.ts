/** Runs one action of a plan. */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { execa } from 'execa';
import { searchPath } from '../../harness/host/programs.ts';
import type { Action } from './action.ts';
import { actionFailure, installLog, tellingLine } from './action-failure.ts';
import { dockerAnswers, usualSocket } from './docker-answers.ts';
import { daemonLog } from './plan-docker.ts';

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
  if (result.failed)
    throw actionFailure(action, tellingLine(output.slice(1)) ?? `exit code ${result.exitCode ?? 'unknown'}`);
  if (action.id === 'docker-daemon' && !(await dockerAnswers(usualSocket, daemonDeadlineMs, hasGivenUp))) {
    throw actionFailure(
      action,
      (await lastLogLine()) ?? `it did not answer within ${daemonDeadlineMs / 1000} s`,
    );
  }
}

/** The log is a convenience: a host where it cannot be written is no reason to stop. */
async function keep(lines: readonly string[]): Promise<void> {
  await mkdir(dirname(installLog), { recursive: true })
    .then(() => appendFile(installLog, `${lines.join('\n')}\n`))
    .catch(() => undefined);
}

async function lastLogLine(): Promise<string | null> {
  const log = await readFile(daemonLog, 'utf8').catch(() => '');
  return log.trimEnd().split('\n').at(-1) || null;
}

/** Does the log end with the daemon's own good-bye, so that waiting longer is vain? */
async function hasGivenUp(): Promise<boolean> {
  return /^(failed to start|setsid: )/.test((await lastLogLine()) ?? '');
}
