/** How much of Docker's vocabulary was measured, on a terminal or in a log. */
import { fileKinds, namedKinds } from '../../harness/record/feature-kind.ts';
import { painter, type Terminal } from '../text/terminal.ts';
import { padded, widestOf, wrapAfter } from '../text/wrap.ts';
import { kindWords } from '../view/kind-words.ts';
import { counted } from '../view/run-in-words.ts';
import type { Coverage } from './coverage.ts';

/** A feature, and how many of the files that were read use it. */
export interface Use {
  feature: string;
  files: number;
}

export interface Uses {
  /** Where the figures come from. */
  source: string;
  files: number;
  /** The most used first. */
  uses: Use[];
}

const fileNames = { instruction: 'Dockerfiles', 'compose-key': 'compose files' } as const;

/** What fewer files use is not widely used. */
const least = 2;

/**
 * Widely used, and no fact is about it. What `inspect` asks of an object is measured by the command of that object, and a
 * flag that takes filters or fields by one of them.
 */
export function usedUnmeasured({ measured }: Coverage, { uses }: Uses): Use[] {
  const isMeasured = (id: string) =>
    measured.some((one) => one === id || (id.includes(' --') && one.startsWith(`${id} `)));
  const spellings = (id: string) => [
    id,
    ...objects.map((object) => id.replace(/^cli:inspect\b/, `cli:${object} inspect`)),
  ];
  return uses.filter(
    ({ feature, files }) => files >= least && !spellings(feature).some((id) => isMeasured(id)),
  );
}

const objects = ['container', 'image', 'network', 'volume'];

/** Ends in a newline. */
export function renderCoverage(coverage: Coverage, uses: Uses, terminal: Terminal): string {
  const paint = painter(terminal);
  const { reference, total, kinds, files, facts } = coverage;
  const rows = [
    ['', 'Docker has', 'by name', 'by behaviour'],
    ...namedKinds.map((kind) => {
      const { all, byName, byBehaviour } = kinds[kind];
      return [kindWords[kind].several, `${all}`, `${byName}`, `${byBehaviour}`];
    }),
    ['all', `${total.all}`, `${total.byName}`, `${total.byBehaviour}`],
  ];
  const ofFiles = fileKinds
    .filter((kind) => files[kind] > 0)
    .map((kind) => `${counted(files[kind], kindWords[kind].one)} of ${fileNames[kind]}`);
  const missing = usedUnmeasured(coverage, uses);
  const widths = [0, 1, 2, 3].map((column) => widestOf(rows.map((row) => row[column] ?? '')));
  const prose = (first: string, text: string) => wrapAfter(first, text, terminal.columns);
  return [
    ...prose(
      '',
      reference === null
        ? 'The record holds no vocabulary of Docker; these are the facts alone.'
        : `Of ${total.all} features of ${reference}, ${total.byName} were asked by name on another engine too, and what they do was measured of ${total.byBehaviour}.`,
    ),
    '',
    ...rows.map(([name = '', ...counts], index) => {
      const cells = counts.map((count, column) => count.padStart(widths[column + 1] ?? 0));
      const line = `  ${[padded(name, widths[0] ?? 0), ...cells].join('  ')}`;
      return index === 0 ? paint('heading', line) : line;
    }),
    '',
    ...(ofFiles.length === 0
      ? []
      : [
          ...prose(
            '',
            `Facts are about ${ofFiles.join(' and ')} too: of those no engine tells which it knows.`,
          ),
          '',
        ]),
    ...prose('', `${facts.about} of ${facts.all} facts say what they are about.`),
    '',
    ...prose(
      '',
      `Widely used, and no fact is about it: ${counted(missing.length, 'feature')}. ${uses.source}`,
    ),
    ...missing.map(({ feature, files }) => `  ${`${files}`.padStart(3)} of ${uses.files} files  ${feature}`),
    '',
  ].join('\n');
}
