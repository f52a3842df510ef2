/**
 * The calls of recorded cells as one plain shell script: the same client commands and requests in the same
 * order, with nothing around them. Names and paths are those of the record; only what engines choose anew (ids,
 * addresses) is read from their answers.
 */
import type { HostCall, Made, Step } from '../../harness/record/model.ts';
import { followValues } from '../../reports/reproduction/captures.ts';
import { itemsOf } from '../../reports/reproduction/items.ts';
import { keptOutputs } from '../../reports/reproduction/kept-outputs.ts';
import { asRecorded, textsSent } from '../../reports/reproduction/sent.ts';
import { stepLines } from '../../reports/reproduction/step-lines.ts';
import { shellWord } from '../../reports/reproduction/word.ts';

export interface ReplayedCell {
  /** One surface of a cell, clean-up included. */
  steps: readonly Step[];
  made: readonly Made[];
  /** The directory that the cell had for itself. */
  directory: string;
}

export interface ReplayTarget {
  socket: string;
  /** What the client is told of its logins: the variable, and the file's name in a cell's directory. */
  loginVariable: string;
  loginIn: (directory: string) => string;
  loginFile: string;
  /** Of the secure registry; its place in the evidence is taken by a mark. */
  password: string;
}

/** `functions`: the shell functions that the calls are written in; `directory`: an empty one for their answers. */
export function replayScript(
  cells: readonly ReplayedCell[],
  target: ReplayTarget,
  functions: string,
  directory: string,
): string {
  const lines = [
    `tmp=${shellWord([directory])}`,
    `socket=${shellWord([target.socket])}`,
    functions,
    'cd "$start"',
    ...cells.flatMap((cell) => cellLines(cell, target)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Can a shell script do what the cell did? Not what a library or a machine outside did. */
export function canBeReplayed(steps: readonly Step[]): boolean {
  const calls = steps.flatMap((step) => step.calls);
  return calls.length > 0 && !calls.some((call) => call.via === 'host' && isBeyondShell(call));
}

function isBeyondShell(call: HostCall): boolean {
  return call.operation === 'run-program'
    ? call.argv[0] === 'ip' || call.argv.includes('--input-type=module')
    : ['testcontainers', 'boot-anew', 'restart-service', 'serve-callers-address'].includes(call.operation);
}

function cellLines({ steps, made, directory }: ReplayedCell, target: ReplayTarget): string[] {
  // The harness itself looks at the registries: that is its own time, not the question's.
  const observed = itemsOf(steps).filter(
    ({ calls: [call] }) => call?.via !== 'host' || call.operation !== 'look-at-registry',
  );
  const removed = itemsOf(steps, 'clean-up').map((item) => ({ ...item, endsBefore: null }));
  const items = [...observed, ...removed];
  const calls = items.flatMap((item) => item.calls);
  const toName = (text: string) => [text.replaceAll('[secret]', target.password)];
  const flow = followValues(calls, made, (call) => textsSent(asRecorded(call)).map(toName));
  const place = shellWord([directory]);
  return [
    `mkdir -p ${place}`,
    `echo '{}' >${shellWord([`${directory}/${target.loginFile}`])}`,
    `export ${target.loginVariable}=${shellWord([target.loginIn(directory)])}`,
    ...stepLines({
      items,
      sent: asRecorded,
      flow,
      kept: keptOutputs(calls),
      momentLines: [],
      removals: new Map(),
      toWord: (text) => flow.resolve(toName(text)),
      plain: true,
    }),
    `rm -rf ${place}`,
  ];
}
