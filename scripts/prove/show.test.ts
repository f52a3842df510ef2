import { expect, test } from 'vitest';
import type { FeatureState } from '../../harness/record/model.ts';
import type { Target } from '../../harness/transport/target.ts';
import type { Proof } from './plan.ts';
import type { Engines } from './run-lines.ts';
import { showerOn } from './show.ts';

const words = [{ path: ['run'], aliases: [], flags: [{ name: 'link', value: 'list' }], clients: [] }];

function shown(name: typeof words | null, knows: FeatureState) {
  const engines = {
    targets: [{ id: 'docker' }, { id: 'podman' }] as Target[],
    run: (_: unknown, { id }: Target) =>
      Promise.resolve(
        id === 'docker'
          ? { exitCode: 0, stdout: '', stderr: '' }
          : { exitCode: 125, stdout: '', stderr: "See 'podman run --help'" },
      ),
    parse: (_: unknown, { id }: Target) => Promise.resolve(id === 'docker' ? 'known' : knows),
  } as Partial<Engines> as Engines;
  const proof: Proof = {
    at: 'a.sh:1',
    rule: 'cli:run --link',
    feature: 'cli:run --link',
    class: 'refused',
    way: { by: 'line', argv: ['run'], isRead: false, readers: null, others: ['x'], standsIn: false, name },
  };
  return showerOn(engines, 'podman')({ proof, setup: [] });
}

test('where a line is refused for more than the name, the parser is asked for it', async () => {
  expect(await shown(words, 'unknown')).toEqual({ kind: 'held', by: 'parser' });
  expect(await shown(words, 'known')).toMatchObject({ kind: 'unshown' });
  expect(await shown(null, 'unknown')).toMatchObject({ kind: 'unshown' });
});
