import { expect, test } from 'vitest';
import { documentedByKind } from './documented.ts';
import { documentedSchema } from './documented-schema.ts';
import { renderDocumented } from './render-documented.ts';

const entries = [
  { id: 'by-fact', says: 'a', shownBy: ['dns/letter-case#asked'], shownByFeatures: ['cli:run'] },
  { id: 'by-name', says: 'b', shownByFeatures: ['cli:run --link'], partlyNotSo: 'Release 2 has it.' },
  { id: 'not-so', says: 'c', refutedBy: ['dns/letter-case#asked'], measured: 'Both do it.' },
  { id: 'by-chance', says: 'd', notMeasured: 'a race' },
  { id: 'later', says: 'e', open: true, area: 'logs' },
  { id: 'soon', says: 'f', open: true, area: 'build' },
  { id: 'soon-too', says: 'g', open: true, area: 'build' },
];

test('every entry is of one kind', () => {
  const kinds = documentedByKind(documentedSchema.parse(entries));
  const ids = Object.entries(kinds).map(([kind, of]) => [kind, (of as { id: string }[]).map(({ id }) => id)]);
  expect(Object.fromEntries(ids)).toEqual({
    shownByFacts: ['by-fact'],
    shownByNames: ['by-name'],
    refuted: ['not-so'],
    notMeasured: ['by-chance'],
    open: ['later', 'soon', 'soon-too'],
  });
});

test.each([
  ['none of the kinds', { id: 'one', says: 'a' }],
  ['two of them', { id: 'one', says: 'a', shownBy: ['dns/letter-case#asked'], open: true, area: 'dns' }],
  ['no facts', { id: 'one', says: 'a', shownBy: [] }],
  ['a refutation without what was measured', { id: 'one', says: 'a', refutedBy: ['dns/a#b'] }],
  ['an open one without its area', { id: 'one', says: 'a', open: true }],
  ['a text that is too long', { id: 'one', says: 'a'.repeat(91), notMeasured: 'a race' }],
])('an entry with %s is refused', (_, entry) => {
  expect(documentedSchema.safeParse([entry]).success).toBe(false);
});

test('the text has the counts, and lists of what is not shown', () => {
  const kinds = documentedByKind(documentedSchema.parse(entries));
  expect(renderDocumented(kinds, { columns: 200, colour: false })).toBe(
    [
      'Documentation tells of 7 differences. Facts show 1 of them, and names of features 1 more. 1 are refuted, 1 cannot be measured here, and 3 are open.',
      '',
      'Documented, and refuted by measurement',
      '  not-so  Documented: c. Measured: Both do it.',
      '',
      'Refuted in part',
      '  by-name  Documented: b. Measured: Release 2 has it.',
      '',
      'Cannot be measured here',
      '  by-chance  a race',
      '',
      'Open, by area',
      '  build  soon, soon-too',
      '  logs   later',
      '',
    ].join('\n'),
  );
});

test('what there is none of has no heading', () => {
  const text = renderDocumented(documentedByKind([]), { columns: 80, colour: false });
  expect(text).not.toContain('Documented, and refuted by measurement');
});
