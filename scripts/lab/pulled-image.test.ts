import { expect, test } from 'vitest';
import { recipeOf } from './image.ts';
import { containerfile } from './pulled-image.ts';
import { releases } from './releases.ts';

test('the image that is built on a public one holds what the other way of making it holds', async () => {
  for (const release of releases) {
    const recipe = await recipeOf(release);
    const text = containerfile(recipe);
    expect(text).toContain(`FROM debian:${release.suite}-slim`);
    for (const name of ['docker.io', 'podman']) expect(text.split(' ')).toContain(name);
  }
});

test('a recipe names its image by its content', async () => {
  const recipes = await Promise.all(releases.map(recipeOf));
  expect(new Set(recipes.map(({ image }) => image)).size).toBe(releases.length);
  expect(await Promise.all(releases.map(recipeOf))).toEqual(recipes);
});
