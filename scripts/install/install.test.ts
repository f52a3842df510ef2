import { describe, expect, test } from 'vitest';
import { laptop, root } from '../testing/sample-host.ts';
import type { Action, ActionId, Obstacle } from './action.ts';
import { bring, type Look } from './install.ts';

function action(id: ActionId): Action {
  return { id, title: `Do ${id}`, why: `${id} is missing`, script: [], serves: [] };
}

/** Looks as they follow each other; the last stays. */
function looks(plans: readonly (readonly ActionId[])[], obstacles: readonly Obstacle[] = [], uid = 0) {
  let at = 0;
  return (): Promise<Look> => {
    const ids = plans[Math.min(at, plans.length - 1)] ?? [];
    at += 1;
    return Promise.resolve({
      facts: { ...root(laptop), uid },
      plan: { actions: ids.map(action), obstacles },
    });
  };
}

async function ran(look: () => Promise<Look>): Promise<{ ids: ActionId[]; error: unknown }> {
  const ids: ActionId[] = [];
  const run = ({ id }: Action): Promise<void> => {
    ids.push(id);
    return Promise.resolve();
  };
  return bring(look, run).then(
    () => ({ ids, error: null }),
    (error: unknown) => ({ ids, error }),
  );
}

describe('an installation', () => {
  test('plans anew after every action', async () => {
    const look = looks([['package-lists'], ['packages', 'rootless-user'], ['rootless-user'], []]);
    expect(await ran(look)).toEqual({ ids: ['package-lists', 'packages', 'rootless-user'], error: null });
  });

  test('with nothing to do is for anybody', async () => {
    expect(await ran(looks([[]], [], 1000))).toEqual({ ids: [], error: null });
  });

  test('needs root for anything else, and says the command', async () => {
    const { ids, error } = await ran(looks([['packages']], [], 1000));
    expect(ids).toEqual([]);
    expect(error).toMatchObject({
      code: 'no-permission',
      message: 'installing needs root, for: Do packages',
      hint: 'sudo env "PATH=$PATH" npm run matrix -- --install',
    });
  });

  test('stops when an action does not bring what it should', async () => {
    const { ids, error } = await ran(looks([['packages'], ['packages']]));
    expect(ids).toEqual(['packages']);
    expect(error).toMatchObject({
      code: 'install-failed',
      message: '"Do packages" ran to its end, and still: packages is missing',
    });
  });

  test('does what it can before it names what it cannot', async () => {
    const obstacle: Obstacle = { code: 'install-failed', what: 'no dockerd', hint: 'install it' };
    const { ids, error } = await ran(looks([['rootless-user'], []], [obstacle]));
    expect(ids).toEqual(['rootless-user']);
    expect(error).toMatchObject({ code: 'install-failed', message: 'no dockerd', hint: 'install it' });
  });

  test('changes nothing when the user named does not exist', async () => {
    const obstacle: Obstacle = { code: 'rootless-user-missing', what: 'no user tom', hint: 'make it' };
    const { ids, error } = await ran(looks([['packages'], []], [obstacle]));
    expect(ids).toEqual([]);
    expect(error).toMatchObject({ code: 'rootless-user-missing' });
  });
});
