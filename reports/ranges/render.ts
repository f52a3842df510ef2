/** The inferred ranges on a terminal or in a log. */
import { type Paint, painter, type Terminal } from '../text/terminal.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import type { RangesInWords, ScenarioInWords } from './in-words.ts';

const widest = 120;
const narrowest = 40;
const bar = '    | ';

/** The whole report, ending in a newline. */
export function renderRanges({ lines, areas, flips, unclear }: RangesInWords, terminal: Terminal): string {
  const paint = painter(terminal);
  const width = Math.min(Math.max(terminal.columns, narrowest), widest);
  if (lines.length === 0) {
    const none = 'Nothing to infer: the record holds no engine in more than one version.';
    return `${wrap(none, width).join('\n')}\n`;
  }
  const blocks = [
    [
      ...wrap('Where answers flip between versions', width).map((line) => paint('heading', line)),
      ...lines.flatMap((line) => wrapAfter('  ', line, width, 4)),
    ],
    ...areas.map(({ area, scenarios }) => [
      paint('heading', area.toUpperCase()),
      ...scenarios.flatMap((scenario) => scenarioLines(scenario, width, paint)),
    ]),
    wrap(`${flips} answers flip; of ${unclear} nothing can be inferred.`, width),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function scenarioLines({ id, title, facts, causes }: ScenarioInWords, width: number, paint: Paint): string[] {
  const room = width - bar.length;
  const details = [
    ...facts.flatMap((fact) => [
      ...wrapAfter('', `${fact.title}:`, room, 2),
      ...fact.sentences.flatMap((sentence) => wrapAfter('  ', sentence, room, 4)),
    ]),
    ...causes.flatMap((cause) => wrapAfter('', `why: ${cause}`, room, 2)),
  ];
  return [
    ...wrapAfter('  ', title, width),
    paint('quiet', bar + id),
    ...details.map((line) => paint('quiet', bar) + line),
  ];
}
