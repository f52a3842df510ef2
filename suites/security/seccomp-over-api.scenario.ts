import { scenario, script, textAt } from '../../harness/scenario.ts';

const about = ['api:POST /containers/create HostConfig.SecurityOpt'];

export default scenario({
  id: 'security/seccomp-over-api',
  title: 'seccomp= of SecurityOpt holds the profile itself, as JSON, or unconfined',
  why: 'Clients read the file and send its content; a path means a file of another machine.',
  claims: [],
  sources: [
    'https://github.com/docker/cli/blob/v28.5.2/cli/command/container/opts.go',
    'https://github.com/containers/podman/issues/27710',
  ],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    content: {
      title: 'a profile as content that forbids mkdir is in force',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:seccomp'],
    },
    path: {
      title: 'a profile by the path of its file is in force',
      reference: false,
      weight: 'extra',
      about,
      when: ['value:seccomp', 'seccomp-file'],
    },
    unconfined: {
      title: 'seccomp=unconfined takes the filter off',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:unconfined'],
    },
    colon: {
      title: 'seccomp:unconfined takes the filter off',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:unconfined'],
    },
    broken: {
      title: 'content that is no JSON is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['value:seccomp'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { content: false, path: true },
      because: 'the API of Podman takes the value for the name of a file on its own host',
      source: 'https://github.com/containers/podman/issues/27710',
    },
  ],
  async observe({ engine, host, step, told }) {
    const profile = JSON.stringify({
      defaultAction: 'SCMP_ACT_ALLOW',
      syscalls: [{ names: ['mkdir', 'mkdirat'], action: 'SCMP_ACT_ERRNO' }],
    });
    const file = `${await host.directory()}/profile.json`;
    await host.writeFile(file, profile);
    const run = (name: string, word: string) =>
      step(name, async () => {
        const container = engine.name('container');
        const created = await engine.api('POST', `/containers/create?name=${container}`, {
          Image: engine.image('base'),
          Cmd: ['sleep', '1000'],
          Labels: { ...engine.labels },
          HostConfig: { NetworkMode: 'none', SecurityOpt: [word] },
        });
        if (created.status !== 201) return null;
        const id = told(textAt(created.body, 'Id'));
        const started = await engine.api('POST', `/containers/${id}/start`);
        if (started.status !== 204) return null;
        const { stdout } = await engine.exec(
          { name: container, id },
          script('mkdir /tmp/own 2> /dev/null && echo made', 'grep Seccomp: /proc/1/status', 'echo end'),
        );
        return stdout;
      });
    const content = await run('as content', `seccomp=${profile}`);
    const path = await run('as a path', `seccomp=${file}`);
    const unconfined = await run('unconfined', 'seccomp=unconfined');
    const colon = await run('unconfined with a colon', 'seccomp:unconfined');
    const broken = await run('no JSON', 'seccomp={');
    const inForce = (text: string | null) => text?.includes('end') === true && !text.includes('made');
    const open = (text: string | null) => text !== null && /Seccomp:\s+0/.test(text);
    return {
      content: inForce(content),
      path: inForce(path),
      unconfined: open(unconfined),
      colon: open(colon),
      broken: broken === null,
    };
  },
});
