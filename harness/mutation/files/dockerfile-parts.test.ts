import { describe, expect, test } from 'vitest';
import { dockerfileParts } from './dockerfile-parts.ts';

const text = [
  'ARG BASE=one',
  'FROM $BASE AS first',
  '# a comment',
  'RUN echo \\',
  '    more',
  'COPY --chown=1:2 --from=other <<EOF /there',
  'FROM nowhere',
  'EOF',
  'HEALTHCHECK --interval=1s CMD true',
  '',
].join('\n');

describe('dockerfileParts', () => {
  test('has each instruction but FROM, and each flag', () => {
    const names = dockerfileParts(text).map(({ option, value }) => `${option} ${value}`);
    expect(names).toEqual([
      'ARG BASE=one',
      'RUN echo more',
      'COPY --chown 1:2',
      'COPY --from other',
      'COPY <<EOF /there FROM nowhere EOF',
      'HEALTHCHECK --interval 1s',
      'HEALTHCHECK CMD true',
    ]);
  });

  test('leaves out an instruction with all its lines, or a flag, and nothing else', () => {
    const without = new Map(dockerfileParts(text).map((part) => [part.option, part.without]));
    expect(without.get('RUN')).toBe(text.replace('RUN echo \\\n    more\n', '\n'));
    expect(without.get('COPY')).toBe(text.replace(/COPY.*\nFROM nowhere\nEOF/, ''));
    expect(without.get('COPY --chown')).toBe(text.replace('--chown=1:2', ''));
  });

  test('a text without FROM is no Dockerfile', () => {
    expect(dockerfileParts('RUN true\n')).toEqual([]);
    expect(dockerfileParts('')).toEqual([]);
  });
});
