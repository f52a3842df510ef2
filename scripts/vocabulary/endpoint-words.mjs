/**
 * Writes `suites/vocabulary/endpoints.json` from moby's swagger files, the oldest version first:
 * `npx tsx scripts/vocabulary/endpoint-words.mjs docs/api/v1.41.yaml … docs/api/v1.51.yaml`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { swaggerWords } from './swagger-words.ts';

const files = process.argv.slice(2).map((path) => parse(readFileSync(path, 'utf8')));
const words = swaggerWords(files);
// One line a word, so that a change of it can be read.
const lines = words.map((endpoint) => {
  const members = Object.entries(endpoint).map(([name, value]) => {
    const items = Array.isArray(value) && value.map((item) => `   ${JSON.stringify(item)}`).join(',\n');
    return `  ${JSON.stringify(name)}: ${items ? `[\n${items}\n  ]` : JSON.stringify(value)}`;
  });
  return ` {\n${members.join(',\n')}\n }`;
});
writeFileSync('suites/vocabulary/endpoints.json', `[\n${lines.join(',\n')}\n]\n`);
