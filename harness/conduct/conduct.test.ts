import { describe, expect, test } from 'vitest';
import { resultLineSchema } from '../record/model.ts';
import { scenario } from '../scenario.ts';
import { sampleRunId } from '../testing/sample-access.ts';
import { facts, fakeEngineOf } from '../testing/sample-asking.ts';
import { conduct } from './conduct.ts';

describe('conduct', () => {
  test('asks on each surface in turn, with names of their own, and fits the model', async () => {
    const setting = await fakeEngineOf();
    const names: string[] = [];
    const both = scenario({
      id: 'volumes/kept',
      title: 't',
      why: 'w',
      claims: [],
      sources: [],
      surfaces: ['cli', 'api'],
      facts,
      async observe({ engine: under }) {
        names.push(under.name('volume'));
        return { holds: await under.volumeExists('v') };
      },
    });
    const result = await conduct(both, setting.target, setting.session);
    expect(() => resultLineSchema.parse(result)).not.toThrow();
    // The client of the fake engine finds everything, its API nothing.
    expect(result.surfaces.map(({ surface, verdict }) => [surface, verdict])).toEqual([
      ['cli', 'same'],
      ['api', 'new-difference'],
    ]);
    expect(result).toMatchObject({ scenario: 'volumes/kept', target: 'docker', verdict: 'new-difference' });
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toContain(sampleRunId);
  });
});
