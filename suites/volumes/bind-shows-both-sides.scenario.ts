import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/bind-shows-both-sides',
  title: 'A bound host directory shows the changes of both sides, at a target made on the way',
  why: 'Development set-ups bind the source tree and expect edits to show at once.',
  claims: ['vol-03', 'vol-05'],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    hostFileSeen: { title: 'the container sees what the host wrote before', reference: true },
    containerFileSeen: { title: 'the host sees what the container writes', reference: true },
    laterChangeSeen: { title: 'a running container sees what the host writes later', reference: true },
    parentsOfTarget: {
      title: 'missing directories above the target are made, owner and mode',
      reference: '0:0 755',
    },
  },
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/host`, 'first');
    const container = await engine.start({ network: 'none', binds: [`${directory}:/not/there/yet`] });
    const before = await step('look and write inside', () =>
      engine.exec(
        container,
        script(
          'cd /not/there/yet',
          'cat host',
          'printf inside > container',
          "stat -c ',%u:%g %a' /not /not/there",
        ),
      ),
    );
    const written = await host.readFile(`${directory}/container`);
    await host.writeFile(`${directory}/host`, 'second');
    const after = await step('look again', () => engine.exec(container, ['cat', '/not/there/yet/host']));
    const [content, ...parents] = before.stdout.trim().split(/\n?,/);
    return {
      hostFileSeen: content === 'first',
      containerFileSeen: written === 'inside',
      laterChangeSeen: after.stdout === 'second',
      parentsOfTarget: [...new Set(parents)].join(', '),
    };
  },
});
