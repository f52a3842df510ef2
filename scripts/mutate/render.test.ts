import { expect, test } from 'vitest';
import { mutant, plain } from '../testing/sample-mutants.ts';
import { renderMutants } from './render.ts';
import { summaryOf } from './summary.ts';

test('shows what was noticed and how, what survived, and the share', () => {
  const text = renderMutants(
    summaryOf([
      plain({ parts: ['a', 'b', 'c'], unknown: ['run --new'] }),
      mutant('a', 'fact', { what: 'one: true, then false' }),
      mutant('b', 'nothing'),
      mutant('c', 'unmet'),
      plain({ surface: 'api', unanswered: 'the engine refused:\nno' }),
    ]),
  );
  expect(text).toBe(`dns/x on docker, api: not asked: the engine refused: no

dns/x on docker, cli: 1 of 2 noticed
  noticed   a  (fact: one: true, then false)
  SURVIVED  b
  not tried c  (it did not come up)

not left out, since its shape is not known: run --new
1 not tried
1 of 2 noticed (50 %; at least 95 % is wanted), 1 survived
`);
});

test('rounds the share down, and cuts long words', () => {
  const parts = Array.from({ length: 2000 }, (_, at) => `p${at}`);
  const lines = parts.map((part, at) =>
    mutant(part, at < 101 ? 'nothing' : 'refused', { what: 'w'.repeat(500) }),
  );
  const text = renderMutants(summaryOf([plain({ parts }), ...lines]));
  expect(text).toContain('1899 of 2000 noticed (94.9 %;');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(200);
});

test('names the scenarios that notice nothing', () => {
  const text = renderMutants(summaryOf([plain({ parts: ['a'] }), mutant('a', 'nothing')]));
  expect(text).toContain('dns/x on docker notices nothing that is left out');
  expect(renderMutants(summaryOf([]))).toBe('nothing was left out\n');
});
