import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demultiplex } from './demultiplex.ts';

function frame(stream: number, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(content.length, 4);
  return Buffer.concat([header, content]);
}

describe('demultiplex', () => {
  test('nothing came', () => {
    expect(demultiplex(Buffer.alloc(0), 'GET /logs')).toEqual({ stdout: '', stderr: '' });
  });

  test('the length is a 32-bit number, not one byte', () => {
    const long = 'x'.repeat(70_000);
    expect(demultiplex(frame(1, Buffer.from(long)), 'GET /logs')).toEqual({ stdout: long, stderr: '' });
  });

  test('a character that two frames share comes out whole', () => {
    const [first, ...rest] = Buffer.from('é');
    const bytes = Buffer.concat([frame(1, Buffer.from([first ?? 0])), frame(1, Buffer.from(rest))]);
    expect(demultiplex(bytes, 'GET /logs').stdout).toBe('é');
  });

  test('of a stream that was cut off, what came is kept', () => {
    const whole = Buffer.concat([frame(1, Buffer.from('one')), frame(2, Buffer.from('two'))]);
    expect(demultiplex(whole.subarray(0, -1), 'GET /logs')).toEqual({ stdout: 'one', stderr: 'tw' });
    expect(demultiplex(whole.subarray(0, 15), 'GET /logs')).toEqual({ stdout: 'one', stderr: '' });
  });

  test.each(['<html>bad gateway</html>', '{"message":"no such container"}', '\u0001\u0000\u0000x....'])(
    'what is no stream of frames (%j) is trouble',
    (answer) => {
      expect(() => demultiplex(Buffer.from(answer), 'GET /logs')).toThrow(
        /^GET \/logs gave no stream of frames: /,
      );
    },
  );

  test('whatever frames are sent, each stream comes out as its own frames in order', () => {
    const text = fc.array(fc.constantFrom('', 'a\n', '\u0000', '\u0001\u0002', 'é', '日本', '🐳'), {
      maxLength: 6,
    });
    const frames = fc.array(
      fc.tuple(
        fc.constantFrom(1, 2),
        text.map((parts) => parts.join('')),
      ),
    );
    fc.assert(
      fc.property(frames, (sent) => {
        const bytes = Buffer.concat(sent.map(([stream, text]) => frame(stream, Buffer.from(text))));
        const textOf = (wanted: number) =>
          sent.map(([stream, text]) => (stream === wanted ? text : '')).join('');
        expect(demultiplex(bytes, 'GET /logs')).toEqual({ stdout: textOf(1), stderr: textOf(2) });
      }),
    );
  });
});
