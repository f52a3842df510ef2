import { expect, test } from 'vitest';
import { readCompose } from '../read/read-compose.ts';
import { readDockerfile } from '../read/read-dockerfile.ts';
import { checkCompat as compat } from '../testing/check-compat.ts';
import type { FileUses } from '../uses.ts';
import { checkerFor } from './findings.ts';
import { targetNamed } from './targets.ts';

const check = checkerFor(compat, { targets: [targetNamed(compat, 'podman-rootless')], from: null });

/** `line standing rules` of each use that was measured, with a question mark behind the rules of what may differ. */
function told(file: FileUses): string[] {
  return check(file)
    .uses.filter(({ standing }) => standing !== 'not-measured')
    .map(({ use, standing, findings, possible }) => {
      const rules = [...findings.map(({ rule }) => rule), ...possible.map(({ rule }) => `${rule}?`)];
      return [use.place.line, standing, ...rules].join(' ');
    });
}

test('an instruction that does something else is found where it is written', () => {
  const text = 'FROM docker.io/x\nSHELL ["/bin/bash", "-c"]\nRUN true\n';
  expect(told(readDockerfile('Dockerfile', text))).toEqual(['2 silent build/shell#kept']);
});

test('keys of a compose file are found in the contexts of their facts', () => {
  const text = `services:
  web:
    restart: always
    ports: ["80:80", "8080:80", "$PORT:80"]
    depends_on:
      db: { condition: service_healthy }
      cache: { condition: service_started }
`;
  expect(told(readCompose('compose.yaml', text))).toEqual([
    '3 same',
    '4 refused ports/low#published',
    '4 same',
    '4 may-differ ports/low#published?',
    '6 silent compose/depends#waits',
    '7 same',
  ]);
});

test('broken YAML is said once', () => {
  const text = 'services:\n\tweb:\n\t\timage: x\n\tdb: [\n';
  expect(check(readCompose('compose.yaml', text)).notUnderstood).toHaveLength(1);
});
