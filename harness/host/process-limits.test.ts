import { expect, test } from 'vitest';
import { hardLockedMemory, hardOpenFiles, hasCapSysResource } from './process-limits.ts';

function status(boundingSet: string): string {
  return `Name:\tnode\nCapEff:\t0000000000000000\nCapBnd:\t${boundingSet}\nCapAmb:\t0000000000000000\n`;
}

test('CAP_SYS_RESOURCE is the bit of the bounding set, whatever is effective', () => {
  expect(hasCapSysResource(status('000001ffffffffff'))).toBe(true);
  expect(hasCapSysResource(status('000001fffeffffff'))).toBe(false);
  expect(hasCapSysResource('')).toBe(false);
});

test('the hard limit is the second of the two numbers', () => {
  const head = 'Limit                     Soft Limit           Hard Limit           Units     \n';
  const row = (soft: string, hard: string): string =>
    `${head}Max open files            ${soft.padEnd(20)} ${hard.padEnd(20)} files     \n`;
  expect(hardOpenFiles(row('1024', '20000'))).toBe(20_000);
  expect(hardOpenFiles(row('1024', 'unlimited'))).toBe(Number.POSITIVE_INFINITY);
  expect(hardOpenFiles('')).toBe(Number.POSITIVE_INFINITY);
  const locked = 'Max locked memory         8388608              unlimited            bytes     \n';
  expect(hardLockedMemory(locked)).toBe(Number.POSITIVE_INFINITY);
  expect(hardLockedMemory(locked.replace('unlimited', '8388608  '))).toBe(8_388_608);
});
