import { expect, test } from 'vitest';
import { recipeOf } from './recipe.ts';
import { releases } from './releases.ts';

test('every release has what scripts call beside docker', async () => {
  for (const release of releases) {
    const { containerfile } = await recipeOf(release);
    for (const name of ['curl', 'jq', 'make']) expect(containerfile.split(/\s+/)).toContain(name);
  }
});

test('an image of other packages has another name', async () => {
  const [release] = releases;
  if (release === undefined) throw new Error('no release');
  const without = { ...release, dockerRootless: !release.dockerRootless };
  expect((await recipeOf(without)).image).not.toBe((await recipeOf(release)).image);
});

test('the image that is built on a public one holds what the other way of making it holds', async () => {
  for (const release of releases) {
    const { containerfile, packages } = await recipeOf(release);
    expect(containerfile).toMatch(/^FROM \S+/);
    for (const name of packages?.names ?? []) expect(containerfile.split(' ')).toContain(name);
  }
});

test('a recipe names its image by its content', async () => {
  const recipes = await Promise.all(releases.map(recipeOf));
  expect(new Set(recipes.map(({ image }) => image)).size).toBe(releases.length);
  expect(await Promise.all(releases.map(recipeOf))).toEqual(recipes);
});
