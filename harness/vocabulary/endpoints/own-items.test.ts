import { expect, test } from 'vitest';
import { ownItems } from './own-items.ts';

const own = { Id: 'f00', RepoTags: ['localhost/run-1:1'] };
const other = { Id: 'ba7', RepoTags: ['postgres:16'] };

test('of a list, those that name an object of the run', () => {
  expect(ownItems([own, other], ['run-1'])).toEqual([own]);
  expect(ownItems([own, other], ['ba7', 'run-1'])).toEqual([own, other]);
});

test('of lists below the top too; what is no object stays', () => {
  const usage = { LayersSize: 5, Images: [own, other], Volumes: null, Names: ['a', 7] };
  expect(ownItems(usage, ['run-1'])).toEqual({ ...usage, Images: [own] });
});

test.each([null, 'text', 7, true])('%s is what it is', (answer) => {
  expect(ownItems(answer, ['run-1'])).toBe(answer);
});
