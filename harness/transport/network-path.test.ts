import { expect, test } from 'vitest';
import { networkPath } from './network-path.ts';

test('a name stays one part of the path', () => {
  expect(networkPath('app_default')).toBe('/networks/app_default');
  expect(networkPath('feature/x y')).toBe('/networks/feature%2Fx%20y');
});
