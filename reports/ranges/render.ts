/** The inferred ranges on a terminal or in a log. */
import type { Surface } from '../../harness/record/model.ts';
import { plain } from '../text/plain-text.ts';
import { type Paint, painter, type Terminal } from '../text/terminal.ts';
import { wrap, wrapAfter } from '../text/wrap.ts';
import { likeReference } from '../view/answer.ts';
import { causesOfAnswers, said } from '../view/answer-in-words.ts';
import { groupedBy } from '../view/grouped-by.ts';
import type { Flip, Point } from './infer.ts';
import type { FactRange, Line, Ranges } from './ranges-of.ts';

const widest = 120;
const narrowest = 40;
const bar = '    | ';

/** The whole report, ending in a newline. */
export function renderRanges({ lines, ranges }: Ranges, terminal: Terminal): string {
  const paint = painter(terminal);
  const width = Math.min(Math.max(terminal.columns, narrowest), widest);
  if (lines.length === 0) {
    const none = 'Nothing to infer: the record holds no engine in more than one version.';
    return `${wrap(none, width).join('\n')}\n`;
  }
  const unclear = ranges.filter(({ inference }) => inference.kind === 'unclear').length;
  const blocks = [
    [
      ...wrap('Where answers flip between versions', width).map((line) => paint('heading', line)),
      ...lines.flatMap((line) =>
        wrapAfter('  ', `${lineInWords(line)}: ${line.releases.join(', ')}`, width, 4),
      ),
    ],
    ...groupedBy(ranges, ({ scenario }) => scenario.area).map((of) => areaLines(of, lines, width, paint)),
    wrap(`${ranges.length - unclear} answers flip; of ${unclear} nothing can be inferred.`, width),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function areaLines(
  ranges: readonly [FactRange, ...FactRange[]],
  lines: readonly Line[],
  width: number,
  paint: Paint,
): string[] {
  const [{ scenario: first }] = ranges;
  return [
    paint('heading', first.area.toUpperCase()),
    ...groupedBy(ranges, ({ scenario }) => scenario.id).flatMap((of) => [
      ...wrapAfter('  ', plain(of[0].scenario.title), width),
      paint('quiet', bar + of[0].scenario.id),
      ...detailLines(of, lines, width - bar.length).map((line) => paint('quiet', bar) + line),
    ]),
  ];
}

function detailLines(
  ranges: readonly [FactRange, ...FactRange[]],
  lines: readonly Line[],
  room: number,
): string[] {
  const facts = groupedBy(ranges, ({ fact }) => fact.name).flatMap((ofFact) => [
    ...wrapAfter('', `${plain(ofFact[0].fact.title)}:`, room, 2),
    ...groupedBy(
      ofFact.map((range) => ({ range, sentences: sentencesOf(range) })),
      ({ sentences }) => sentences,
    ).flatMap((alike) => {
      const [{ range, sentences }, ...more] = alike;
      const where = whereOf([range, ...more.map((one) => one.range)], lines);
      return sentences.flatMap((sentence) => wrapAfter('  ', sentence + where, room, 4));
    }),
  ]);
  const answers = ranges.flatMap(({ points }) => points.map(({ answer }) => answer));
  const causes = causesOfAnswers(answers).flatMap(({ because }) =>
    wrapAfter('', `why: ${plain(because)}`, room, 2),
  );
  return [...facts, ...causes];
}

function sentencesOf({ line, points, inference }: FactRange): string[] {
  const engine = line.engine === 'docker' ? 'Docker' : 'Podman';
  if (inference.kind === 'unclear') {
    const why = {
      'back-and-forth': 'goes back and forth',
      'one-release-disagrees': 'differs within a release',
    };
    return [`${why[inference.why]}, so nothing is inferred: ${points.map(pointInWords).join(', ')}`];
  }
  return inference.flips.map((flip) => flipInWords(flip, engine) + unmeasured(points, flip));
}

/** `answers like Docker since Podman > 4.3.1, at most 5.4.2: false -> true` */
function flipInWords({ after, atMost, before, now }: Flip, engine: 'Docker' | 'Podman'): string {
  const like = engine === 'Docker' ? 'as the reference says' : 'like Docker';
  const turn = likeReference(now)
    ? `answers ${like}`
    : likeReference(before)
      ? `no longer answers ${like}`
      : 'differs otherwise';
  const [was, is] = [before, now].map((answer) => valueInWords({ answer }));
  return `${turn} since ${engine} > ${after}, at most ${atMost}: ${was ?? ''} -> ${is ?? ''}`;
}

/** A gap in what was measured makes a range wider than the releases that are there. */
function unmeasured(points: readonly Point[], { after, atMost }: Flip): string {
  const releases = points.map(({ release }) => release);
  const between = points.slice(releases.lastIndexOf(after) + 1, releases.indexOf(atMost));
  const gaps = [...new Set(between.map(({ release }) => release))];
  return gaps.length === 0 ? '' : ` (not measured on ${gaps.join(', ')})`;
}

function pointInWords(point: Point): string {
  return `${point.release} ${valueInWords(point)}`;
}

function valueInWords({ answer }: Pick<Point, 'answer'>): string {
  const words = said(answer.kind === 'value' ? answer : { ...answer, reason: null });
  return 'value' in words ? words.value : plain(words.words);
}

/** Empty where all lines of the engine, and all surfaces of the scenario, agree. */
function whereOf(ranges: readonly [FactRange, ...FactRange[]], lines: readonly Line[]): string {
  const [{ line, scenario }] = ranges;
  const places = groupedBy(ranges, (range) => lineInWords(range.line)).map((of) => ({
    line: lineInWords(of[0].line),
    over: overOf(
      of.map(({ surface }) => surface),
      scenario.surfaces,
    ),
  }));
  const over = new Set(places.map((place) => place.over));
  const [only = ''] = over;
  const everywhere = places.length === lines.filter(({ engine }) => engine === line.engine).length;
  if (everywhere && over.size === 1) return only;
  return ` on ${places.map((place) => place.line + place.over).join(', ')}`;
}

function overOf(named: readonly Surface[], surfaces: readonly Surface[]): string {
  return named.length === surfaces.length ? '' : ` over ${named.join(' and ')}`;
}

function lineInWords({ engine, mode, client }: Line): string {
  const through = client === engine ? '' : ` through the ${client} client`;
  return `${engine === 'docker' ? 'Docker' : 'Podman'} ${mode}${through}`;
}
