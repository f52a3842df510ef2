/** A difference that no fact explains, as the draft of a scenario with the calls as its steps. Pure. */

import type { Json } from '../../harness/record/model.ts';
import type { Asked, ClientCall, Recording } from '../../harness/record/recording/model.ts';
import { sourceLiteral } from '../../harness/record/red/source-literal.ts';
import { type MadeNames, namesMade } from './made-names.ts';
import type { ExplainedDifference, ExplainedParting } from './tried.ts';
import { askedInWords, commandInWords, differenceInWords } from './words.ts';

export interface Draft {
  /** Of the file, without a directory: `docker-volume-create.scenario.ts`. */
  name: string;
  /** Ends in a newline. */
  text: string;
}

/** The call itself is one of them; the latest are what it mostly depends on. */
const mostSteps = 12;
const longestTitle = 80;

/** Null where it is explained, or there is nothing to ask. */
export function draftOf(one: ExplainedDifference, parting: ExplainedParting): Draft | null {
  const { kind, pair, explanations, followsFrom } = one;
  const isAsked = kind === 'exit code' || kind === 'status' || kind === 'stdout';
  if (explanations.length > 0 || followsFrom !== null || pair.base === null || !isAsked) return null;
  const asked = pair.base.one;
  const words = titleWords(asked);
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '');
  const steps = stepsBefore(pair.base.index, parting.base);
  const names = namesMade(steps.flatMap((step) => (step.kind === 'client' ? [step] : [])));
  const fact = factOf(asked, kind);
  const lines = [
    "import { scenario } from '../../harness/scenario.ts';",
    '',
    `/** Drafted from \`${commandInWords(parting.base.command).replaceAll('*/', '*\\/')}\`: ${differenceInWords(one, parting).join('; ')}.`,
    ' * Before it is measured: the title as a statement, a source of the reference, fixture images in the place of others. */',
    'export default scenario({',
    `  id: ${sourceLiteral(`drafts/${slug}`)},`,
    `  title: ${sourceLiteral(words)},`,
    `  why: ${sourceLiteral(`A script calls ${words}.`)},`,
    '  claims: [],',
    `  sources: ['https://docs.docker.com/reference/'],`,
    `  surfaces: [${asked.kind === 'client' ? "'cli'" : "'api'"}],`,
    '  facts: {',
    `    ${fact.name}: {`,
    `      title: ${sourceLiteral(fact.title)},`,
    `      reference: ${sourceLiteral(fact.reference)},`,
    `      weight: ${sourceLiteral(kind === 'stdout' ? 'silent' : 'fails')},`,
    '      about: [],',
    '    },',
    '  },',
    '  async observe({ engine, step }) {',
    ...names.entries.map(
      ([name, kindOfName], at) => `    const ${variableOf(at)} = engine.name('${kindOfName}'); // ${name}`,
    ),
    ...steps.slice(0, -1).map((step) => `    await ${stepLine(step, names)};`),
    `    const last = await ${stepLine(asked, names)};`,
    `    return { ${fact.name}: ${fact.from} };`,
    '  },',
    '});',
    '',
  ];
  return { name: `${slug}.scenario.ts`, text: lines.join('\n') };
}

function titleWords(asked: Asked): string {
  const words =
    asked.kind === 'client'
      ? [
          'docker',
          ...asked.argv
            .slice(1)
            .filter((word) => /^[a-z-]+$/.test(word))
            .slice(0, 4),
        ].join(' ')
      : `${asked.method} ${asked.path.replace(/\?.*/, '')}`;
  return words.slice(0, longestTitle);
}

function stepsBefore(index: number, { asked }: Recording): Asked[] {
  const [last] = asked.slice(index);
  const before = asked
    .slice(0, index)
    .filter((one) => one.parent === null && one.kind === last?.kind)
    .slice(1 - mostSteps);
  return last === undefined ? before : [...before, last];
}

function factOf(
  asked: Asked,
  kind: ExplainedDifference['kind'],
): { name: string; title: string; reference: Json; from: string } {
  if (asked.kind === 'api')
    return { name: 'status', title: 'status of the answer', reference: asked.status, from: 'last.status' };
  return kind === 'stdout'
    ? {
        name: 'printed',
        title: 'what it prints',
        reference: (asked.stdout ?? '').trim(),
        from: 'last.stdout.trim()',
      }
    : { name: 'exitCode', title: 'its exit code', reference: asked.exitCode, from: 'last.exitCode' };
}

function stepLine(asked: Asked, names: MadeNames): string {
  const title = sourceLiteral(askedInWords(asked).slice(0, longestTitle));
  return `step(${title}, () => ${asked.kind === 'client' ? clientCall(asked, names) : apiCall(asked)})`;
}

function apiCall({ method, path, request: { content } }: Asked & { kind: 'api' }): string {
  const body = content === null ? '' : `, ${sourceLiteral(content)}`;
  return `engine.api(${sourceLiteral(method)}, ${sourceLiteral(path.replace(/^\/v\d+(\.\d+)?(?=\/)/, ''))}${body})`;
}

function clientCall({ argv }: ClientCall, names: MadeNames): string {
  const words = argv.slice(1);
  const labelled = names.makes(words);
  const written = words.map((word) => wordOf(word, names));
  const before = written.slice(0, labelled ?? 0);
  const args =
    labelled === null ? written : [...before, '...engine.labelArguments', ...written.slice(labelled)];
  return `engine.cli([${args.join(', ')}])`;
}

/** A name stands alone, behind `--name=`, or before what it is mounted to or copied from. */
function wordOf(word: string, { entries }: MadeNames): string {
  const [, before = '', name = '', behind = ''] = /^(--[a-z-]+=)?([^:=]+)(:.*)?$/s.exec(word) ?? [];
  const at = entries.findIndex(([known]) => known === name);
  if (at === -1) return sourceLiteral(word);
  if (before === '' && behind === '') return variableOf(at);
  return `\`${before}\${${variableOf(at)}}${behind.replace(/[`\\$]/g, '\\$&')}\``;
}

function variableOf(at: number): string {
  return `name${at + 1}`;
}
