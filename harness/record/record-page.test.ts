import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lineSchema, verdictSchema } from './model.ts';

const page = readFileSync(new URL('../../docs/record.md', import.meta.url), 'utf8');
const types = lineSchema.options.map(({ shape }) => [shape.type.value, shape] as const);

/** What stands below a heading, up to the next one. */
function section(heading: string): string {
  return page.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
}

test.each(types)('docs/record.md names the fields of a line of type %s', (type, shape) => {
  const named = [...section(type).matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(['type', ...named]).toEqual(Object.keys(shape));
});

test('docs/record.md lists the types of lines and the verdicts', () => {
  const listed = [...section('The order of lines').matchAll(/^\d+\. `([\w-]+)`/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(types.map(([type]) => type).sort());
  const [, verdicts = ''] = /^Verdicts are ([^.]+)\./m.exec(page) ?? [];
  expect([...verdicts.matchAll(/`([\w-]+)`/g)].map(([, name]) => name)).toEqual(verdictSchema.options);
});
