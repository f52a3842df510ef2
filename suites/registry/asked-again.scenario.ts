import { poll, scenario, script } from '../../harness/scenario.ts';

const image = 'broken/image';

/**
 * A registry that says that it is one, and breaks every connection that asks for an image. It notes the first byte or
 * the path of each: a connection with TLS begins with byte 22.
 */
const breakingRegistry = script(
  "cat > /tmp/answer <<'END'",
  '#!/bin/sh',
  'first=$(dd bs=1 count=1 2>/dev/null | od -An -tu1 | tr -d " ")',
  'if [ "$first" = 22 ]; then echo tls >> /tmp/asked; exit; fi',
  'IFS= read -r line',
  'echo "plain $line" >> /tmp/asked',
  'while IFS= read -r rest && [ "${#rest}" -gt 1 ]; do :; done',
  'case "$line" in *" /v2/ "*) printf "HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\nConnection: close\\r\\n\\r\\n{}";; esac',
  'END',
  'chmod 755 /tmp/answer',
  'exec nc -ll -p 80 -e /tmp/answer',
);

export default scenario({
  id: 'registry/asked-again',
  title: 'docker pull asks a registry that breaks the connection once, by TLS and without',
  why: 'How long a job hangs at a registry that fails depends on how often it is asked.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/image/pull/'],
  surfaces: ['cli'],
  needs: ['own-client'],
  facts: {
    tlsFirst: {
      title: 'a registry without TLS on localhost is asked by TLS first',
      reference: true,
      weight: 'silent',
      about: ['cli:pull'],
      when: ['unsafe-registry'],
    },
    plainThen: {
      title: 'and then without',
      reference: true,
      weight: 'fails',
      about: ['cli:pull'],
      when: ['unsafe-registry'],
    },
    again: {
      title: 'the image is asked for again after the connection has broken',
      reference: false,
      weight: 'extra',
      about: ['cli:pull'],
      when: ['failing-command'],
    },
    failed: {
      title: 'the pull fails in the end',
      reference: true,
      weight: 'silent',
      about: ['cli:pull'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { again: true },
      because: 'Podman asks up to three times more, since 2.1, with a second and more between them',
      source: 'https://github.com/containers/podman/releases/tag/v2.1.0',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const address = `localhost:${port}`;
    const server = await engine.start({ publish: [`127.0.0.1:${port}:80`], command: breakingRegistry });
    await step('wait for it', () =>
      poll(
        () => engine.exec(server, script(`nc -w 1 127.0.0.1 80 < /dev/null`)),
        ({ exitCode }) => exitCode === 0,
      ),
    );
    const settings = `${await host.directory()}/registries.conf`;
    await host.writeFile(settings, `[[registry]]\nlocation = "${address}"\ninsecure = true\n`);
    // The second name is that of Podman 3.0.
    const env = { CONTAINERS_REGISTRIES_CONF: settings, REGISTRIES_CONFIG_PATH: settings };
    const reply = await step('pull', () => engine.cli(['pull', `${address}/${image}:1`], { env }));
    const noted = await step('read what it was asked', () => engine.exec(server, ['cat', '/tmp/asked']));
    const lines = noted.stdout.split('\n');
    const isForImage = (line: string) => line.includes(`/v2/${image}/manifests/`);
    const [tls, plain] = [lines.indexOf('tls'), lines.findIndex((line) => line.includes('/v2/'))];
    return {
      tlsFirst: tls !== -1 && (plain === -1 || tls < plain),
      plainThen: plain !== -1,
      again: lines.filter(isForImage).length > 1,
      failed: reply.exitCode !== 0,
    };
  },
});
