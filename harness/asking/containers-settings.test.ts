import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { withHostsSettings } from './containers-settings.ts';

function hostWith(contents: Record<string, string>) {
  return {
    run: () => Promise.resolve({ exitCode: 0, stdout: `${Object.keys(contents).join('\n')}\n`, stderr: '' }),
    readFile: (path: string) => Promise.resolve(contents[path] ?? null),
  };
}

test('files that have the same table are one, and the later key counts', async () => {
  const host = hostWith({
    '/etc/containers/containers.conf': '[engine]\nruntime = "crun"\nevents_logger = "file"\n',
    '/etc/containers/containers.conf.d/canialias.conf':
      '[engine]\nruntime = "runc"\n[engine.runtimes]\nrunc = ["/usr/local/bin/runc"]\n[network]\ndns_bind_port = 53\n',
  });
  const text = await withHostsSettings(host, { network: { default_network: 'front' } });
  expect(parse(text)).toEqual({
    engine: { runtime: 'runc', events_logger: 'file', runtimes: { runc: ['/usr/local/bin/runc'] } },
    network: { dns_bind_port: 53, default_network: 'front' },
  });
});

test('a host without such files has the settings alone', async () => {
  expect(parse(await withHostsSettings(hostWith({}), { network: { network_backend: 'cni' } }))).toEqual({
    network: { network_backend: 'cni' },
  });
});
