/** What the command line costs before it does anything, and what the commands cost that only read: over Node alone. */
import { join } from 'node:path';
import { execa } from 'execa';
import { projectRoot } from '../../harness/place.ts';
import { publishedRecord } from '../cli/paths.ts';

const times = 5;

const scenario = 'lifecycle/run-exit-code';
const columns = ['--from', 'docker@28.5.2', '--to', 'podman@5.8.6'];

/** The published record leaves out its calls: of it `repro` says so. */
const commands: [name: string, args: string[]][] = [
  ['--help', ['--help']],
  ['list', ['list']],
  ['explain', ['explain', scenario]],
  ['repro', ['repro', scenario, '--target', 'docker@28.5.2', '--record', publishedRecord]],
  ['summary', ['summary', publishedRecord]],
  ['ranges', ['ranges', publishedRecord]],
  ['diff of two columns', ['diff', publishedRecord, ...columns]],
  ['diff of two records', ['diff', publishedRecord, publishedRecord]],
];

/** A small table of text. */
export async function benchStart(): Promise<string> {
  const program = join(projectRoot, 'scripts', 'canialias.mjs');
  const node = await median(['--eval', '0'], {});
  const line = (name: string, ms: number) =>
    `${name.padEnd(28)}  ${String(Math.round(ms)).padStart(5)} ms  ${(ms / node).toFixed(1).padStart(5)}\n`;
  const lines = [line('Node alone', node)];
  for (const [name, args] of commands) lines.push(line(name, await median([program, ...args], {})));
  const sources = await median([program, 'list'], { CANIALIAS_FROM_SOURCES: '1' });
  return [
    `processor time of canialias, median of ${times}, and how many times that of Node alone\n\n`,
    ...lines,
    line('list from the sources', sources),
  ].join('');
}

async function median(args: readonly string[], env: Record<string, string>): Promise<number> {
  // The first makes what is kept for the others: the bundle, and what is read of a record.
  await processorMs(args, env);
  const all: number[] = [];
  for (let count = 0; count < times; count += 1) all.push(await processorMs(args, env));
  return all.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}

/** The shell says what its children took, as `0m0.123s 0m0.045s`, in its second line. */
async function processorMs(args: readonly string[], env: Record<string, string>): Promise<number> {
  // Some commands end with another code than 0 by what they found.
  const command = ['-c', '"$@" >/dev/null 2>&1; times', 'sh', process.execPath, ...args];
  const { stdout } = await execa('sh', command, { env, stdin: 'ignore' });
  const [, children = ''] = stdout.split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}
