import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../testing/sample-access.ts';
import { Journal, type JournalEntry } from './journal.ts';

const volume: JournalEntry = { kind: 'volume', target: 'docker', name: 'ca-v', implicit: true };
const entries: JournalEntry[] = [
  volume,
  { kind: 'namespace', name: 'ca1' },
  { kind: 'process', pid: 42, startTime: '1234' },
  { kind: 'unit', name: 'ca1.service', file: '/run/ca1.service', systemctl: ['systemctl'] },
];

function journal(): Journal {
  const path = join(temporaryDirectory(), 'journal.jsonl');
  writeFileSync(path, '');
  return new Journal(path);
}

describe('Journal', () => {
  test('gives back what was added, in order, to whoever opens it', () => {
    const own = journal();
    for (const entry of entries) own.add(entry);
    expect(new Journal(own.path).entries()).toEqual(entries);
    expect(journal().entries()).toEqual([]);
  });

  test('an entry is in the file when add returns: a kill right after it loses nothing', () => {
    const own = journal();
    own.add(volume);
    expect(own.entries()).toEqual([volume]);
  });

  test('a last line that was cut off is left out, wherever the cut is', () => {
    const line = `${JSON.stringify(volume)}\n`;
    for (let end = 0; end < line.length; end += 1) {
      const own = journal();
      own.add(volume);
      appendFileSync(own.path, line.slice(0, end));
      expect(own.entries()).toEqual([volume]);
    }
  });

  test('a broken line in the middle costs itself and no other', () => {
    const own = journal();
    own.add(volume);
    appendFileSync(own.path, '{"kind":"contai');
    own.add({ kind: 'namespace', name: 'lost with it' });
    own.add({ kind: 'namespace', name: 'ca1' });
    expect(own.entries()).toEqual([volume, { kind: 'namespace', name: 'ca1' }]);
  });

  test('an entry of an unknown kind is no reason to remove anything', () => {
    const own = journal();
    appendFileSync(own.path, '{"kind":"directory","path":"/"}\n{"kind":"volume","name":"x"}\n');
    expect(own.entries()).toEqual([]);
  });
});
