import { expect, test } from 'vitest';
import { type RepeatSummary, renderRepeat } from './render.ts';

const summary: RepeatSummary = {
  times: 3,
  seed: 7,
  targets: ['docker', 'podman'],
  scenarios: 1,
  compared: 12,
  changed: [],
  leftBehind: [],
};

test('says what was compared, and with which seed', () => {
  expect(renderRepeat(summary)).toBe('12 answers of docker, podman, asked 3 times with seed 7: 0 changed\n');
});

test('names each answer that changed, and when it was what', () => {
  const changed: RepeatSummary['changed'] = [
    {
      target: 'podman',
      scenario: 'dns/x',
      surface: 'cli',
      fact: 'resolves',
      answers: [
        {
          answer: 'true',
          repetitions: [
            { number: 1, way: 'company' },
            { number: 3, way: 'company' },
          ],
        },
        { answer: 'false', repetitions: [{ number: 2, way: 'alone' }] },
      ],
    },
    {
      target: 'podman',
      scenario: 'dns/y',
      surface: 'api',
      fact: null,
      answers: [{ answer: 'indeterminate: two\nlines', repetitions: [{ number: 1, way: 'company' }] }],
    },
  ];
  expect(renderRepeat({ ...summary, changed })).toBe(`CHANGED  dns/x#resolves on podman, cli
  true  in 1 (in company), 3 (in company)
  false  in 2 (alone)
CHANGED  dns/y on podman, api
  indeterminate: two lines  in 1 (in company)

12 answers of docker, podman, asked 3 times with seed 7: 2 changed
`);
});
