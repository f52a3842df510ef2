import {
  containerOf,
  describedBy,
  forever,
  inCompose,
  scenario,
  textAt,
  valueAt,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/up-again',
  title: 'compose up keeps containers of unchanged services, and makes changed ones anew',
  why: 'A deployment runs compose up and trusts that the new settings are in force, and nothing else restarts.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/compose/up/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    again: {
      title: 'exit code of compose up where nothing has changed',
      reference: 0,
      weight: 'fails',
      about: ['cli:compose up'],
    },
    kept: {
      title: 'a container of a service that has not changed is kept',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up'],
    },
    changed: {
      title: 'a service whose environment has changed gets the new value',
      reference: 'new',
      weight: 'silent',
      about: ['compose:services.*.environment'],
      when: ['changed-file'],
    },
    othersKept: {
      title: 'a service beside it that has not changed keeps its container',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up'],
      when: ['changed-file'],
    },
    forced: {
      title: 'up --force-recreate makes the container anew',
      reference: true,
      weight: 'silent',
      about: ['cli:compose up --force-recreate'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { changed: 'old' },
      because: 'podman-compose compares the file with what the containers were made of since 1.0.6',
      source: 'https://github.com/containers/podman-compose/commit/529391963d9f143dc1e6a7c8637b419d0c884e3f',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '>=1.0.6 <1.6.0' },
      facts: { othersKept: false },
      because: 'before 1.6 podman-compose compares the whole file, and makes every container anew',
      source: 'https://github.com/containers/podman-compose/commit/640fdf7a4a0c3baca66b8218f349123b93a9326c',
    },
  ],
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  web: ${service}    environment:
      VALUE: "\${VALUE:-old}"
  beside: ${service}
`,
    });
    const look = async (name: string) => {
      const found = await describedBy(engine, await containerOf(project, name));
      return { id: textAt(found, 'Id'), env: JSON.stringify(valueAt(found, 'Config')) };
    };
    const up = (name: string, args: string[], env: Record<string, string> = {}) =>
      step(name, () => project.compose(['up', '--detach', ...args], { env }));
    await up('up', []);
    const [web, beside] = [await look('web'), await look('beside')];
    const again = await up('up again', []);
    const sameWeb = await look('web');
    await up('up with a change', [], { VALUE: 'new' });
    const [newWeb, sameBeside] = [await look('web'), await look('beside')];
    await up('up by force', ['--force-recreate', '--no-deps', 'web'], { VALUE: 'new' });
    const forced = await look('web');
    return {
      again: again.exitCode,
      kept: web.id !== '' && web.id === sameWeb.id,
      changed: /VALUE=([a-z]+)/.exec(newWeb.env)?.[1] ?? null,
      othersKept: beside.id !== '' && beside.id === sameBeside.id,
      forced: forced.id !== '' && forced.id !== newWeb.id,
    };
  },
});
