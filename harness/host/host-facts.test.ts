import { expect, test } from 'vitest';
import { readHostFacts } from './host-facts.ts';

test('the facts of this host agree with what node knows of it', async () => {
  const facts = await readHostFacts();
  expect(facts).toMatchObject({
    platform: process.platform,
    uid: process.getuid?.(),
    architecture: process.arch,
  });
  expect(facts.linux === null).toBe(process.platform !== 'linux');
});
