/** Words that the terminal and the Markdown of a diff share. */
import type { Traits } from '../../harness/record/model.ts';
import { counted, momentInWords, suiteInWords } from '../view/run-in-words.ts';
import { showTrait, traitNames } from '../view/trait-rows.ts';
import type { ChangeKind, RecordDiff } from './diff-records.ts';
import { pairInWords } from './tell.ts';

export const kindWords: Record<ChangeKind, { word: string; meaning: string }> = {
  'newly-different': {
    word: 'newly different',
    meaning: 'answered as the reference says, and no longer does',
  },
  'still-different': {
    word: 'still different, but otherwise',
    meaning: 'did not answer as the reference says, and now gives yet another answer',
  },
  'newly-same': { word: 'newly the same', meaning: 'answers as the reference says, and did not before' },
  appeared: { word: 'appeared', meaning: 'has an answer where there was none' },
  gone: { word: 'gone', meaning: 'has no answer where there was one' },
};

/** Columns of one run are compared, rather than two runs. */
function withinOneRun({ before, after, targets }: RecordDiff): boolean {
  return before.runId === after.runId && targets.compared.some(({ from, to }) => from !== to);
}

export function titleOf(diff: RecordDiff): string {
  const [pair] = diff.targets.compared;
  if (!withinOneRun(diff)) return 'What changed between two runs';
  return diff.targets.compared.length === 1 && pair !== undefined
    ? `What changes from ${pair.from} to ${pair.to}`
    : 'What changes between columns of one run';
}

/** The two runs, or the one, as label and text. */
export function sidesInWords(diff: RecordDiff): [string, string][] {
  return withinOneRun(diff)
    ? [['run', sideInWords(diff.after)]]
    : [
        ['before', sideInWords(diff.before)],
        ['after', sideInWords(diff.after)],
      ];
}

function sideInWords(side: RecordDiff['before']): string {
  const left =
    side.leftOut === 0 ? '' : `; its filters left out ${side.leftOut} of the other run's scenarios`;
  return `${momentInWords(side.startedAt)}, ${counted(side.scenarios, 'scenario')} on ${counted(side.targets, 'target')}, ${suiteInWords(side)}${left}`;
}

export function comparedInWords({ targets }: RecordDiff): [string, string][] {
  const lines: [string, string[]][] = [
    ['compared', targets.compared.map(pairInWords)],
    ['only before', targets.gone],
    ['only after', targets.appeared],
  ];
  return lines.flatMap(([label, ids]) => (ids.length === 0 ? [] : [[label, ids.join(', ')]]));
}

export function traitInWords({
  name,
  before,
  after,
}: {
  name: keyof Traits;
  before: Traits[keyof Traits];
  after: Traits[keyof Traits];
}): string {
  return `${traitNames[name]}: ${showTrait(before)} -> ${showTrait(after)}`;
}

/** One sentence that says whether anything changed, and how much. */
export function outcomeOf({ changes, compared, targets }: RecordDiff): string {
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  const kinds = Object.entries(kindWords) as [ChangeKind, { word: string }][];
  const said = [
    ...kinds.flatMap(([kind, { word }]) => (count(kind) === 0 ? [] : [`${count(kind)} ${word}`])),
    ...(targets.appeared.length === 0 ? [] : [counted(targets.appeared.length, 'new column')]),
    ...(targets.gone.length === 0 ? [] : [`${counted(targets.gone.length, 'column')} gone`]),
  ];
  const answers = `${counted(compared, 'answer')} compared`;
  return said.length === 0 ? `Nothing changed: ${answers}.` : `${answers}: ${said.join('; ')}.`;
}
