import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'tooling/idempotent-inspect',
  title: 'GET /containers/ID/json tells what POST /containers/create was sent, unchanged',
  why: 'Ansible, Terraform and Puppet compare inspect with what they want, and make a container anew where it differs.',
  claims: ['alias-03'],
  sources: [
    'https://docs.ansible.com/ansible/latest/collections/community/docker/docker_container_module.html',
  ],
  surfaces: ['api'],
  facts: {
    image: {
      title: 'Config.Image',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .Config.Image'],
    },
    command: {
      title: 'Config.Cmd, and null for the entrypoint that nobody set',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .Config.Cmd'],
    },
    environment: {
      title: 'Config.Env holds what was sent and PATH of the image, nothing else',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .Config.Env'],
    },
    labels: {
      title: 'Config.Labels',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .Config.Labels'],
    },
    domainname: {
      title: 'Config.Domainname',
      reference: 'example.test',
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .Config.Domainname'],
    },
    hostname: {
      title: 'Config.Hostname',
      reference: 'chosen',
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .Config.Hostname'],
    },
    ports: {
      title: 'HostConfig.PortBindings, with an empty HostPort where the engine chooses',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .HostConfig.PortBindings'],
    },
    network: {
      title: 'HostConfig.NetworkMode',
      reference: 'bridge',
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .HostConfig.NetworkMode'],
    },
    restart: {
      title: 'HostConfig.RestartPolicy',
      reference: 'on-failure 3',
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .HostConfig.RestartPolicy'],
    },
    capabilities: {
      title: 'HostConfig.CapAdd and CapDrop hold what was sent',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .HostConfig.CapAdd'],
    },
    logging: {
      title: 'HostConfig.LogConfig, with its options',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .HostConfig.LogConfig'],
    },
    dns: {
      title: 'HostConfig.Dns and ExtraHosts',
      reference: '["192.0.2.1"] ["other.test:192.0.2.7"]',
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .HostConfig.Dns'],
    },
    sizes: {
      title: 'HostConfig.ShmSize',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .HostConfig.ShmSize'],
    },
    tmpfs: {
      title: 'HostConfig.Tmpfs, with the options that were sent',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .HostConfig.Tmpfs'],
    },
    stopSignal: {
      title: 'Config.StopSignal by its name',
      reference: true,
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .Config.StopSignal'],
    },
    user: {
      title: 'Config.User and WorkingDir',
      reference: '1000 /tmp',
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .Config.User'],
    },
    networks: {
      title: 'keys of NetworkSettings.Networks',
      reference: 'bridge',
      weight: 'silent',
      about: ['api:GET /containers/{id}/json .NetworkSettings.Networks'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { command: false },
      because: 'Podman tells an entrypoint that nobody set as an empty list, and Docker as null',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/handlers/compat/containers.go',
    },
    {
      on: { engine: 'podman' },
      facts: { environment: false },
      because:
        'Podman keeps the variables that it adds itself with those that were sent: container, HOSTNAME and others',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/specgen/generate/container.go',
    },
    {
      on: { engine: 'podman' },
      facts: { domainname: '' },
      because: 'Podman has no domain name of a container',
      source: 'https://github.com/containers/podman/blob/v5.8.0/libpod/container_inspect.go',
    },
    {
      on: { engine: 'podman' },
      facts: { ports: false },
      because: 'Podman chooses a port of the host at create, and keeps no other than that one',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/specgen/generate/ports.go',
    },
    {
      on: { engine: 'podman' },
      facts: { logging: false },
      because: 'Podman tells Size and Tag of a log beside Config, and Config is null',
      source: 'https://github.com/containers/podman/blob/v5.8.0/libpod/container_inspect.go',
    },
    {
      on: { engine: 'podman' },
      facts: { tmpfs: false },
      because: 'Podman tells the options of a tmpfs with those that it adds itself',
      source: 'https://github.com/containers/podman/blob/v5.8.0/libpod/container_inspect.go',
    },
    {
      on: { engine: 'podman' },
      facts: { stopSignal: false },
      because: 'Podman keeps a signal by its number, and its API tells that',
      source: 'https://github.com/containers/podman/blob/v5.8.0/pkg/api/handlers/compat/containers.go',
    },
    {
      on: { engine: 'podman' },
      facts: { networks: 'podman' },
      because:
        'the default network of Podman is called podman, and its API knows it as bridge where it is asked only',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network.1.html',
    },
  ],
  advice: [
    {
      facts: ['command', 'environment', 'domainname', 'ports', 'logging', 'tmpfs', 'stopSignal', 'networks'],
      write: 'Keep a digest of the settings in a label, and compare that.',
      shownBy: 'tooling/idempotent-inspect#labels',
    },
  ],
  async observe({ engine, step }) {
    const name = engine.name('container');
    const labels = { ...engine.labels, colour: 'blue' };
    await step('create', () =>
      engine.api('POST', `/containers/create?name=${name}`, {
        Image: engine.image('base'),
        Cmd: ['sleep', '5'],
        Env: ['COLOUR=blue'],
        Labels: labels,
        Hostname: 'chosen',
        Domainname: 'example.test',
        User: '1000',
        WorkingDir: '/tmp',
        StopSignal: 'SIGUSR1',
        ExposedPorts: { '80/tcp': {} },
        HostConfig: {
          PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] },
          NetworkMode: 'bridge',
          RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 },
          CapAdd: ['NET_ADMIN'],
          CapDrop: ['CHOWN'],
          LogConfig: { Config: { 'max-size': '1m' } },
          Dns: ['192.0.2.1'],
          ExtraHosts: ['other.test:192.0.2.7'],
          ShmSize: 33554432,
          Tmpfs: { '/scratch': 'size=64k' },
        },
      }),
    );
    const { body } = await step('inspect', () => engine.api('GET', `/containers/${name}/json`));
    const config = (...path: readonly string[]) => valueAt(body, 'Config', ...path);
    const hosts = (...path: readonly string[]) => valueAt(body, 'HostConfig', ...path);
    const json = (value: unknown) => JSON.stringify(value);
    const env = config('Env');
    return {
      image: textAt(body, 'Config', 'Image') === engine.image('base'),
      command: json(config('Cmd')) === '["sleep","5"]' && config('Entrypoint') === null,
      environment:
        Array.isArray(env) &&
        env.length === 2 &&
        env.every((one) => typeof one === 'string' && /^(COLOUR=blue|PATH=.*)$/.test(one)),
      labels: json(config('Labels', 'colour')) === '"blue"',
      hostname: textAt(body, 'Config', 'Hostname'),
      domainname: textAt(body, 'Config', 'Domainname'),
      ports: json(hosts('PortBindings')) === '{"80/tcp":[{"HostIp":"127.0.0.1","HostPort":""}]}',
      network: textAt(body, 'HostConfig', 'NetworkMode'),
      restart: `${textAt(body, 'HostConfig', 'RestartPolicy', 'Name')} ${json(hosts('RestartPolicy', 'MaximumRetryCount'))}`,
      capabilities: json(hosts('CapAdd')).includes('NET_ADMIN') && json(hosts('CapDrop')).includes('CHOWN'),
      logging: json(hosts('LogConfig')) === '{"Type":"json-file","Config":{"max-size":"1m"}}',
      dns: `${json(hosts('Dns'))} ${json(hosts('ExtraHosts'))}`,
      sizes: hosts('ShmSize') === 33554432,
      tmpfs: json(hosts('Tmpfs')) === '{"/scratch":"size=64k"}',
      stopSignal: textAt(body, 'Config', 'StopSignal') === 'SIGUSR1',
      user: `${textAt(body, 'Config', 'User')} ${textAt(body, 'Config', 'WorkingDir')}`,
      networks: Object.keys(valueAt(body, 'NetworkSettings', 'Networks') ?? {}).join(' '),
    };
  },
});
