/** Runs the scripts of a record, a few at a time, and counts how many ended as measured. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeasuredCell, ScriptPlan } from './plan-scripts.ts';
import { runScript, type ScriptEnd, type ScriptLimits } from './run-script.ts';

export interface RunAllOptions {
  scriptFor: (cell: MeasuredCell) => string;
  /** How many side by side. */
  workers: number;
  limits: ScriptLimits;
  onEnd: (done: number, of: number) => void;
}

export type CellEnd = ScriptEnd & { cell: MeasuredCell };

/** In the order of the plan. What was not begun when `limits.signal` came is left out. */
export async function runAll(plan: ScriptPlan, options: RunAllOptions): Promise<CellEnd[]> {
  const { scriptFor, limits, onEnd } = options;
  const directory = mkdtempSync(join(tmpdir(), 'canialias-repro-'));
  const of = plan.together.length + plan.alone.length;
  let done = 0;
  const run = async (cell: MeasuredCell): Promise<CellEnd> => {
    const { scenario, target, surface } = cell;
    const name = join(directory, `${scenario.id.replace('/', '.')}.${target.id}.${surface.surface}`);
    writeFileSync(`${name}.sh`, scriptFor(cell));
    const end = await runScript(`${name}.sh`, `${name}.log`, limits);
    done += 1;
    onEnd(done, of);
    return { cell, ...end };
  };
  try {
    const together = await inPool(plan.together, options.workers, limits.signal, run);
    return [...together, ...(await inPool(plan.alone, 1, limits.signal, run))];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function inPool(
  cells: readonly MeasuredCell[],
  workers: number,
  signal: AbortSignal,
  run: (cell: MeasuredCell) => Promise<CellEnd>,
): Promise<CellEnd[]> {
  const ends = new Map<number, CellEnd>();
  let next = 0;
  const work = async () => {
    for (let index = next++; index < cells.length && !signal.aborted; index = next++) {
      const cell = cells[index];
      if (cell !== undefined) ends.set(index, await run(cell));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return [...ends].toSorted(([one], [other]) => one - other).map(([, end]) => end);
}
