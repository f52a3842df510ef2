import { expect, test } from 'vitest';
import { parseOsRelease } from './os-release.ts';

test('quoted and bare values, comments and escapes', () => {
  const text = `# comment
NAME="Ubuntu"
ID=ubuntu
ID_LIKE="debian linux"
VERSION_ID='24.04'
PRETTY_NAME="Ubuntu \\"Noble\\" 24.04"
`;
  expect(parseOsRelease(text)).toEqual({
    id: 'ubuntu',
    like: ['debian', 'linux'],
    version: '24.04',
    prettyName: 'Ubuntu "Noble" 24.04',
  });
});

test('a rolling distribution has no version', () => {
  expect(parseOsRelease('ID=arch\nPRETTY_NAME="Arch Linux"')).toMatchObject({ id: 'arch', version: null });
});

test('an empty file is some Linux', () => {
  expect(parseOsRelease('')).toEqual({ id: 'linux', like: [], version: null, prettyName: 'linux' });
});
