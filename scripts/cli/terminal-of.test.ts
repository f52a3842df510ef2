import { describe, expect, test } from 'vitest';
import { terminalOf } from './terminal-of.ts';

describe('terminalOf', () => {
  test('a terminal has the width and the colours that it says it has', () => {
    expect(terminalOf({ isTTY: true, columns: 132, hasColors: () => true })).toEqual({
      columns: 132,
      colour: true,
    });
    expect(terminalOf({ isTTY: true, columns: 60, hasColors: () => false })).toEqual({
      columns: 60,
      colour: false,
    });
  });

  test('a log counts as 80 columns without colour, whatever else it says', () => {
    expect(terminalOf({})).toEqual({ columns: 80, colour: false });
    expect(terminalOf({ columns: 200, hasColors: () => true })).toEqual({ columns: 80, colour: false });
  });
});
