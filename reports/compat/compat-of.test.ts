import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../harness/place.ts';
import { readRecord } from '../../harness/record/reading/read.ts';
import { entryLines } from '../../harness/record/writing/entry-lines.ts';
import { sampleFeature } from '../../harness/testing/sample-record.ts';
import { largeRecord } from '../testing/large-record.ts';
import { compatRecord, sampleAliases, withFileFacts } from '../testing/sample-compat.ts';
import { matrixOf } from '../view/matrix.ts';
import { compatOf } from './compat-of.ts';
import { compatJsonSchema } from './json-schema.ts';
import { compatSchema } from './schema.ts';
import { support } from './support.ts';

const compat = compatOf(matrixOf(compatRecord()), sampleAliases);

function spansOf(id: string, line: string) {
  return compat.supports[compat.features[id]?.support ?? -1]?.[line];
}

describe('compatOf', () => {
  test('tells intervals between measured releases, and takes facts for every name of a command', () => {
    expect(compat.reference).toBe('docker@28.5.2');
    expect(compat.lines.podman).toEqual({
      engine: 'podman',
      mode: 'rootful',
      client: 'podman',
      releases: ['3.0.1', '4.3.1', '5.4.2'],
    });
    const differs = [{ fact: 'networks/link#works', weight: 'silent', cause: 0 }];
    expect(spansOf('cli:run --link', 'podman')).toEqual([
      { class: 'unknown', weight: 'fails', differs, first: '3.0.1', last: '4.3.1' },
      { class: 'differs', weight: 'silent', differs, first: '5.4.2', last: '5.4.2' },
    ]);
    expect(spansOf('cli:run --link', 'docker')).toEqual([
      { class: 'supported', first: '28.5.2', last: '28.5.2' },
    ]);
    expect(compat.causes).toEqual([{ because: 'links are not resolved', source: 'https://docs.podman.io/' }]);
    expect(compat.features['cli:run --link']).toEqual({
      kind: 'flag',
      support: expect.any(Number) as number,
      takes: 'value',
      weight: 'silent',
      facts: ['networks/link#works'],
    });
    expect(compat.facts['networks/link#works']).toEqual({
      title: 'the name resolves',
      question: 'A container reaches another by --link',
      page: 'scenarios/networks/link.html',
      reference: 'true',
      otherwise: [{ answer: 'false', on: 0 }],
      advice: [{ write: 'a network of your own', shownBy: 'dns/name#holds' }],
    });
  });

  test('tells behaviour that was measured from a name that is known', () => {
    const of = (id: string) => spansOf(id, 'podman')?.map((span) => span.class);
    expect(of('cli:run --detach')).toEqual(['supported']);
    expect(of('cli:run')).toEqual(['known']);
    expect(spansOf('api:POST /containers/create HostConfig.Links', 'podman')).toEqual([
      { class: 'ignored', weight: 'silent', first: '3.0.1', last: '5.4.2' },
    ]);
    expect(spansOf('api:GET /info .Name', 'podman')).toEqual([
      { class: 'differs', answer: 'known (number)', first: '3.0.1', last: '5.4.2' },
    ]);
  });

  test('claims of no answer that it lacks a field that Docker did not answer with either', () => {
    const field = 'api:GET /info .Runtimes.*.options';
    const spans = (ofDocker: 'known' | 'unknown') => {
      const record = compatRecord();
      const features = record.features.map((line) => ({
        ...line,
        features: [
          ...line.features,
          sampleFeature(field, { state: line.target.startsWith('docker') ? ofDocker : 'unknown' }),
        ],
      }));
      const of = compatOf(matrixOf({ ...record, features }), {});
      return of.supports[of.features[field]?.support ?? -1];
    };
    expect(spans('known')?.podman?.map((span) => span.class)).toEqual(['unknown']);
    expect(spans('unknown')).toBeUndefined();
  });

  test('claims nothing of a release that was not asked', () => {
    const gap = compatOf(matrixOf(compatRecord(['known', 'not-asked', 'known'])), {});
    const spans = gap.supports[gap.features['cli:run --link']?.support ?? -1]?.podman;
    expect(spans?.map(({ first, last }) => [first, last])).toEqual([
      ['3.0.1', '3.0.1'],
      ['5.4.2', '5.4.2'],
    ]);
    expect(support(gap, 'cli:run --link', 'podman@4.3.1')?.how).toBe('not-measured');
  });

  test('takes answers over every surface for what is written in a file', () => {
    const { features, supports, facts } = compatOf(matrixOf(withFileFacts(compatRecord())), sampleAliases);
    expect(features['dockerfile:SHELL']).toMatchObject({ kind: 'instruction', weight: 'silent' });
    expect(features['compose:services.*.restart']).toMatchObject({ kind: 'compose-key' });
    const spans = (id: string) => supports[features[id]?.support ?? -1]?.podman;
    const differs = [{ fact: 'build/shell#kept', weight: 'silent', cause: expect.any(Number) as number }];
    expect(spans('dockerfile:SHELL')).toEqual([
      { class: 'differs', weight: 'silent', differs, first: '3.0.1', last: '5.4.2' },
    ]);
    expect(spans('compose:services.*.restart')).toEqual([
      { class: 'supported', first: '3.0.1', last: '5.4.2' },
    ]);
    expect(facts['build/shell#kept']?.page).toBe('scenarios/build/shell.html');
  });

  test('does not call supported what Docker lacks', () => {
    const record = compatRecord();
    const scenarios = record.scenarios.map((one) => ({
      ...one,
      facts: {
        ...one.facts,
        works: {
          title: 'does more',
          reference: true,
          weight: 'extra' as const,
          about: ['cli:kube play', 'dockerfile:SHELL'],
        },
      },
    }));
    const { features, supports } = compatOf(matrixOf({ ...record, scenarios }), {});
    const of = (id: string) => supports[features[id]?.support ?? -1];
    expect(Object.keys(of('cli:kube play') ?? {})).toEqual(['podman']);
    // Nobody is asked for the names of what is written in files.
    expect(Object.keys(of('dockerfile:SHELL') ?? {})).toEqual(['docker', 'podman']);
  });

  test('has what facts are about where no vocabulary was asked', () => {
    const { features, reference } = compatOf(matrixOf({ ...compatRecord(), features: [] }), sampleAliases);
    expect(reference).toBeNull();
    expect(Object.keys(features)).toEqual(['cli:run --detach', 'cli:run --link']);
  });
});

