import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const about = ['compose:services.*.network_mode'];

export default scenario({
  id: 'compose/network-mode',
  title: 'network_mode of a service takes none, host and service:NAME',
  why: 'A sidecar that shares the network of a VPN speaks past it where network_mode is not followed.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#network_mode'],
  surfaces: ['cli'],
  needs: ['compose-specification', 'same-host'],
  facts: {
    taken: {
      title: 'exit code of compose up',
      reference: 0,
      weight: 'fails',
      about,
    },
    none: {
      title: 'interfaces of a service with none',
      reference: 'lo',
      weight: 'fails',
      about,
      when: ['value:none'],
    },
    host: {
      title: 'a service with host has the network of the host',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:host'],
    },
    shared: {
      title: 'a service with service:NAME has the network of that service',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:service'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', mode: 'rootless', version: '<29.5.0' },
      facts: { host: false },
      because:
        'before 29.5 a rootless daemon, and what it treats as its host, is in a network namespace of RootlessKit',
      source: 'https://docs.docker.com/engine/security/rootless/troubleshoot/#until-docker-engine-v295',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { none: null, host: null, shared: null },
      because:
        'before 1.0.6 podman-compose adds the network of the project to network_mode, and Podman takes one of them only',
      source: 'https://github.com/containers/podman-compose/commit/523d215b48481bd52f82248a608505460f9d6700',
    },
  ],
  async observe({ engine, host, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    network_mode: `;
    const project = await engine.project({
      'compose.yaml': `
services:
  alone: ${service}none
  outside: ${service}host
  beside: ${service}service:alone
`,
    });
    const up = await step('up', () => project.compose(['up', '--detach']));
    const ask = async (name: string) =>
      askInside(engine, await containerOf(project, name), {
        interfaces: 'ls /sys/class/net | grep -v -e tunl -e sit -e ip6 -e gre -e erspan -e vti',
        network: 'readlink /proc/self/ns/net',
      });
    const alone = await step('look into none', () => ask('alone'));
    const outside = await step('look into host', () => ask('outside'));
    const beside = await step('look into service', () => ask('beside'));
    const own = await host.runAsEngine(['readlink', '/proc/self/ns/net']);
    const same = (one: string | null, other: string | null) => (one === null ? null : one === other);
    return {
      taken: up.exitCode,
      none: alone.interfaces,
      host: same(outside.network, own.stdout.trim()),
      shared: same(beside.network, alone.network),
    };
  },
});
