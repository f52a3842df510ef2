import { describe, expect, test } from 'vitest';
import { CanialiasError } from '../errors.ts';
import { definitions, discover } from './discover.ts';
import { targetIds } from './target-ids.ts';

describe('discover', () => {
  test('a target that does not exist is named, with those that do', async () => {
    const asked: unknown = await discover(['docker', 'dokcer', 'lxc'], {}).catch((error: unknown) => error);
    expect(asked).toBeInstanceOf(CanialiasError);
    expect(asked).toMatchObject({
      code: 'unknown-target',
      message: 'no such target: dokcer, lxc',
      hint: 'did you mean docker? targets are docker, podman, podman-rootless, docker-rootless, podman+docker-cli, podman-rootless+docker-cli',
    });
  });

  test('looks for what was asked for and nothing else, and finds each or says why not', async () => {
    const { found, missing } = await discover(['docker'], {});
    expect([...found, ...missing].map(({ id }) => id)).toEqual(['docker']);
  });

  test('each target has the name by which it is known without looking for it', () => {
    expect(definitions.map(({ id }) => id)).toEqual(targetIds);
    expect(new Set(targetIds).size).toBe(targetIds.length);
  });
});
