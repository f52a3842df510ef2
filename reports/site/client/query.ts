/**
 * The query language of the matrix page. Pure.
 *
 *     podman:differs AND area:dns        a column (or all of an engine), and what it must answer
 *     changed:4.3..5.4 mode:rootless     answers that changed between versions; AND may be left out
 *     claim:net-* OR "no such file"      a value ending in * matches longer ones; anything else is text
 *     weight:silent mode:rootless        answers that go through and do something else
 *     NOT (verdict:same OR surface:api)  commas give alternatives: area:dns,ports
 *
 * A query is asked of one answer: a fact (a row) on a target (a column). A row is shown when the query holds
 * for at least one of its answers. `verdict`, `weight`, `changed`, `engine`, `mode`, `version` and `target` speak of that
 * one answer; `podman:differs` is about the row, so that a query can name two columns.
 */

import { nearest } from '../../../harness/did-you-mean.ts';
import type { Verdict } from '../../../harness/record/model.ts';
import { type Weighed, weightsFromHeaviest } from '../../view/weight.ts';
import { Mistake, type QueryError, type Token, tokensOf } from './query-tokens.ts';
import { verdictNames } from './verdict-names.ts';
import { inRange, parseRange, type VersionRange } from './version-range.ts';

export interface Column {
  id: string;
  engine: string;
  mode: string;
  version: string;
  client: string;
}

export interface Row {
  area: string;
  /** Id of the scenario. */
  id: string;
  claims: readonly string[];
  surfaces: readonly string[];
  /** Everything that text words are looked for in, in lower case. */
  text: string;
  /** One for each column; null in one that is not looked at. */
  verdicts: readonly (Verdict | null)[];
  /** One for each column: what an answer means for a script that is not the reference; null for any other. */
  weights: readonly (Weighed | null)[];
  /** One for each column: equal numbers are equal answers, a negative one is none. */
  answers: readonly number[];
}

/** What there is to ask for; values that are not in here are mistakes. */
export interface Vocabulary {
  columns: readonly Column[];
  areas: readonly string[];
  claims: readonly string[];
}

/** Does it hold for the answer of `row` in the column with this index? */
export type Query = (row: Row, column: number) => boolean;

export type Parsed = { ok: true; query: Query } | { ok: false; error: QueryError };

/** An empty text is a query that holds for everything. */
export function parseQuery(text: string, vocabulary: Vocabulary): Parsed {
  try {
    return { ok: true, query: parse(tokensOf(text), text.length, vocabulary) };
  } catch (problem) {
    if (problem instanceof Mistake) return { ok: false, error: problem.error };
    throw problem;
  }
}

/** `At character 6: there is no area "dsn". Did you mean dns?` */
export function queryErrorInWords({ position, message, hint }: QueryError): string {
  return `At character ${position + 1}: ${message}. ${hint}`;
}

/** Recursive descent: OR binds weakest, then AND (which may be left out), then NOT. */
function parse(tokens: readonly Token[], length: number, vocabulary: Vocabulary): Query {
  let next = 0;
  const at = (...kinds: Token['kind'][]) => {
    const token = tokens[next];
    return token !== undefined && kinds.includes(token.kind);
  };
  const starts = () => at('word', 'term', 'not', 'open');

  function either(): Query {
    let left = both();
    while (at('or')) {
      next += 1;
      const [one, other] = [left, both()];
      left = (row, column) => one(row, column) || other(row, column);
    }
    return left;
  }

  function both(): Query {
    let left = one();
    while (at('and') || starts()) {
      if (at('and')) next += 1;
      const [first, second] = [left, one()];
      left = (row, column) => first(row, column) && second(row, column);
    }
    return left;
  }

  function one(): Query {
    const token = tokens[next];
    if (token === undefined) throw new Mistake(length, 'the query ends where more should follow', examples);
    next += 1;
    if (token.kind === 'not') {
      const inner = one();
      return (row, column) => !inner(row, column);
    }
    if (token.kind === 'open') {
      const inner = either();
      if (!at('close')) throw new Mistake(token.position, 'a parenthesis is not closed', 'Add a ).');
      next += 1;
      return inner;
    }
    if (token.kind === 'term') return term(token, vocabulary);
    if (token.kind === 'word') {
      const wanted = token.text.toLowerCase();
      return (row) => row.text.includes(wanted);
    }
    if (token.kind === 'close') throw new Mistake(token.position, 'nothing stands before this )', examples);
    const word = token.kind.toUpperCase();
    throw new Mistake(
      token.position,
      `${word} has nothing to join`,
      `Put a term before it, or write "${token.text}" to look for the word.`,
    );
  }

  if (tokens.length === 0) return () => true;
  const query = either();
  const rest = tokens[next];
  if (rest !== undefined) throw new Mistake(rest.position, 'a ) has no ( before it', 'Take it away.');
  return query;
}

const examples = 'For example: podman:differs AND area:dns.';

