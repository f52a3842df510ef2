import { describe, expect, test } from 'vitest';
import { scenarioLineSchema } from '../record/model.ts';
import { scenario } from '../scenario.ts';
import { scenarioLine } from './scenario-line.ts';

describe('scenarioLine', () => {
  test('keeps all that a scenario declares, with its defaults spelled out', () => {
    const line = scenarioLine(
      scenario({
        id: 'dns/name',
        title: 'A name resolves',
        why: 'Peers are named.',
        claims: ['dns-01'],
        sources: ['https://docs.docker.com/'],
        surfaces: ['cli', 'api'],
        needs: ['rootful'],
        facts: { resolves: { title: 'the name resolves', reference: true, weight: 'silent' } },
        differences: [
          {
            on: { engine: 'podman' },
            facts: { resolves: false },
            because: 'no resolver',
            source: 'measured',
          },
          { on: { mode: 'rootless' }, refused: true, because: 'not offered', source: 'measured' },
        ],
        observe: () => Promise.resolve({ resolves: true }),
      }),
    );
    expect(scenarioLineSchema.parse(line)).toEqual({
      type: 'scenario',
      advice: [],
      aliases: [],
      id: 'dns/name',
      area: 'dns',
      title: 'A name resolves',
      why: 'Peers are named.',
      claims: ['dns-01'],
      sources: ['https://docs.docker.com/'],
      surfaces: ['cli', 'api'],
      needs: ['rootful'],
      facts: { resolves: { title: 'the name resolves', reference: true, weight: 'silent' } },
      differences: [
        {
          on: { engine: 'podman' },
          facts: { resolves: false },
          refused: false,
          weight: null,
          because: 'no resolver',
          source: 'measured',
        },
        {
          on: { mode: 'rootless' },
          facts: {},
          refused: true,
          weight: null,
          because: 'not offered',
          source: 'measured',
        },
      ],
    });
  });
});
