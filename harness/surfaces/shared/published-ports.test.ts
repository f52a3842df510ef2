import { describe, expect, test } from 'vitest';
import { namesOfPorts } from './published-ports.ts';

describe('namesOfPorts', () => {
  test("gives every host end, in the engine's order, with numbers for ports", () => {
    expect(
      namesOfPorts({
        '80/tcp': [
          { HostIp: '0.0.0.0', HostPort: '49153' },
          { HostIp: '::', HostPort: '49153' },
        ],
      }),
    ).toEqual({
      '80/tcp': [
        { address: '0.0.0.0', port: 49153 },
        { address: '::', port: 49153 },
      ],
    });
  });

  test('a port that is exposed and not published has no end', () => {
    expect(namesOfPorts({ '80/tcp': null, '81/tcp': [] })).toEqual({ '80/tcp': [], '81/tcp': [] });
  });

  test('no ports at all, as either engine says it', () => {
    expect(namesOfPorts(null)).toEqual({});
    expect(namesOfPorts({})).toEqual({});
  });

  test('another shape is an error, never an empty answer', () => {
    expect(() => namesOfPorts('80')).toThrow();
    expect(() => namesOfPorts({ '80/tcp': [{ HostPort: 80 }] })).toThrow();
  });
});
