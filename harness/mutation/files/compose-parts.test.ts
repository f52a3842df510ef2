import { describe, expect, test } from 'vitest';
import { composeParts } from './compose-parts.ts';

const namesOf = (text: string) => composeParts(text).map(({ option, value }) => `${option} ${value}`.trim());
const without = (text: string, option: string) =>
  composeParts(text).find((part) => part.option === option)?.without;

describe('composeParts', () => {
  test('names keys by their path, and entries of lists by their value', () => {
    const text = [
      'services:',
      '  web:',
      '    image: base',
      '    command: ["sh", "-c", "true"]',
      '    ports: ["80", "81"]',
      '    volumes: [{ type: tmpfs, target: /t }]',
      '    environment:',
      '      A: 1.10',
      'volumes:',
      '  data:',
      '',
    ].join('\n');
    expect(namesOf(text)).toEqual([
      'services.web.image base',
      'services.web.command sh -c true',
      'services.web.ports 80',
      'services.web.ports 81',
      'services.web.volumes.type tmpfs',
      'services.web.volumes.target /t',
      'services.web.environment.A 1.10',
      'volumes.data',
    ]);
  });

  test('leaves one key or entry out, and all else as it is written', () => {
    const text = [
      'services:',
      '  web:',
      '    image: base',
      '    ports:',
      '      - "080"',
      '      - "81"',
      '    environment:',
      '      A: 1.10',
      '      MODE: 0755',
      '      QUOTED: "1.10"',
      '      NONE:',
      '',
    ].join('\n');
    expect(without(text, 'services.web.environment.A')).toBe(text.replace('      A: 1.10\n', ''));
    expect(without(text, 'services.web.ports')).toBe(text.replace('      - "080"\n', ''));
  });

  test('what is empty then goes too, up to the top, unless others refer to it', () => {
    const text = [
      'services:',
      '  web:',
      '    image: base',
      '    depends_on:',
      '      db:',
      '        condition: service_started',
      '    environment: &all',
      '      A: a',
      '  db:',
      '    image: base',
      '    environment: *all',
      'networks:',
      '  back:',
      '    internal: true',
      '',
    ].join('\n');
    expect(without(text, 'services.web.depends_on.db.condition')).not.toContain('depends_on');
    expect(without(text, 'networks.back.internal')).not.toContain('networks');
    expect(without(text, 'services.web.environment.A')).toContain('environment: &all');
    expect(namesOf(text)).toContain('services.db.environment *all');
  });

  test('a service of an image and a command alone goes as a whole', () => {
    const text = 'services:\n  web: { image: base, init: true }\n  bare: { image: base, command: "true" }\n';
    expect(namesOf(text)).toEqual(['services.web.image base', 'services.web.init true', 'services.bare']);
    expect(without(text, 'services.bare')).toBe('services:\n  web: { image: base, init: true }\n');
  });

  test('a text without services, or that is no YAML, is no compose file', () => {
    for (const text of ['kind: Pod\n', 'services: [', 'services:\n  - web\n', '']) {
      expect(composeParts(text)).toEqual([]);
    }
  });
});
