import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/list-over-api',
  title: 'GET /containers/json lists Names, Ports, State, Status, Labels and Mounts',
  why: 'Typed clients of the API fail on a null or on another type, and proxies read the ports here.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerList',
  ],
  surfaces: ['api'],
  facts: {
    names: {
      title: 'Names is a list of one name with a slash',
      reference: true,
      weight: 'fails',
      about: ['api:GET /containers/json [].Names'],
    },
    imageId: {
      title: 'ImageID begins with sha256:',
      reference: true,
      weight: 'output',
      about: ['api:GET /containers/json [].ImageID'],
    },
    command: {
      title: 'Command',
      reference: 'sleep 600',
      weight: 'output',
      about: ['api:GET /containers/json [].Command'],
    },
    created: {
      title: 'Created is a number of seconds',
      reference: true,
      weight: 'fails',
      about: ['api:GET /containers/json [].Created'],
    },
    ports: {
      title: 'an entry of Ports, with HOST for the port',
      reference: '{"IP":"127.0.0.1","PrivatePort":80,"PublicPort":"HOST","Type":"tcp"}',
      weight: 'silent',
      about: ['api:GET /containers/json [].Ports'],
      when: ['one-host-address'],
    },
    state: {
      title: 'State and the first word of Status',
      reference: 'running Up',
      weight: 'output',
      about: ['api:GET /containers/json [].State', 'api:GET /containers/json [].Status'],
      when: ['running-container'],
    },
    labels: {
      title: 'Labels is an object with the label',
      reference: true,
      weight: 'fails',
      about: ['api:GET /containers/json [].Labels'],
    },
    mode: {
      title: 'HostConfig.NetworkMode of a container that was given bridge',
      reference: 'bridge',
      weight: 'silent',
      about: ['api:GET /containers/json [].HostConfig.NetworkMode'],
      when: ['bridge-network'],
    },
    networks: {
      title: 'NetworkSettings.Networks is an object',
      reference: true,
      weight: 'fails',
      about: ['api:GET /containers/json [].NetworkSettings.Networks'],
    },
    mounts: {
      title: 'Type, Name and Destination of an entry of Mounts',
      reference: 'volume VOLUME /data',
      weight: 'fails',
      about: ['api:GET /containers/json [].Mounts'],
      when: ['named-volume'],
    },
    sizes: {
      title: 'SizeRootFs is there with size=true alone',
      reference: true,
      weight: 'output',
      about: ['api:GET /containers/json ?size'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '<=5.8.6', notIn: '>=6.1.1' } },
      facts: { mode: '' },
      because: 'Podman sets a network mode that never gets into its answer: another field hides it',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers.go',
    },
  ],
  async observe({ engine, step, host }) {
    const port = await host.freePort();
    const volume = await engine.createVolume();
    const box = await engine.start({
      network: 'bridge',
      command: ['sleep', '600'],
      publish: [`127.0.0.1:${port}:80`],
      binds: [`${volume.name}:/data`],
      labels: { colour: 'blue' },
    });
    const filters = encodeURIComponent(JSON.stringify({ name: [`^/?${box.name}$`] }));
    const list = (query: string) =>
      step(`list${query}`, async () => {
        const { body } = await engine.api('GET', `/containers/json?filters=${filters}${query}`);
        return (Array.isArray(body) ? body[0] : undefined) ?? {};
      });
    const one = await list('');
    const sized = await list('&size=true');
    const at = (...path: string[]) => valueAt(one, ...path);
    const first = (key: string) => {
      const all = at(key);
      return Array.isArray(all) ? (all[0] ?? {}) : {};
    };
    const names = at('Names');
    const end = first('Ports');
    const mount = first('Mounts');
    const mountName = textAt(mount, 'Name').replace(volume.name, 'VOLUME');
    return {
      names: Array.isArray(names) && names.length === 1 && names[0] === `/${box.name}`,
      imageId: textAt(one, 'ImageID').startsWith('sha256:'),
      command: textAt(one, 'Command'),
      created: typeof at('Created') === 'number',
      ports: JSON.stringify({
        IP: valueAt(end, 'IP'),
        PrivatePort: valueAt(end, 'PrivatePort'),
        PublicPort: valueAt(end, 'PublicPort') === port ? 'HOST' : valueAt(end, 'PublicPort'),
        Type: valueAt(end, 'Type'),
      }),
      state: `${textAt(one, 'State')} ${textAt(one, 'Status').split(' ')[0] ?? ''}`,
      labels: at('Labels', 'colour') === 'blue',
      mode: textAt(one, 'HostConfig', 'NetworkMode'),
      networks: at('NetworkSettings', 'Networks') !== null,
      mounts: `${textAt(mount, 'Type')} ${mountName} ${textAt(mount, 'Destination')}`,
      sizes: typeof valueAt(sized, 'SizeRootFs') === 'number' && at('SizeRootFs') === null,
    };
  },
});
