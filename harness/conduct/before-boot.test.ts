import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resultLineSchema } from '../record/model.ts';
import { scenario } from '../scenario.ts';
import { facts, fakeEngineOf } from '../testing/sample-asking.ts';
import { beforeBoot, type Handover } from './before-boot.ts';
import { conduct } from './conduct.ts';

const common = {
  id: 'volumes/kept',
  title: 't',
  why: 'w',
  claims: [],
  sources: [],
  surfaces: ['api'],
  facts,
} as const;
const inLab = { disposable: true, systemd: true };

/** As another process gets it after a boot, which has emptied the work directory. */
function handedOver(handover: Handover, workDirectory: string): Handover {
  rmSync(join(workDirectory, 'docker', 'volumes.kept.api'), { recursive: true });
  return JSON.parse(JSON.stringify(handover)) as Handover;
}

describe('a question over a boot', () => {
  test('goes on with what its first part gave, made and recorded, and leaves nothing', async () => {
    const setting = await fakeEngineOf(undefined, inLab);
    const { target, session } = setting;
    const names: string[] = [];
    const asked = scenario({
      ...common,
      async beforeBoot({ engine, step }) {
        const { name } = await step('make it', () => engine.createVolume());
        return { name };
      },
      async observe({ engine, step, before }) {
        names.push(before.name, (await engine.createVolume()).name);
        return { holds: await step('look', () => engine.volumeExists(before.name)) };
      },
    });
    const handover = await beforeBoot(asked, 'api', target, session);
    expect(setting.left()).toHaveLength(1);
    const api = handedOver(handover, session.workDirectory);
    const result = await conduct(asked, target, session, { api });
    expect(() => resultLineSchema.parse(result)).not.toThrow();
    expect(result).toMatchObject({ verdict: 'same', reason: null });
    const [surface] = result.surfaces;
    const calls = surface?.steps.flatMap((step) => step.calls.map((call) => ({ step: step.name, ...call })));
    expect(surface?.steps.map(({ name }) => name)).toEqual([
      'make it',
      'boot the machine anew',
      'set up',
      'look',
      'clean up',
    ]);
    expect(calls?.[1]).toMatchObject({ via: 'host', operation: 'boot-anew' });
    const times = calls?.map(({ at }) => at) ?? [];
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(new Set(names).size).toBe(2);
    expect(setting.left()).toEqual([]);
  });

  test('ends as its first part did, where that did not come to its end', async () => {
    const setting = await fakeEngineOf(undefined, inLab);
    const { target, session } = setting;
    const asked = scenario({
      ...common,
      async beforeBoot({ engine }) {
        await engine.createVolume();
        throw new Error('the first part failed');
      },
      observe: () => Promise.reject(new Error('the second part was asked')),
    });
    const handover = await beforeBoot(asked, 'api', target, session);
    const api = handedOver(handover, session.workDirectory);
    const result = await conduct(asked, target, session, { api });
    expect(result).toMatchObject({ verdict: 'indeterminate', reason: 'Error: the first part failed' });
    expect(setting.left()).toEqual([]);
  });

  test('is not applicable where no lab boots the machine', async () => {
    const { target, session } = await fakeEngineOf(undefined, { disposable: true, systemd: false });
    const asked = scenario({
      ...common,
      beforeBoot: () => Promise.resolve(null),
      observe: () => Promise.resolve({ holds: true }),
    });
    const result = await conduct(asked, target, session);
    expect(result.verdict).toBe('not-applicable');
    expect(result.reason).toContain('boots the machine anew');
  });
});
