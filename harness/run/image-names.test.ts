import { describe, expect, test } from 'vitest';
import { fixtureImages } from '../contract/fixture-images.ts';
import { imageNames } from './image-names.ts';

describe('imageNames', () => {
  test('names every fixture image, in full, and no two alike', () => {
    const names = imageNames('k3x9ab12');
    expect(Object.keys(names)).toEqual([...fixtureImages]);
    expect(names['entrypoint-cmd']).toBe('localhost/canialias/entrypoint-cmd:k3x9ab12');
    expect(new Set(Object.values(names)).size).toBe(fixtureImages.length);
  });

  test('two runs share no name', () => {
    const mine = new Set(Object.values(imageNames('k3x9ab12')));
    expect(Object.values(imageNames('zzzzzzzz')).filter((name) => mine.has(name))).toEqual([]);
  });
});
