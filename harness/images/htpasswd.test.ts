import { compare } from 'bcryptjs';
import { expect, test } from 'vitest';
import { htpasswd } from './htpasswd.ts';

test('htpasswd gives one bcrypt line that fits the password alone', async () => {
  const line = await htpasswd('someone', 'secret');
  expect(line).toMatch(/^someone:\$2[aby]\$05\$[./A-Za-z0-9]{53}\n$/);
  const digest = line.trim().slice('someone:'.length);
  expect(await compare('secret', digest)).toBe(true);
  expect(await compare('Secret', digest)).toBe(false);
});
