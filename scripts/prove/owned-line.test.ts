import { expect, test } from 'vitest';
import { ownedLine } from './owned-line.ts';

const owned = (line: string) => ownedLine(line.split(' '), 'k3x9abcd');

test.each([
  ['run -d --name web x', 'run --label io.canialias.run=k3x9abcd -d --name web x', ['container web']],
  [
    'container create --name=web x',
    'container create --label io.canialias.run=k3x9abcd --name=web x',
    ['container web'],
  ],
  ['network create own', 'network create --label io.canialias.run=k3x9abcd own', ['network own']],
  [
    'run -v data:/data x',
    'run --label io.canialias.run=k3x9abcd -v data:/data x',
    ['volume data (implicit)'],
  ],
  [
    'run -v /srv:/data --volume ./a:/b x',
    'run --label io.canialias.run=k3x9abcd -v /srv:/data --volume ./a:/b x',
    [],
  ],
  ['tag a registry.example.com/b:1', 'tag a registry.example.com/b:1', ['image registry.example.com/b:1']],
  [
    'commit -m a web shop:2',
    'commit --change LABEL io.canialias.run=k3x9abcd -m a web shop:2',
    ['image shop:2'],
  ],
  ['ps -q', 'ps --filter label=io.canialias.run=k3x9abcd -q', []],
  ['network list -q', 'network list --filter label=io.canialias.run=k3x9abcd -q', []],
  ['info --format {{.Driver}}', 'info --format {{.Driver}}', []],
])('%s', (line, expected, makes) => {
  const found = owned(line);
  expect(found.argv.join(' ')).toBe(expected);
  expect(
    found.makes.map(({ kind, name, implicit }) => `${kind} ${name}${implicit ? ' (implicit)' : ''}`),
  ).toEqual(makes);
});

test.each(['system prune -af', 'volume prune -f', 'rm -fa'])('%s is not run', (line) => {
  expect(() => owned(line)).toThrow('not ours');
});
