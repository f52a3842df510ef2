import { expect, test } from 'vitest';
import { programs } from '../surfaces/programs.ts';
import { sampleAccess } from '../testing/sample-access.ts';
import { askProgram } from './ask-program.ts';

const labels = { 'io.canialias.run': 'x' };

test('a program tells one answer after the other, and what throws is false', async () => {
  const access = sampleAccess();
  const engine = { labels, ...programs(access) };
  const text = `
    await tell('given', () => given);
    await tell('labels', () => labels);
    await tell('thrown', () => { throw new Error('not so'); });
    await tell('nothing', () => undefined);
    console.log('no JSON');
    process.exit(1);`;
  expect(await askProgram(engine, 'node', text, ['a b', { c: 1 }])).toEqual({
    given: ['a b', { c: 1 }],
    labels,
    thrown: false,
    nothing: null,
  });
  expect(JSON.stringify(access.recorder.steps)).toContain('thrown: not so');
});
