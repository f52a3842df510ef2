import { containerOf, forever, inCompose, scenario, testSubnet } from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/fixed-address',
  title: 'ipv4_address gives a service a fixed address in the ipam subnet of its network',
  why: 'Firewalls and configuration files name the address that the file gives.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/networks/#ipam'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    taken: {
      title: 'exit code of compose up',
      reference: 0,
      weight: 'fails',
      about: ['compose:services.*.networks.*.ipv4_address'],
    },
    fixed: {
      title: 'the service has its ipv4_address',
      reference: true,
      weight: 'fails',
      about: ['compose:services.*.networks.*.ipv4_address'],
    },
    inSubnet: {
      title: 'a service without an address of its own has one of the subnet',
      reference: true,
      weight: 'silent',
      about: ['compose:networks.*.ipam.config[].subnet'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { taken: 1, fixed: null },
      because: 'before 1.0.6 podman-compose stops at settings of a service for its network',
      source: 'https://github.com/containers/podman-compose/commit/4aa08cd0168de07641832d31b58b8f29eecfd059',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { inSubnet: false },
      because: 'before 1.0.6 podman-compose does not read ipam',
      source: 'https://github.com/containers/podman-compose/commit/4aa08cd0168de07641832d31b58b8f29eecfd059',
    },
  ],
  async observe({ engine, step }) {
    const { cidr, address, includes } = testSubnet();
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    networks:`;
    const project = await engine.project({
      'compose.yaml': `
services:
  any: ${service} [back]
  told: ${service}
      back:
        ipv4_address: ${address(9)}
networks:
  back:
    ipam:
      config:
        - subnet: ${cidr}
`,
    });
    const up = await step('up', () => project.compose(['up', '--detach']));
    const addressesOf = async (name: string) => {
      const container = await containerOf(project, name);
      return container === null ? null : Object.values(await engine.addresses(container));
    };
    const told = await addressesOf('told');
    const any = await addressesOf('any');
    return {
      taken: up.exitCode,
      fixed: told?.includes(address(9)) ?? null,
      inSubnet: any?.some(includes) ?? null,
    };
  },
});
