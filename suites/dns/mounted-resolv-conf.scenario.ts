import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'dns/mounted-resolv-conf',
  title: 'A bind mount over /etc/resolv.conf is left unchanged',
  why: 'It sets exactly these name servers, whatever the engine would write.',
  claims: ['dns-04', 'dns-07'],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    onDefault: {
      title: 'on the default network resolv.conf is the mounted file',
      reference: true,
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount', 'default-network'],
    },
    onCustom: {
      title: 'on a custom network resolv.conf is the mounted file',
      reference: true,
      weight: 'silent',
      about: ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'],
      when: ['bind-mount', 'custom-network'],
    },
  },
  async observe({ engine, host, step }) {
    const file = `${await host.directory()}/resolv.conf`;
    const content = 'nameserver 192.0.2.53\nsearch own.test\n';
    await host.writeFile(file, content);
    const binds = [`${file}:/etc/resolv.conf:ro`];
    const read = ['cat', '/etc/resolv.conf'];
    const onDefault = await step('on the default network', () => engine.run({ binds, command: read }));
    const network = await engine.createNetwork();
    const box = await engine.start({ binds, network });
    const onCustom = await step('on a custom network', () => engine.exec(box, read));
    const isThere = network.name in (await engine.addresses(box));
    return {
      onDefault: onDefault.stdout === content,
      onCustom: isThere ? onCustom.stdout === content : null,
    };
  },
});
