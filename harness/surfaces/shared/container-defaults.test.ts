import { describe, expect, test } from 'vitest';
import { forever } from '../../asking/commands.ts';
import type { ContainerSpec } from '../../contract/container-spec.ts';
import { sampleAccess, sampleRunId } from '../../testing/sample-access.ts';
import { withDefaults } from './container-defaults.ts';

const filled = (spec: ContainerSpec, background = true) => withDefaults(sampleAccess(), spec, background);

describe('withDefaults', () => {
  test('a background container that says nothing runs on, one in the foreground does what its image says', () => {
    expect(filled({}).command).toEqual(forever());
    expect(filled({}, false).command).toEqual([]);
  });

  test.each<ContainerSpec>([
    { command: ['true'] },
    { command: [] },
    { entrypoint: ['true'] },
    { image: 'entrypoint' },
    { image: 'no-command' },
    { image: { name: 'elsewhere/x:1' } },
  ])('%j speaks for itself', (spec) => {
    expect(filled(spec).command).toEqual(spec.command ?? []);
  });

  test('a fixture image goes by its full name, any other by its own', () => {
    expect(filled({}).image).toBe(`localhost/canialias/base:${sampleRunId}`);
    expect(filled({ image: 'user' }).image).toBe(`localhost/canialias/user:${sampleRunId}`);
    expect(filled({ image: { name: 'elsewhere/x:1' } }).image).toBe('elsewhere/x:1');
  });

  test('every name is announced, made by us or chosen', () => {
    const access = sampleAccess();
    const { name } = withDefaults(access, {}, true);
    withDefaults(access, { name: 'chosen' }, true);
    expect(access.journal.entries()).toMatchObject([{ name }, { name: 'chosen' }]);
  });

  test('the labels are those of the scope', () => {
    const access = sampleAccess();
    expect(withDefaults(access, {}, true).labels).toEqual(access.scope.labels);
  });
});
