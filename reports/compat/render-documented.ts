/** What became of the documented differences, on a terminal or in a log. */
import { painter, type Terminal } from '../text/terminal.ts';
import { padded, widestOf, wrapAfter } from '../text/wrap.ts';
import type { DocumentedByKind } from './documented.ts';

/** Ends in a newline. */
export function renderDocumented(kinds: DocumentedByKind, terminal: Terminal): string {
  const { shownByFacts, shownByNames, refuted, notMeasured, open } = kinds;
  const paint = painter(terminal);
  const prose = (first: string, text: string) => wrapAfter(first, text, terminal.columns);
  const all = Object.values(kinds).flat().length;
  const section = (heading: string, rows: readonly (readonly [string, string])[]) => {
    const width = widestOf(rows.map(([name]) => name));
    return rows.length === 0
      ? []
      : [
          '',
          paint('heading', heading),
          ...rows.flatMap(([name, text]) => prose(`  ${padded(name, width)}  `, text)),
        ];
  };
  const against = (says: string, measured: string) => `Documented: ${says}. Measured: ${measured}`;
  const partly = [...shownByFacts, ...shownByNames].flatMap(({ id, says, partlyNotSo }) =>
    partlyNotSo === undefined ? [] : [[id, against(says, partlyNotSo)] as const],
  );
  const byArea = [...new Set(open.map(({ area }) => area))]
    .sort()
    .map((area) => [area, open.flatMap((one) => (one.area === area ? [one.id] : [])).join(', ')] as const);
  return [
    ...prose(
      '',
      `Documentation tells of ${all} differences. Facts show ${shownByFacts.length} of them, and names of features ${shownByNames.length} more. ${refuted.length} are refuted, ${notMeasured.length} cannot be measured here, and ${open.length} are open.`,
    ),
    ...section(
      'Documented, and refuted by measurement',
      refuted.map(({ id, says, measured }) => [id, against(says, measured)]),
    ),
    ...section('Refuted in part', partly),
    ...section(
      'Cannot be measured here',
      notMeasured.map(({ id, notMeasured: reason }) => [id, reason]),
    ),
    ...section('Open, by area', byArea),
    '',
  ].join('\n');
}
