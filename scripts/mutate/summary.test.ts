import { describe, expect, test } from 'vitest';
import { mutant, plain } from '../testing/sample-mutants.ts';
import { isNoticed, summaryOf } from './summary.ts';

describe('summaryOf', () => {
  test('counts what is noticed, in whichever way, and what is not', () => {
    const parts = ['a', 'b', 'c', 'd'];
    const summary = summaryOf([
      plain({ parts }),
      mutant('a', 'fact', { what: 'one: true, then false' }),
      mutant('b', 'refused'),
      mutant('c', 'trouble'),
      mutant('d', 'nothing'),
    ]);
    expect(summary).toMatchObject({ noticed: 3, survived: 1, untried: 0, share: 0.75, blind: [] });
    expect(summary.surfaces[0]?.noticed[0]).toEqual({ part: 'a', by: 'fact', what: 'one: true, then false' });
    expect(summary.surfaces[0]?.survived).toEqual(['d']);
    expect(isNoticed(summary)).toBe(false);
  });

  test('what did not come up, was not cleaned up or was not come to counts neither way', () => {
    const parts = ['a', 'b', 'c', 'd'];
    const summary = summaryOf([
      plain({ parts }),
      mutant('a', 'unmet'),
      mutant('b', 'unclean', { what: 'busy' }),
      mutant('c', 'fact'),
    ]);
    expect(summary).toMatchObject({ noticed: 1, survived: 0, untried: 3, share: 1 });
    expect(isNoticed(summary)).toBe(false);
  });

  test('a later line stands for an earlier one, and what is no longer sent is forgotten', () => {
    const summary = summaryOf([
      plain({ parts: ['a', 'gone'] }),
      mutant('a', 'nothing'),
      mutant('gone', 'nothing'),
      plain({ parts: ['a'] }),
      mutant('a', 'fact'),
    ]);
    expect(summary).toMatchObject({ noticed: 1, survived: 0, share: 1 });
    expect(isNoticed(summary)).toBe(true);
  });

  test('a scenario is blind where neither surface notices anything', () => {
    const api = { surface: 'api' as const };
    const lines = [plain({ parts: ['a'] }), mutant('a', 'nothing'), plain({ ...api, parts: ['b'] })];
    expect(summaryOf([...lines, mutant('b', 'nothing', api)]).blind).toEqual(['dns/x on docker']);
    expect(summaryOf([...lines, mutant('b', 'fact', api)]).blind).toEqual([]);
  });

  test('what a fact notices on one target is noticed on the others too', () => {
    const podman = { target: 'podman' };
    const summary = summaryOf([
      plain({ parts: ['a', 'b'] }),
      mutant('a', 'nothing'),
      mutant('b', 'nothing'),
      plain({ parts: ['a', 'b'], ...podman }),
      mutant('a', 'fact', podman),
      mutant('b', 'trouble', podman),
    ]);
    expect(summary.surfaces[0]).toMatchObject({
      target: 'docker',
      noticed: [{ part: 'a', by: 'elsewhere', what: 'podman' }],
      survived: ['b'],
    });
    expect(summary).toMatchObject({ noticed: 3, survived: 1 });
  });

  test('a scenario that sends nothing to leave out, or gives no answer, is no fault', () => {
    const summary = summaryOf([plain({ parts: [] }), plain({ surface: 'api', unanswered: 'refused' })]);
    expect(summary).toMatchObject({ share: null, blind: [], untried: 0 });
    expect(isNoticed(summary)).toBe(true);
  });
});
