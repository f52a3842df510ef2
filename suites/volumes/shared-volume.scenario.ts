import { httpFetch, poll, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/shared-volume',
  aliases: ['volumes/filled-by-a-helper'],
  title: 'A container serves files that another writes into a shared named volume',
  why: 'In many small deployments a content job and a web server share a volume.',
  claims: ['vol-14'],
  sources: ['https://docs.docker.com/engine/storage/volumes/'],
  surfaces: ['cli', 'api'],
  facts: {
    served: {
      title: 'a file that the helper wrote before is served',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
    updateServed: {
      title: 'a file that the helper writes while the server runs is served',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
  },
  async observe({ engine, step }) {
    const { name } = await engine.createVolume();
    const write = (text: string) =>
      engine.run({
        network: 'none',
        binds: [`${name}:/out`],
        command: script(`printf ${text} > /out/index.html`),
      });
    await step('fill it', () => write('first'));
    const server = await engine.start({
      network: 'none',
      binds: [`${name}:/www:ro`],
      command: script("trap 'exit 0' TERM", 'httpd -f -p 80 -h /www &', 'wait'),
    });
    const fetched = await step('fetch', () =>
      poll(
        () => engine.exec(server, httpFetch('127.0.0.1')),
        (reply) => reply.exitCode === 0,
      ),
    );
    await step('fill it again', () => write('second'));
    const again = await step('fetch again', () => engine.exec(server, httpFetch('127.0.0.1')));
    return { served: fetched.stdout === 'first', updateServed: again.stdout === 'second' };
  },
});
