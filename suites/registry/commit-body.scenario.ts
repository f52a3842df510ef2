import { ownContainer, scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/commit-body',
  title: 'POST /commit takes Cmd, Env, Labels, User and WorkingDir from its body',
  why: 'Builders such as s2i commit a container and send what the new image is to run.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageCommit',
    'https://github.com/containers/podman/issues/13770',
  ],
  surfaces: ['api'],
  facts: {
    command: { title: 'Cmd', reference: 'body', weight: 'silent', about: ['api:POST /commit Cmd'] },
    environment: { title: 'Env', reference: true, weight: 'silent', about: ['api:POST /commit Env'] },
    label: { title: 'Labels', reference: true, weight: 'silent', about: ['api:POST /commit Labels'] },
    user: { title: 'User', reference: '7', weight: 'silent', about: ['api:POST /commit User'] },
    directory: {
      title: 'WorkingDir',
      reference: '/tmp',
      weight: 'silent',
      about: ['api:POST /commit WorkingDir'],
    },
    changes: {
      title: 'a USER in the parameter changes is in the image',
      reference: '8',
      weight: 'silent',
      about: ['api:POST /commit'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.0.0' },
      facts: { command: 'container', environment: false, label: false, user: '', directory: '/' },
      because: 'Podman reads the configuration in the body since 5.0',
      source: 'https://github.com/containers/podman/commit/426db6fcc1e11114132af4c5fe1c1a257ffe5549',
    },
  ],
  advice: [
    {
      facts: ['command', 'environment', 'label', 'user', 'directory'],
      write: 'Put it into the parameter `changes`, as lines of a Dockerfile: `changes=USER 8`.',
      shownBy: 'registry/commit-body#changes',
    },
  ],
  async observe({ engine, step }) {
    const maker = await ownContainer(engine);
    const commit = async (
      what: string,
      query: Record<string, string>,
      body: Record<string, string | string[] | Record<string, string>>,
    ) => {
      const name = engine.name('image');
      const [repo = ''] = name.split(':1');
      const all = new URLSearchParams({ container: maker.name, repo, tag: '1', ...query });
      await step(what, () => engine.api('POST', `/commit?${all.toString()}`, body));
      return step('inspect', () => engine.inspect('image', name));
    };
    const image = await commit(
      'commit with a body',
      {},
      {
        Cmd: ['echo', 'body'],
        Env: ['SENT=1'],
        Labels: { sent: '1' },
        User: '7',
        WorkingDir: '/tmp',
      },
    );
    const changed = await commit('commit with changes', { changes: 'USER 8' }, {});
    return {
      command: JSON.stringify(valueAt(image, 'Config', 'Cmd')) === '["echo","body"]' ? 'body' : 'container',
      environment: JSON.stringify(valueAt(image, 'Config', 'Env')).includes('"SENT=1"'),
      label: textAt(image, 'Config', 'Labels', 'sent') === '1',
      user: textAt(image, 'Config', 'User'),
      directory: textAt(image, 'Config', 'WorkingDir'),
      changes: textAt(changed, 'Config', 'User'),
    };
  },
});