function term({ field, text, position, valueAt }: Token, vocabulary: Vocabulary): Query {
  const name = field.toLowerCase();
  const { columns, areas, claims } = vocabulary;
  if (text === '')
    throw new Mistake(
      valueAt,
      `${field}: has no value`,
      `For example: ${field}:${exampleValues[name] ?? 'differs'}.`,
    );
  const chosen = (known: readonly string[], what: string) => choose(text, valueAt, known, what);
  const among = (of: 'engine' | 'mode', what: string): Query => {
    const values = chosen(unique(columns.map((column) => column[of])), what);
    return (_, column) => values.has(columns[column]?.[of] ?? '');
  };
  switch (name) {
    case 'area': {
      const values = chosen(areas, 'area');
      return (row) => values.has(row.area);
    }
    case 'claim': {
      const values = chosen(claims, 'claim');
      return (row) => row.claims.some((claim) => values.has(claim));
    }
    case 'surface': {
      const values = chosen(['cli', 'api'], 'surface');
      return (row) => row.surfaces.some((surface) => values.has(surface));
    }
    case 'id': {
      const patterns = text.split(',').map(pattern);
      return (row) => patterns.some((one) => one.test(row.id));
    }
    case 'engine':
      return among('engine', 'engine');
    case 'mode':
      return among('mode', 'mode');
    case 'target': {
      const known = columns.map((column) => column.id);
      const values = chosen(known, 'target');
      return (_, column) => values.has(columns[column]?.id ?? '');
    }
    case 'verdict': {
      const verdicts = verdictsFor(text, valueAt);
      return (row, column) => verdicts.has(row.verdicts[column] ?? null);
    }
    case 'weight': {
      const weights = chosen([...weightsFromHeaviest, 'not-weighed'] satisfies Weighed[], 'weight');
      return (row, column) => weights.has(row.weights[column] ?? '');
    }
    case 'version': {
      const range = rangeOf(text, valueAt);
      return (_, column) => inRange(columns[column]?.version ?? '', range);
    }
    case 'changed':
      return changed(rangeOf(text, valueAt), columns);
    default:
      return columnAnswers(field, position, () => verdictsFor(text, valueAt), columns);
  }
}

const exampleValues: Record<string, string> = {
  area: 'dns',
  changed: '4.3..5.4',
  claim: 'net-03',
  engine: 'podman',
  id: 'dns/*',
  mode: 'rootless',
  surface: 'api',
  target: 'podman',
  verdict: 'differs',
  version: '5.4',
  weight: 'silent',
};
const fields = Object.keys(exampleValues);

/** `podman-rootless:differs`: some column of that name (or, for an engine, any of its columns) answers so. */
function columnAnswers(
  field: string,
  position: number,
  verdictsOf: () => ReadonlySet<Verdict | null>,
  columns: readonly Column[],
): Query {
  const name = field.toLowerCase();
  const named = columns.flatMap(({ id, engine }, index) =>
    engine === name || id === name || id.split('@')[0] === name ? [index] : [],
  );
  if (named.length === 0) {
    const known = [...fields, ...unique(columns.flatMap(({ id, engine }) => [id, engine]))];
    const meant = nearest(name, known);
    throw new Mistake(
      position,
      `there is no column or field "${field}"`,
      meant === null
        ? `Fields are ${fields.join(', ')}; put the text in quotes to look for it.`
        : `Did you mean ${meant}:?`,
    );
  }
  const verdicts = verdictsOf();
  return (row) => named.some((column) => verdicts.has(row.verdicts[column] ?? null));
}

function verdictsFor(text: string, position: number): ReadonlySet<Verdict | null> {
  const names = choose(text, position, Object.keys(verdictNames), 'verdict');
  return new Set([...names].flatMap((name) => verdictNames[name] ?? []));
}

/** Known values that are named: `dns,ports`, `net-*`. */
function choose(text: string, position: number, known: readonly string[], what: string): Set<string> {
  let at = position;
  const values = text.split(',').flatMap((part) => {
    const fitting = known.filter((value) => pattern(part).test(value));
    if (fitting.length === 0) {
      const meant = nearest(part.toLowerCase(), known);
      const few = known.length <= 14 ? `There are ${known.join(', ')}.` : `One of them is ${known[0] ?? ''}.`;
      const hint = meant === null ? few : `Did you mean ${meant}?`;
      throw new Mistake(at, `there is no ${what} "${part}"`, hint);
    }
    at += part.length + 1;
    return fitting;
  });
  return new Set(values);
}

function pattern(text: string): RegExp {
  const parts = text.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 'i');
}

function rangeOf(text: string, position: number): VersionRange {
  const range = parseRange(text);
  if (range !== null) return range;
  throw new Mistake(position, `"${text}" is no version or range of versions`, 'Write 5.4, 4.3..5.4 or >=5.');
}

/** Columns of one engine, mode and client, with versions in the range, that do not all answer alike. */
function changed(range: VersionRange, columns: readonly Column[]): Query {
  const group = ({ engine, mode, client }: Column) => `${engine} ${mode} ${client}`;
  const peers = columns.map((column) =>
    columns.flatMap((other, index) =>
      inRange(column.version, range) && inRange(other.version, range) && group(column) === group(other)
        ? [index]
        : [],
    ),
  );
  return (row, column) => {
    const answers = (peers[column] ?? []).map((index) => row.answers[index] ?? -1).filter((one) => one >= 0);
    return answers.some((answer) => answer !== answers[0]);
  };
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
