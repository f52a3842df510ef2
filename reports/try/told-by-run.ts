/** Contexts of facts that no file shows, and a run does. Pure. */
import type { Asked } from '../../harness/record/recording/model.ts';
import { hasFailed } from './differences.ts';

/** Null where the run does not show it either. */
export function toldByRun(context: string, asked: Asked, earlier: readonly Asked[]): boolean | null {
  switch (context) {
    case 'existing-object':
      return asked.kind === 'client' ? wasMade(asked, earlier) : null;
    case 'failing-command':
      return hasFailed(asked);
    case 'output-read':
      return asked.kind === 'client' ? asked.stdout !== null : true;
    default:
      return null;
  }
}

/** Was an object of that name made before by the same command? What was there before the run is not known. */
function wasMade({ argv }: Asked & { kind: 'client' }, earlier: readonly Asked[]): true | null {
  const made = earlier.some(
    (one) =>
      one.kind === 'client' &&
      one.exitCode === 0 &&
      one.argv.slice(0, 3).join(' ').startsWith(argv.slice(0, 2).join(' ')) &&
      nameIn(one.argv) === nameIn(argv),
  );
  return made ? true : null;
}

/** The value of `--name`, or the last word. */
function nameIn(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--name');
  const inOne = argv.find((word) => word.startsWith('--name='));
  return inOne?.slice('--name='.length) ?? (at === -1 ? argv.at(-1) : argv[at + 1]);
}
