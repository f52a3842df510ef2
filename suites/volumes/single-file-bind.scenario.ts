import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/single-file-bind',
  title: 'A bind mount of a single file follows the inode, not the name, of the file',
  why: 'Configuration files are bind-mounted one by one, and editors that replace a file leave the container with the old one.',
  claims: ['vol-07'],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    seen: {
      title: 'the container sees the content of the file',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    writeReachesHost: {
      title: 'what the container writes reaches the host',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    replacementSeen: {
      title: 'a file moved over it on the host is visible in the container',
      reference: false,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
  },
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const file = `${directory}/config`;
    await host.writeFile(file, 'first');
    const container = await engine.start({ network: 'none', binds: [`${file}:/etc/config`] });
    const before = await step('look and append', () =>
      engine.exec(container, script('cat /etc/config', 'printf +inside >> /etc/config')),
    );
    const onHost = await host.readFile(file);
    await host.writeFile(`${directory}/next`, 'second');
    const { exitCode: notMoved } = await host.run(['mv', '-f', `${directory}/next`, file]);
    const after = await step('look after the replacement', () =>
      engine.exec(container, ['cat', '/etc/config']),
    );
    return {
      seen: before.stdout === 'first',
      writeReachesHost: onHost === 'first+inside',
      replacementSeen: notMoved ? null : after.stdout !== 'first+inside',
    };
  },
});
