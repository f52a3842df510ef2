import { describe, expect, test } from 'vitest';
import { CanialiasError } from '../errors.ts';
import { sampleOpenTarget } from '../testing/sample-access.ts';
import { sampleSession } from '../testing/sample-session.ts';
import type { MissingTarget } from '../transport/target.ts';
import { askedTargets, onEachTarget } from './each-target.ts';

const full = new CanialiasError('fixture-failed', 'podman: no space left on device', 'free some');

function open(refusal: () => CanialiasError | null = () => null) {
  const targets = ['docker', 'podman'].map((id) => sampleOpenTarget('/nowhere', { id }));
  const { session } = sampleSession({ targets });
  return { session, broken: [] as MissingTarget[], refusal };
}

describe('onEachTarget', () => {
  test('leaves out the target that failed, with its reason, when the others have come through', async () => {
    const session = open();
    const done: string[] = [];
    await onEachTarget(session, async ({ id }) => {
      if (id === 'docker') throw full;
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
      done.push(id);
    });
    expect(done).toEqual(['podman']);
    expect(session.broken).toEqual([
      { id: 'docker', code: 'fixture-failed', reason: 'podman: no space left on device', hint: 'free some' },
    ]);
    expect(askedTargets(session.session).map(({ id }) => id)).toEqual(['podman']);
    await onEachTarget(session, ({ id }) => Promise.resolve(void done.push(id)));
    expect(done).toEqual(['podman', 'podman']);
  });

  test('throws where the run must not go on without it', async () => {
    const session = open(() => full);
    await expect(onEachTarget(session, () => Promise.resolve())).rejects.toBe(full);
  });

  test('a fault of ours is no trouble of the engine', async () => {
    const session = open();
    const fault = new TypeError('x is no function');
    await expect(onEachTarget(session, () => Promise.reject(fault))).rejects.toBe(fault);
  });
});
