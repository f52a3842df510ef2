import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scenario } from '../scenario.ts';
import { facts, fakeEngineOf } from '../testing/sample-asking.ts';
import { askOverBoot, type Due } from './ask-over-boot.ts';

const overBoot = (name: string, needs: readonly 'rootless'[] = []) =>
  scenario({
    id: `volumes/${name}`,
    title: 't',
    why: 'w',
    claims: [],
    sources: [],
    surfaces: ['api'],
    needs,
    facts,
    async beforeBoot({ engine }) {
      return (await engine.createVolume()).name;
    },
    async observe({ engine, before }) {
      return { holds: await engine.volumeExists(before) };
    },
  });

test('each scenario has a boot of its own, and one that no target can be asked has none', async () => {
  const { session, left } = await fakeEngineOf(undefined, { disposable: true, systemd: true });
  const scenarios = [overBoot('one'), overBoot('rootless', ['rootless']), overBoot('other')];
  const said: string[] = [];
  const process = (due: Due | null) =>
    askOverBoot(session, scenarios, due, (line) => {
      said.push(line);
    });
  const boot = (due: Awaited<ReturnType<typeof process>>): Due => {
    rmSync(session.workDirectory, { recursive: true });
    mkdirSync(join(session.workDirectory, 'docker'), { recursive: true });
    if (!('scenario' in due)) throw new Error('nothing is due');
    return JSON.parse(JSON.stringify(due)) as Due;
  };
  const first = boot(await process(null));
  expect(first).toMatchObject({ scenario: 'volumes/one', results: [] });
  expect(left()).toHaveLength(1);
  const second = boot(await process(first));
  expect(second.scenario).toBe('volumes/other');
  const { results } = await process(second);
  expect(results.map(({ scenario: id, verdict }) => [id, verdict])).toEqual([
    ['volumes/one', 'same'],
    ['volumes/rootless', 'not-applicable'],
    ['volumes/other', 'same'],
  ]);
  expect(left()).toEqual([]);
  expect(said).toHaveLength(2);
});
