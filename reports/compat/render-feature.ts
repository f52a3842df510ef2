/** What is known of one feature, on a terminal or in a log. */
import { featureName } from '../../harness/record/feature-kind.ts';
import { plain } from '../text/plain-text.ts';
import { type Paint, painter, type Terminal } from '../text/terminal.ts';
import { wrapAfter } from '../text/wrap.ts';
import { groupName } from '../view/columns.ts';
import { kindWords } from '../view/kind-words.ts';
import { weightWords } from '../view/weight-words.ts';
import { classWords } from './class-words.ts';
import type { FeatureReport, FeatureStanding } from './feature-report.ts';
import type { Compat } from './schema.ts';
import type { Support } from './support.ts';

const widest = 120;
const narrowest = 40;

/** Ends in a newline. `only`: the answer for one target. */
export function renderFeature(
  report: FeatureReport,
  { lines }: Pick<Compat, 'lines'>,
  only: Support | null,
  terminal: Terminal,
): string {
  const paint = painter(terminal);
  const width = Math.min(Math.max(terminal.columns, narrowest), widest);
  const section = (name: string, of: readonly string[]) =>
    of.length === 0 ? [] : [[paint('heading', name), ...of]];
  const after = (first: string, text: string, indent?: number) =>
    wrapAfter(first, plain(text), width, indent);
  const blocks = [
    [paint('heading', report.id), ...after('  ', headline(report))],
    ...(only === null ? [] : [after('', howInWords(only, lines))]),
    ...report.answers.map((standing) => standingLines(standing, lines, width, paint)),
    ...section(
      'WHAT TO WRITE INSTEAD',
      report.advice.flatMap(({ write, shownBy }) => [
        ...after('  ', write),
        ...after('    shown by ', shownBy),
      ]),
    ),
    ...section(
      'FACTS ABOUT IT',
      report.facts.flatMap(({ ref, title, weight }) => [
        ...after('  ', `${ref}${weight === null ? '' : ` (${weightWords[weight].word})`}`),
        ...after('    ', title),
      ]),
    ),
    ...section(
      'RELATED',
      report.related.flatMap((id) => after('  ', id)),
    ),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** `a flag of run, -d, takes nothing; also container run --detach` */
function headline({ id, kind, short, takes, type, aliases }: FeatureReport): string {
  const { of, part } = featureName(id);
  const what = [
    `${kindWords[kind].one}${part === '' ? '' : ` of ${of}`}`,
    ...(short === null ? [] : [`short ${short}`]),
    ...(takes === null ? [] : [`takes ${takes === 'value' ? 'a value' : 'no value'}`]),
    ...(type === null ? [] : [type]),
  ].join(', ');
  const also = aliases.map((one) => one.replace(/^cli:/, ''));
  return also.length === 0 ? what : `${what}; also ${also.join(', ')}`;
}

function standingLines(
  { class: kind, weight, answer, places, causes, unexplained }: FeatureStanding,
  lines: Compat['lines'],
  width: number,
  paint: Paint,
): string[] {
  const isSame = kind === 'supported' || kind === 'known';
  const after = (first: string, text: string, indent?: number) =>
    wrapAfter(first, plain(text), width, indent);
  const head = `${classWords[kind]}${weight === null ? '' : ` (${weightWords[weight].meaning})`}`;
  return [
    ...after('', head, 2).map((line) => paint(isSame ? 'same' : 'known-difference', line)),
    ...after('  on ', placesInWords(places, lines), 4),
    ...(answer === null ? [] : after('  answers ', answer)),
    ...causes.flatMap(({ because, source, facts }) => [
      ...after('  why: ', because, 4),
      ...after('    ', `${source} (${facts.join(', ')})`),
    ]),
    ...(unexplained.length === 0 ? [] : after('  no cause is declared: ', unexplained.join(', '), 4)),
  ];
}

/** `Podman 4.3.1 to 5.8.6; Podman rootless 5.8.6` */
function placesInWords(places: FeatureStanding['places'], lines: Compat['lines']): string {
  return places
    .map(
      ({ line, first, last }) =>
        `${lineInWords(line, lines)} ${first === last ? first : `${first} to ${last}`}`,
    )
    .join('; ');
}

function lineInWords(line: string, lines: Compat['lines']): string {
  const traits = lines[line];
  return traits === undefined ? line : groupName({ traits });
}

function howInWords({ line, release, how, spans }: Support, lines: Compat['lines']): string {
  const where = `${lineInWords(line, lines)} ${release}`;
  switch (how) {
    case 'measured':
      return `On ${where}, which was measured:`;
    case 'between':
      return spans.length === 1
        ? `${where} was not measured; the releases before and after it answer alike:`
        : `${where} was not measured; the releases before and after it answer differently, and it may be like either:`;
    case 'outside':
      return `${where} is beyond what was measured; the nearest release answers:`;
    case 'not-measured':
      return `${where}: not measured.`;
  }
}
