import { expect, test } from 'vitest';
import { hostPorts } from './ports.ts';

test.each([
  ['80:8080', { address: null, port: 80 }],
  ['80-90:8080-8090/udp', { address: null, port: 80 }],
  ['8000-8010:80', { address: null, port: 8000, isRangeForOne: true }],
  ['127.0.0.1:80:8080/tcp', { address: '127.0.0.1', port: 80 }],
  ['127.0.0.1::8080', { address: '127.0.0.1', port: null }],
  ['[::1]:80:8080', { address: '::1', port: 80 }],
  ['8080', { address: null, port: null }],
  ['$PORT:80', null],
  ['80:$PORT', { address: null, port: 80 }],
])('%s', (value, expected) => {
  expect(hostPorts(value)).toEqual(expected === null ? null : { isRangeForOne: false, ...expected });
});
