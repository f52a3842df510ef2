/** The endpoints that versions of a swagger file describe: names, types and versions. Pure. */
import type { EndpointWord } from '../../harness/vocabulary/endpoints/words.ts';
import { type Definitions, fieldsOf, type Schema, typeOf } from './schema-fields.ts';

interface Parameter extends Schema {
  in: string;
  name: string;
  schema?: Schema;
  description?: string;
}

interface Operation {
  parameters?: Parameter[];
  responses: Record<string, { schema?: Schema; headers?: Record<string, unknown> }>;
}

/** What is read of a swagger file. */
export interface Swagger {
  info: { version: string };
  definitions: Definitions;
  paths: Record<string, Record<string, Operation>>;
}

interface Told {
  /** What tells the word from others of its endpoint; empty for the endpoint itself. */
  key: string;
  list: 'query' | 'filters' | 'body' | 'answer' | 'headers' | null;
  word: Record<string, string>;
}

/** `files`: oldest version first. The newest version that has a word gives its type. */
export function swaggerWords(files: readonly Swagger[]): EndpointWord[] {
  const all = files.map(({ info: { version } }) => version);
  const told = new Map<string, { word: Told; endpoint: string; versions: string[] }>();
  for (const file of files) {
    for (const [endpoint, word] of wordsOf(file)) {
      const key = `${endpoint} ${word.key}`;
      const versions = told.get(key)?.versions ?? [];
      told.set(key, { word, endpoint, versions: [...versions, file.info.version] });
    }
  }
  const words = new Map<string, Record<string, unknown>>();
  for (const { word, endpoint, versions } of told.values()) {
    const entry = { ...word.word, ...bounds(versions, all) };
    const known = words.get(endpoint);
    if (known === undefined) words.set(endpoint, entry);
    else if (word.list !== null) {
      const list = (known[word.list] ?? []) as unknown[];
      known[word.list] = [...list, entry];
    }
  }
  return [...words.values()] as unknown as EndpointWord[];
}

function bounds(versions: readonly string[], all: readonly string[]): { since?: string; until?: string } {
  const first = versions[0];
  const last = versions.at(-1);
  return {
    ...(first === undefined || first === all[0] ? {} : { since: first }),
    ...(last === undefined || last === all.at(-1) ? {} : { until: last }),
  };
}

function* wordsOf({ paths, definitions }: Swagger): Generator<[string, Told]> {
  for (const [path, operations] of Object.entries(paths)) {
    for (const [name, { parameters = [], responses }] of Object.entries(operations)) {
      const method = name.toUpperCase();
      const endpoint = `${method} ${path}`;
      yield [endpoint, { key: '', list: null, word: { method, path } }];
      for (const parameter of parameters) {
        for (const word of parameterWords(parameter, definitions)) yield [endpoint, word];
      }
      const answer = responses['200'] ?? responses['201'];
      for (const word of answerWords(answer?.schema, definitions)) yield [endpoint, word];
      for (const header of Object.keys(answer?.headers ?? {})) {
        yield [endpoint, { key: `header ${header}`, list: 'headers', word: { name: header } }];
      }
    }
  }
}

function* parameterWords(parameter: Parameter, definitions: Definitions): Generator<Told> {
  const { name } = parameter;
  if (parameter.in === 'query') {
    yield { key: `?${name}`, list: 'query', word: { name, type: typeOf(parameter, definitions) } };
    const filters = name === 'filters' ? filterNames(parameter.description ?? '') : [];
    for (const filter of filters) {
      yield { key: `?${name}=${filter}`, list: 'filters', word: { name: filter } };
    }
  }
  if (parameter.in !== 'body' || parameter.schema === undefined) return;
  for (const { path, type } of fieldsOf(parameter.schema, definitions)) {
    const own = path.replace(/^\./, '');
    yield { key: own, list: 'body', word: { path: own, type } };
  }
}

function* answerWords(schema: Schema | undefined, definitions: Definitions): Generator<Told> {
  if (schema === undefined) return;
  for (const { path, type } of fieldsOf(schema, definitions)) {
    yield { key: path, list: 'answer', word: { path, type } };
  }
}

/** The list under a parameter's description begins each line with the filter's name between backquotes. */
function filterNames(description: string): string[] {
  const names = description.split('\n').map((line) => /^\s*- `([a-z][a-z.-]*)/.exec(line)?.[1]);
  return [...new Set(names)].filter((name) => name !== undefined);
}
