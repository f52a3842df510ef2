/** The inferred ranges in sentences, for any width. Pure. */
import type { Surface } from '../../harness/record/model.ts';
import { plain } from '../text/plain-text.ts';
import { likeReference } from '../view/answer.ts';
import { causesOfAnswers, said } from '../view/answer-in-words.ts';
import { groupedBy } from '../view/grouped-by.ts';
import type { Flip, Point } from './infer.ts';
import type { FactRange, Line, Ranges } from './ranges-of.ts';

export interface RangesInWords {
  /** `Podman rootless: 4.3.1, 5.4.2` */
  lines: string[];
  areas: { area: string; scenarios: ScenarioInWords[] }[];
  flips: number;
  /** Answers of which nothing can be inferred. */
  unclear: number;
}

export interface ScenarioInWords {
  id: string;
  title: string;
  facts: { title: string; sentences: string[] }[];
  causes: string[];
}

export function rangesInWords({ lines, ranges }: Ranges): RangesInWords {
  const unclear = ranges.filter(({ inference }) => inference.kind === 'unclear').length;
  return {
    lines: lines.map((line) => `${lineInWords(line)}: ${line.releases.join(', ')}`),
    areas: groupedBy(ranges, ({ scenario }) => scenario.area).map((ofArea) => ({
      area: ofArea[0].scenario.area,
      scenarios: groupedBy(ofArea, ({ scenario }) => scenario.id).map((of) => scenarioInWords(of, lines)),
    })),
    flips: ranges.length - unclear,
    unclear,
  };
}

function scenarioInWords(
  ranges: readonly [FactRange, ...FactRange[]],
  lines: readonly Line[],
): ScenarioInWords {
  const { id, title } = ranges[0].scenario;
  const answers = ranges.flatMap(({ points }) => points.map(({ answer }) => answer));
  return {
    id,
    title: plain(title),
    facts: groupedBy(ranges, ({ fact }) => fact.name).map((ofFact) => ({
      title: plain(ofFact[0].fact.title),
      sentences: groupedBy(
        ofFact.map((range) => ({ range, sentences: sentencesOf(range) })),
        ({ sentences }) => sentences,
      ).flatMap((alike) => {
        const [{ range, sentences }, ...more] = alike;
        const where = whereOf([range, ...more.map((one) => one.range)], lines);
        return sentences.map((sentence) => sentence + where);
      }),
    })),
    causes: causesOfAnswers(answers).map(({ because }) => plain(because)),
  };
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
