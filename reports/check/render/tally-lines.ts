/** What a check came to, in a few lines: nothing is left out of the count. Pure. */
import { plain } from '../../text/plain-text.ts';
import { wrapAfter } from '../../text/wrap.ts';
import { classesInWords, tallyInWords } from '../find/tally.ts';
import type { CheckResult } from '../result.ts';

/** More places than these are counted. */
const mostListed = 8;

export function tallyLines(result: CheckResult, width: number, isPossibleShown: boolean): string[] {
  const { tally, question, files, staleBaseline } = result;
  const after = (first: string, text: string) =>
    wrapAfter(first, plain(text), width, first.startsWith(' ') ? 4 : 2);
  const isAnyPossible = files.some(({ report }) =>
    report.uses.some(
      ({ possible, standing }) => possible.length > 0 || standing === 'known' || standing === 'not-measured',
    ),
  );
  return [
    ...after('', tallyInWords(tally)),
    ...(question.targets.length < 2
      ? []
      : question.targets.flatMap(({ name }) => {
          const counts = tally.targets[name];
          return counts === undefined ? [] : after(`  ${name}: `, classesInWords(counts));
        })),
    ...notUnderstood(result).flatMap((text) => after('', text)),
    ...(isAnyPossible && !isPossibleShown
      ? after('', '--possible lists what may differ, what the file does not tell, and what was not measured')
      : []),
    ...(staleBaseline === 0
      ? []
      : after(
          '',
          `${staleBaseline} of the baseline ${staleBaseline === 1 ? 'is' : 'are'} no longer found: --write-baseline`,
        )),
    ...after('', unreadInWords(result)),
  ].filter((line) => line !== '');
}

/** `2 files were not read, and 3 places not understood`; empty where all was. */
function unreadInWords({ notRead, tally }: CheckResult): string {
  const files = notRead.length === 0 ? '' : `${counted(notRead.length, 'file')} not read`;
  const places = tally.notUnderstood === 0 ? '' : `${counted(tally.notUnderstood, 'place')} not understood`;
  return [files, places].filter((text) => text !== '').join(', ');
}

function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? ' was' : 's were'}`;
}

function notUnderstood({ files, notRead }: CheckResult): string[] {
  const unread = notRead.map(({ path, reason }) => `not read: ${path}: ${reason}`);
  const unclear = files.flatMap(({ report }) =>
    report.notUnderstood.map(
      ({ place, reason }) => `not understood: ${report.path}:${place.line}: ${reason}`,
    ),
  );
  const all = [...unread, ...unclear];
  const more = all.length - mostListed;
  return [
    ...all.slice(0, mostListed),
    ...(more > 0
      ? [`and ${more} more that could not be read or understood: --format json has them all`]
      : []),
  ];
}
