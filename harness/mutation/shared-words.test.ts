import { expect, test } from 'vitest';
import { bySharedWords } from './shared-words.ts';

test('what replaces a value comes before what has less in common with it', () => {
  const others = [
    'compose.yaml services.web',
    'second.yaml services.merged.labels a=b',
    'second.yaml services.merged.environment.BOTH second',
  ];
  const sorted = bySharedWords('first.yaml services.merged.environment.BOTH first', others);
  expect(sorted).toEqual([others[2], others[1], others[0]]);
});