describe('compat.schema.json', () => {
  test('is in step with the shape', () => {
    const checkedIn = readFileSync(new URL('compat.schema.json', import.meta.url), 'utf8');
    expect(checkedIn).toBe(`${JSON.stringify(compatJsonSchema(), null, 2)}\n`);
  });

  test('and the shape take what is made, and refuse what is not', () => {
    const validate = new Ajv2020({ validateFormats: false }).compile(compatJsonSchema());
    const data: unknown = JSON.parse(entryLines(compat));
    expect(compatSchema.parse(data)).toEqual(data);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    for (const wrong of [
      { ...compat, colour: 'red' },
      { ...compat, schema: 2 },
    ]) {
      expect(validate(wrong)).toBe(false);
      expect(compatSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

test('what the published record gives is valid', async () => {
  const validate = new Ajv2020({ validateFormats: false }).compile(compatJsonSchema());
  const record = await readRecord(join(projectRoot, 'reports', 'published', 'run.jsonl.gz'));
  const data: unknown = JSON.parse(entryLines(compatOf(matrixOf(record), {})));
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
});

test('3,500 features on 24 columns keep their size', () => {
  const text = entryLines(
    compatOf(matrixOf(largeRecord({ scenarios: 100, columns: 24, features: 3500 })), {}),
  );
  expect(text.length).toBeLessThan(3_000_000);
  expect(gzipSync(text).length).toBeLessThan(400_000);
});
