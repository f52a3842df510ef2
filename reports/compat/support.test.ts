import { expect, test } from 'vitest';
import { compatRecord, sampleAliases } from '../testing/sample-compat.ts';
import { matrixOf } from '../view/matrix.ts';
import { compatOf } from './compat-of.ts';
import { support } from './support.ts';

const compat = compatOf(matrixOf(compatRecord()), sampleAliases);

function told(target: string, id = 'cli:run --link') {
  const found = support(compat, id, target);
  return found && [found.how, found.release, found.spans.map((span) => span.class)];
}

test.each([
  ['podman@4.3.1', ['measured', '4.3.1', ['unknown']]],
  ['podman@5.4', ['measured', '5.4.2', ['differs']]],
  ['podman@5', ['measured', '5.4.2', ['differs']]],
  ['podman', ['measured', '5.4.2', ['differs']]],
  ['podman@4.0.0', ['between', '4.0.0', ['unknown']]],
  ['podman@5.0.0', ['between', '5.0.0', ['unknown', 'differs']]],
  ['podman@6.0.0', ['outside', '6.0.0', ['differs']]],
  ['podman@2.2.1', ['outside', '2.2.1', ['unknown']]],
  ['podman-rootless@5.4.2', null],
])('%s', (target, expected) => {
  expect(told(target)).toEqual(expected);
});

test('a command is found by each of its names, and what is not there is null', () => {
  expect(told('podman@5.4.2', 'cli:container run --link')).toEqual(['measured', '5.4.2', ['differs']]);
  expect(told('podman@5.4.2', 'cli:run --lnik')).toBeNull();
});
