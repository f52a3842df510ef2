import { expect, test } from 'vitest';
import { sampleCheck } from '../testing/sample-check.ts';
import { classesInWords, tallyInWords, tallyOf } from './tally.ts';

const { files, question } = sampleCheck();
const reports = files.map(({ report }) => report);
const names = question.targets.map(({ name }) => name);

test('every use is counted once', () => {
  const { uses, standings, notUnderstood } = tallyOf(reports, names);
  expect(uses).toBe(reports.flatMap((report) => report.uses).length);
  expect(Object.values(standings).reduce((sum, count) => sum + count, 0)).toBe(uses);
  expect(notUnderstood).toBe(1);
});

test('and on each target by the heaviest there', () => {
  expect(tallyOf(reports, names).targets).toEqual({
    'podman@5.8.6': { refused: 1, silent: 1, output: 0 },
    'podman-rootless@5.8.6': { refused: 2, silent: 1, output: 0 },
    'podman@5.8.6+docker-cli': { refused: 0, silent: 1, output: 0 },
  });
});

test('what does not occur is left out of the words', () => {
  const { standings } = tallyOf([], []);
  expect(tallyInWords({ uses: 0, standings })).toBe('no uses of docker');
  expect(tallyInWords({ uses: 1, standings: { ...standings, same: 1 } })).toBe('1 use of docker: 1 the same');
  expect(classesInWords({ refused: 0, silent: 0, output: 0 })).toBe('nothing that differs');
  expect(classesInWords({ refused: 1, silent: 0, output: 2 })).toBe('1 refused, 2 printed otherwise');
});
