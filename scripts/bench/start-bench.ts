/** What the command line costs before it does anything: from its bundle, from its sources, and Node alone. */
import { join } from 'node:path';
import { execa } from 'execa';
import { projectRoot } from '../../harness/place.ts';

const times = 5;

/** A small table of text. */
export async function benchStart(): Promise<string> {
  const program = join(projectRoot, 'scripts', 'canialias.mjs');
  // The first makes the bundle, if need be.
  await processorMs([program, '--version'], {});
  const node = await median(['--eval', '0'], {});
  const bundle = await median([program, 'list'], {});
  const sources = await median([program, 'list'], { CANIALIAS_FROM_SOURCES: '1' });
  const line = (name: string, ms: number) =>
    `${name.padEnd(28)}  ${String(Math.round(ms)).padStart(5)} ms  ${(ms / node).toFixed(1).padStart(5)}\n`;
  return [
    `processor time of canialias list, median of ${times}, and how many times that of Node alone\n\n`,
    line('Node alone', node),
    line('from the bundle', bundle),
    line('from the sources', sources),
  ].join('');
}

async function median(args: readonly string[], env: Record<string, string>): Promise<number> {
  const all: number[] = [];
  for (let count = 0; count < times; count += 1) all.push(await processorMs(args, env));
  return all.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}

/** The shell says what its children took, as `0m0.123s 0m0.045s`, in its second line. */
async function processorMs(args: readonly string[], env: Record<string, string>): Promise<number> {
  const command = ['-c', '"$@" >/dev/null; times', 'sh', process.execPath, ...args];
  const { stdout } = await execa('sh', command, { env, stdin: 'ignore' });
  const [, children = ''] = stdout.split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}
