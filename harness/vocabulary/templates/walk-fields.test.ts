import { expect, it } from 'vitest';
import { withMeasuredFields } from './walk-fields.ts';

it('adds the fields that were printed, each once, and leaves filters and refused fields out', () => {
  const feature = (id: string, state: 'known' | 'unknown' = 'known') =>
    ({ id, state, verdict: 'same' }) as const;
  const features = [
    feature('cli:ps --format .Names'),
    feature('cli:ps --format .ID'),
    feature('cli:system df --verbose --format .Images[].ID'),
    feature('cli:ps --format .None', 'unknown'),
    feature('cli:ps --filter health'),
  ];
  const words = { filters: [], fields: { ps: ['.Names'] } };
  const { fields } = withMeasuredFields(words, [{ type: 'features', target: 'docker', ms: 1, features }]);
  expect(fields).toEqual({ ps: ['.ID', '.Names'], 'system df --verbose': ['.Images[].ID'] });
});
