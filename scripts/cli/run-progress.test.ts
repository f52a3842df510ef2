import { describe, expect, test } from 'vitest';
import { sampleResult } from '../../harness/testing/sample-record.ts';
import { progressOn } from './run-progress.ts';

const clear = '\r\u001b[2K';

function progress(cells: number, screen: { isTTY?: boolean; columns?: number } = {}) {
  const written: string[] = [];
  const { say, onResult, end } = progressOn({ ...screen, write: (text) => written.push(text) }, () => cells);
  const result = (parts: Parameters<typeof sampleResult>[2] = {}) => {
    onResult(sampleResult('dns/name', 'podman', parts));
  };
  return { written, say, result, end };
}

describe('in a log', () => {
  test('a line now and then, however many cells there are', () => {
    for (const [cells, lines] of [
      [3, 3],
      [10, 10],
      [200, 10],
      [205, 9],
    ] as const) {
      const { written, result } = progress(cells);
      for (let cell = 0; cell < cells; cell += 1) result();
      expect(written).toHaveLength(lines);
    }
  });

  test('plain lines: nothing is written over', () => {
    const { written, say, result, end } = progress(2);
    say('preparing');
    result();
    result({ verdict: 'new-difference' });
    end();
    expect(written.join('')).toBe(
      'preparing\n1 of 2 cells\npodman: dns/name is new-difference\n2 of 2 cells, 1 red\n',
    );
  });
});

describe('on a terminal', () => {
  test('one line that is written over, never longer than the terminal is wide', () => {
    const { written, result } = progress(200, { isTTY: true, columns: 30 });
    result();
    result();
    expect(written).toEqual([
      `${clear}1 of 200 cells  podman: dns/n`,
      `${clear}2 of 200 cells  podman: dns/n`,
    ]);
    for (const line of written) expect(line.length - clear.length).toBeLessThan(30);
  });

  test('what must stay to be read gets a line of its own', () => {
    const { written, say, result, end } = progress(200, { isTTY: true, columns: 80 });
    say('cleaning up');
    result({ verdict: 'indeterminate' });
    end();
    expect(written).toEqual([
      `${clear}cleaning up\n`,
      `${clear}podman: dns/name is indeterminate\n`,
      `${clear}1 of 200 cells, 1 red  podman: dns/name`,
      clear,
    ]);
  });
});

test.each(['same', 'known-difference', 'unsupported', 'not-applicable'] as const)(
  '%s is not red',
  (verdict) => {
    const { written, result } = progress(1);
    result({ verdict });
    expect(written.join('')).toBe('1 of 1 cells\n');
  },
);
