import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scriptClient, temporaryDirectory } from '../testing/sample-access.ts';
import { containersSettings } from './containers-conf.ts';

test('the keys of the table containers, from the one file that is named', async () => {
  const file = join(temporaryDirectory(), 'containers.conf');
  writeFileSync(
    file,
    '[containers]\ndefault_sysctls = [\n  "net.ipv4.ping_group_range=0 0",\n]\n#tz = "local"\ndefault_capabilities = ["CHOWN"]\n[engine]\nruntime = "runc"\n',
  );
  const client = scriptClient('exit 0', { CONTAINERS_CONF: file });
  expect(await containersSettings(client)).toEqual(['default_capabilities', 'default_sysctls']);
});

test("those of an ordinary user's own files come on top, but for what is no TOML", async () => {
  const home = temporaryDirectory();
  const directory = join(home, '.config', 'containers', 'containers.conf.d');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'one.conf'), '[containers]\nno_such_key_elsewhere = true\n');
  writeFileSync(join(directory, 'two.conf'), '[containers\nbroken = true\n');
  writeFileSync(join(directory, 'three.txt'), '[containers]\nnot_read = true\n');
  const client = { ...scriptClient('exit 0'), home };
  expect(await containersSettings({ ...client, uid: 1000 })).toContain('no_such_key_elsewhere');
  expect(await containersSettings({ ...client, uid: 1000 })).not.toContain('not_read');
  expect(await containersSettings({ ...client, uid: 0 })).not.toContain('no_such_key_elsewhere');
});
