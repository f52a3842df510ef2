import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../testing/sample-access.ts';
import { sampleFeature, sampleFeatures, sampleLines, sampleRecord } from '../../testing/sample-record.ts';
import { withoutEvidence } from '../without-evidence.ts';
import { parseRecord } from './parse-record.ts';
import { readRecord } from './read.ts';
import { readAnswers, readDerived } from './read-answers.ts';

const published = 'reports/published/run.jsonl.gz';

function place() {
  const directory = temporaryDirectory();
  const path = join(directory, 'run.jsonl');
  const write = (lines: readonly unknown[]) => {
    writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  };
  write(sampleLines(sampleRecord()));
  const cache = join(directory, 'cache');
  const kept = () => readdirSync(cache).map((name) => join(cache, name));
  return { path, cache, write, kept };
}

describe('readDerived', () => {
  test('derives once, and gives the same from what it kept', async () => {
    const { path, cache, kept } = place();
    let derived = 0;
    const read = () =>
      readDerived(
        path,
        'words',
        ({ scenarios }) => {
          derived += 1;
          return Promise.resolve({
            titles: scenarios.map(({ title }) => title),
            quote: 'it\u2019s 漢字 🐳\n',
          });
        },
        cache,
      );
    const first = await read();
    expect(first.titles).toHaveLength(sampleRecord().scenarios.length);
    expect(first.quote).toBe('it\u2019s 漢字 🐳\n');
    expect(await read()).toEqual(first);
    expect(derived).toBe(1);
    for (const file of kept()) expect(readFileSync(file, 'utf8')).not.toMatch(/[\u0080-\uffff]/);
  });
});

describe('readAnswers', () => {
  test('gives the record without its evidence, the first time and from what it kept', async () => {
    const { cache, kept } = place();
    const expected = withoutEvidence(await readRecord(published));
    expect(expected.features.length).toBeGreaterThan(0);
    expect(await readAnswers(published, { features: true }, null)).toEqual(expected);
    expect(await readAnswers(published, { features: true }, cache)).toEqual(expected);
    expect(kept()).toHaveLength(2);
    expect(await readAnswers(published, { features: true }, cache)).toEqual(expected);
    expect(await readAnswers(published, {}, cache)).toEqual({ ...expected, features: [] });
    const id = 'dns/letter-case';
    const only = {
      ...expected,
      scenarios: expected.scenarios.filter((scenario) => scenario.id === id),
      results: expected.results.filter(({ scenario }) => scenario === id),
      features: [],
    };
    expect(await readAnswers(published, { scenario: { id, aliases: [] } }, cache)).toEqual(only);
    // The record is older than the scenario's name.
    expect(await readAnswers(published, { scenario: { id: 'dns/renamed', aliases: [id] } }, cache)).toEqual(
      only,
    );
  }, 240_000);

  test('keeps the features apart from the answers', async () => {
    const { path, cache, write, kept } = place();
    const features = [sampleFeatures('docker', [sampleFeature('cli:run --link')])];
    write(sampleLines(sampleRecord({ features })));
    expect((await readAnswers(path, { features: true }, cache)).features).toEqual(features);
    const holding = kept().filter((file) => readFileSync(file, 'utf8').includes('cli:run --link'));
    expect(holding).toEqual([expect.stringMatching(/\.features\.json$/)]);
    expect((await readAnswers(path, { features: true }, cache)).features).toEqual(features);
    expect((await readAnswers(path, {}, cache)).features).toEqual([]);
  });

  test('what it kept is of one content: a record that changes is read anew', async () => {
    const { path, cache, write } = place();
    await readAnswers(path, {}, cache);
    const record = sampleRecord();
    const changed = { ...record, header: { ...record.header, suiteCommit: 'another' } };
    write(sampleLines(changed));
    expect((await readAnswers(path, {}, cache)).header.suiteCommit).toBe('another');
  });

  test('what it kept is not used when it was damaged', async () => {
    const { path, cache, kept } = place();
    const expected = await readAnswers(path, { features: true }, cache);
    for (const file of kept()) {
      const text = readFileSync(file, 'utf8');
      for (const damaged of [text.slice(0, -1), text.replace('"same"', '"fixed"'), `${text} `, '']) {
        writeFileSync(file, damaged);
        expect(await readAnswers(path, { features: true }, cache)).toEqual(expected);
        expect(readFileSync(file, 'utf8')).toBe(text);
      }
    }
  });

  test('a record that is not whole is refused each time, and not kept', async () => {
    const { path, cache, write } = place();
    write(sampleLines(sampleRecord()).slice(0, -1));
    const refused = () =>
      expect(readAnswers(path, {}, cache)).rejects.toMatchObject({ code: 'record-damaged' });
    await refused();
    await refused();
    expect(() => readdirSync(cache)).toThrow('ENOENT');
    await expect(readAnswers('/nowhere/run.jsonl', {}, cache)).rejects.toMatchObject({
      code: 'record-missing',
    });
  });

  test('a device, which has no end, is refused', async () => {
    const { cache } = place();
    await expect(readAnswers('/dev/zero', {}, cache)).rejects.toMatchObject({ code: 'record-damaged' });
  });

  test('a cache that cannot be written to is no trouble', async () => {
    const { path } = place();
    const expected = withoutEvidence(parseRecord(readFileSync(path), path));
    expect(await readAnswers(path, { features: true }, join(path, 'cache'))).toEqual(expected);
  });

  test('keeps the records that were read last, and no more than twenty-four', async () => {
    const { path, cache, write, kept } = place();
    const record = sampleRecord();
    for (let number = 0; number < 26; number += 1) {
      write(sampleLines({ ...record, header: { ...record.header, suiteCommit: String(number) } }));
      await readAnswers(path, {}, cache);
    }
    expect(kept()).toHaveLength(24);
    expect(kept().some((file) => readFileSync(file, 'utf8').includes('"suiteCommit":"25"'))).toBe(true);
  });
});
