/** What was tried as JSON, for other programs. Pure. */
import type { ExplainedDifference, Tried } from '../tried.ts';
import { askedInWords } from '../words.ts';

/** Ends in a newline. */
export function renderJson({ command, on, notTried, partings }: Tried): string {
  const told = {
    schema: 1,
    command,
    on: on.map(({ name, left, recording }) => ({ name, left, recording })),
    notTried,
    partings: partings.map((parting) => ({
      base: parting.baseName,
      other: parting.otherName,
      isSame: parting.isSame,
      same: parting.same,
      first: parting.first === null ? null : parting.differences.indexOf(parting.first),
      differences: parting.differences.map(differenceOf),
      whole: parting.whole,
    })),
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function differenceOf({
  kind,
  base,
  other,
  members,
  pair,
  explanations,
  followsFrom,
}: ExplainedDifference): object {
  const called = pair.base ?? pair.other;
  return {
    kind,
    call: called === null ? null : askedInWords(called.one),
    // Indexes into what the recordings asked.
    at: { base: pair.base?.index ?? null, other: pair.other?.index ?? null },
    base,
    other,
    ...(members === undefined ? {} : { members }),
    explanations,
    followsFrom,
  };
}
