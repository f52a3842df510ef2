import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf, scriptClient, temporaryDirectory } from '../testing/sample-access.ts';
import { removeUnits } from './remove-units.ts';

function setting() {
  const directory = temporaryDirectory();
  const said = join(directory, 'said');
  writeFileSync(said, '');
  const systemctl = [scriptClient(`echo "$@" >> ${said}; exit 1`).file, '--user'];
  const file = join(directory, 'ca-1.service');
  return { said, file, entry: { kind: 'unit', name: 'ca-1.service', file, systemctl } as const };
}

test('a unit that is still there is stopped and removed, whatever systemctl says', () => {
  const { said, file, entry } = setting();
  writeFileSync(file, '[Service]\n');
  removeUnits([{ kind: 'namespace', name: 'ca1' }, entry]);
  expect(existsSync(file)).toBe(false);
  expect(linesOf(said)).toEqual([
    '--user stop ca-1.service',
    '--user reset-failed ca-1.service',
    '--user daemon-reload',
  ]);
});

test('one whose file is gone is left alone', () => {
  const { said, entry } = setting();
  removeUnits([entry]);
  expect(linesOf(said)).toEqual([]);
});

test('a systemctl that is not there is no reason to keep the file', () => {
  const { file, entry } = setting();
  writeFileSync(file, '[Service]\n');
  removeUnits([{ ...entry, systemctl: ['/nowhere/systemctl'] }]);
  expect(existsSync(file)).toBe(false);
});
