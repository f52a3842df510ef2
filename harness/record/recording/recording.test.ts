import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { sampleRecording } from '../../testing/sample-recording.ts';
import { recordingJsonSchema } from './json-schema.ts';
import { looksLikeRecording } from './looks-like-recording.ts';
import { readRecording } from './read-recording.ts';
import { recordingText } from './recording-text.ts';

const text = recordingText(sampleRecording());

test('a recording is read as it was written', () => {
  expect(readRecording(text, 'recording.json')).toEqual(sampleRecording());
});

test('each call has a line of its own', () => {
  const lines = text.split('\n').filter((line) => line.includes('"kind"'));
  expect(lines).toHaveLength(sampleRecording().asked.length);
});

describe('recording.schema.json', () => {
  const validate = new Ajv2020({ validateFormats: false }).compile(recordingJsonSchema());

  test('is in step with the model', () => {
    const checkedIn = readFileSync(new URL('recording.schema.json', import.meta.url), 'utf8');
    expect(checkedIn).toBe(`${JSON.stringify(recordingJsonSchema(), null, 2)}\n`);
  });

  test('takes a recording, and refuses one with another field', () => {
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...sampleRecording(), colour: 'red' })).toBe(false);
  });
});

describe('what is no whole recording', () => {
  test.each([
    ['other JSON', '{"name": "x"}', 'it is no recording'],
    ['no JSON', 'docker run x', 'it is no recording'],
    ['one that was cut off', text.slice(0, 300), 'it was cut off'],
    ['one with a field of another type', text.replace('"ms": 1500', '"ms": "long"'), 'its ms is not as'],
    ['one of a later canialias', text.replace('"schema": 1', '"schema": 99'), 'written by a later canialias'],
  ])('%s', (_, damaged, words) => {
    expect(() => readRecording(damaged, 'recording.json')).toThrow(words);
  });

  test('is known by how it begins', () => {
    expect(looksLikeRecording(text)).toBe(true);
    expect(looksLikeRecording('{"name": "canialias"}')).toBe(false);
  });
});
