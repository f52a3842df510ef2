import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/answers-over-api',
  title: 'POST /networks/NAME/connect answers nothing, and Attachable and MacAddress stay',
  why: 'Libraries read an answer where there should be none, and fixed addresses get lost.',
  claims: [],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Network'],
  surfaces: ['api'],
  facts: {
    connectBody: {
      title: 'the answer of a connect has no body',
      reference: true,
      weight: 'output',
      about: ['api:POST /networks/{id}/connect'],
      when: ['output-read'],
    },
    connectStatus: {
      title: 'status of a connect',
      reference: 200,
      weight: 'fails',
      about: ['api:POST /networks/{id}/connect'],
    },
    twice: {
      title: 'status of a second connect of the same container',
      reference: 403,
      weight: 'output',
      about: ['api:POST /networks/{id}/connect'],
      when: ['existing-object'],
    },
    sameName: {
      title: 'status of a create request for a name that is taken, without CheckDuplicate',
      reference: 409,
      weight: 'silent',
      about: ['api:POST /networks/create Name'],
      when: ['existing-object'],
    },
    attachable: {
      title: 'Attachable in inspect of a network that was made with it',
      reference: true,
      weight: 'silent',
      about: ['api:GET /networks/{id} .Attachable', 'api:POST /networks/create Attachable'],
    },
    hardware: {
      title: 'MacAddress of a create request is the address of the interface',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/create MacAddress'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<4.4.3' },
      facts: { sameName: 500 },
      weight: 'output',
      because: 'before 4.4.3 Podman took a name that is taken for a fault of its own',
      source: 'https://github.com/containers/podman/releases/tag/v4.4.3',
    },
    {
      on: { engine: 'podman', version: '>=4.4.3 <5.0.0' },
      facts: { sameName: 201 },
      because:
        'from 4.4.3 to 4.9 Podman answers with the network that is there, unless CheckDuplicate is sent',
      source: 'https://github.com/containers/podman/blob/v4.9.0/pkg/api/handlers/compat/networks.go',
    },
    {
      on: { engine: 'docker', version: '<25.0.0' },
      facts: { sameName: 201 },
      because: 'before 25.0 Docker makes a second network of the name, unless CheckDuplicate is sent',
      source: 'https://docs.docker.com/reference/api/engine/version-history/#v144-api-changes',
    },
    {
      on: { engine: 'podman' },
      facts: { connectBody: false },
      because: 'Podman answers a connect with the text OK',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/networks.go',
    },
    {
      on: { engine: 'podman', version: '<4.8.0' },
      facts: { twice: 500 },
      because: 'before 4.8 Podman took a second connect for a fault of its own',
      source: 'https://github.com/containers/podman/commit/ad53190253',
    },
    {
      on: { engine: 'podman' },
      facts: { attachable: false },
      because: 'Attachable is false in every answer of Podman',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/networks.go',
    },
    {
      on: { engine: 'podman' },
      facts: { hardware: false },
      because:
        'Podman before 4.4 ignores MacAddress in the body, and since then takes it for networks that NetworkingConfig names',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  async observe({ engine, step, told }) {
    const name = engine.name('network');
    const made = await step('make a network', () =>
      engine.api('POST', '/networks/create', {
        Name: name,
        Attachable: true,
        CheckDuplicate: true,
        Labels: engine.labels,
      }),
    );
    const again = await step('make another of that name', () =>
      engine.api('POST', '/networks/create', { Name: name, Labels: engine.labels }),
    );
    // Where there are two of the name, the second one goes by its id.
    const second = textAt(again.body, 'Id');
    if (second !== '' && second !== textAt(made.body, 'Id'))
      await step('remove it', () => engine.api('DELETE', `/networks/${told(second)}`));
    const seen = await engine.inspect('network', name);
    const other = await engine.createNetwork();
    const container = engine.name('container');
    const hardware = '02:42:c0:00:02:07';
    await step('make a container', () =>
      engine.api('POST', `/containers/create?name=${container}`, {
        Image: engine.image('base'),
        Cmd: ['sleep', '2147483'],
        Labels: engine.labels,
        MacAddress: hardware,
        HostConfig: { NetworkMode: name },
      }),
    );
    await step('start it', () => engine.api('POST', `/containers/${container}/start`));
    const own = await engine.exec({ name: container, id: container }, ['cat', '/sys/class/net/eth0/address']);
    const joined = await engine.inspect('container', container);
    const connect = () =>
      step('connect', () => engine.api('POST', `/networks/${other.name}/connect`, { Container: container }));
    const once = await connect();
    const twice = await connect();
    return {
      connectBody: once.body === null || once.body === '',
      connectStatus: once.status,
      twice: twice.status,
      sameName: again.status,
      attachable: valueAt(seen, 'Attachable') === true,
      hardware:
        own.stdout.trim() === hardware && valueAt(joined, 'NetworkSettings', 'Networks', name) !== null,
    };
  },
});
