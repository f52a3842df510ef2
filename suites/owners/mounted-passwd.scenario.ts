import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --user', 'api:POST /containers/create User'];

export default scenario({
  id: 'owners/mounted-passwd',
  title: 'A bind over /etc/passwd names a user inside, and --user does not read it',
  why: 'Scripts mount the passwd of the host to give a number a name, and use that name at once.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#user'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    byName: {
      title: 'a name of the mounted file is accepted by --user',
      reference: false,
      weight: 'extra',
      about,
      when: ['bind-mount'],
    },
    named: {
      title: 'whoami knows the number of the mounted file',
      reference: 'mounted',
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-inside'],
    },
    home: {
      title: 'HOME of that number',
      reference: '/mounted',
      weight: 'silent',
      about,
      when: ['bind-mount', 'ordinary-user'],
    },
    execByName: {
      title: 'exec --user takes a name of the mounted file',
      reference: false,
      weight: 'extra',
      about: ['cli:exec --user', 'api:POST /containers/{id}/exec User'],
      when: ['bind-mount'],
    },
    unchanged: {
      title: 'the file on the host stays as it was',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-host'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { byName: true, execByName: true },
      because:
        'Podman looks for names in the files that are mounted over /etc/passwd and /etc/group, Docker in the image',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_internal_common.go',
    },
  ],
  async observe({ engine, host, step }) {
    const file = `${await host.directory()}/passwd`;
    const content = 'root:x:0:0:root:/root:/bin/sh\nmounted:x:4321:4321::/mounted:/bin/sh\n';
    await host.writeFile(file, content);
    await host.run(['chmod', '666', file]);
    const binds = [`${file}:/etc/passwd`];
    const byName = await step('run by the name', () =>
      attempt(() => engine.run({ network: 'none', user: 'mounted', binds, command: ['id', '-u'] })),
    );
    const container = await engine.start({ network: 'none', user: '4321', binds });
    const seen = await step('run by the number', () =>
      engine.exec(container, script('whoami', 'tr "\\0" "\\n" < /proc/1/environ | grep ^HOME=')),
    );
    const exec = await step('exec by the name', () =>
      attempt(() => engine.exec(container, ['id', '-u'], { user: 'mounted' })),
    );
    const other = await step('run by another number', () =>
      engine.run({ network: 'none', user: '5432', binds, command: ['id', '-u'] }),
    );
    const [named, home = ''] = seen.stdout.split('\n');
    return {
      byName: !byName.refused && byName.value.stdout.trim() === '4321',
      named: named ?? '',
      home: home.replace('HOME=', ''),
      execByName: !exec.refused && exec.value.stdout.trim() === '4321',
      unchanged: other.stdout.trim() === '5432' && (await host.readFile(file)) === content,
    };
  },
});
