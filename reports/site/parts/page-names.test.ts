import { expect, test } from 'vitest';
import { styleSheet } from '../assets.ts';
import { attributes, ids } from './page-names.ts';

test('the style sheets name no attribute and no id that pages do not have', async () => {
  const style = await styleSheet();
  const named = [...style.matchAll(/\[(data-[\w-]+)/g)].map(([, name]) => name);
  expect(Object.values<string>(attributes)).toEqual(expect.arrayContaining(named));
  expect(named).toContain(attributes.copy);
  const found = [...style.matchAll(/#([a-z]+-[a-z-]+)/g)].map(([, id]) => id ?? '');
  expect(found).toContain(ids.onlyDifferences);
  expect(found.filter((id) => !Object.values<string>(ids).includes(id))).toEqual([]);
});
