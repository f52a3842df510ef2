import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { sampleFeature, sampleFeatures, sampleLines, sampleRecord } from '../testing/sample-record.ts';
import { recordJsonSchema } from './json-schema.ts';

const validate = new Ajv2020({ validateFormats: false }).compile(recordJsonSchema());
const record = sampleRecord({
  features: [sampleFeatures('docker', [sampleFeature('cli:run --rm')])],
  missing: [{ type: 'missing-target', id: 'podman-rootless', reason: 'no user', hint: 'useradd' }],
});

describe('run-record.schema.json', () => {
  test('is in step with the model', () => {
    const checkedIn = readFileSync(new URL('run-record.schema.json', import.meta.url), 'utf8');
    expect(checkedIn).toBe(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
  });

  test.each([...sampleLines(record), ...record.features].map((line) => [line.type, line] as const))(
    'takes a line: %s',
    (_, line) => {
      expect(validate(line), JSON.stringify(validate.errors)).toBe(true);
    },
  );

  test('refuses what the model refuses', () => {
    for (const line of sampleLines(record)) {
      expect(validate({ ...line, colour: 'red' })).toBe(false);
      expect(validate({ ...line, type: 'guess' })).toBe(false);
    }
    expect(validate({ ...record.header, startedAt: 'yesterday' })).toBe(false);
  });
});
