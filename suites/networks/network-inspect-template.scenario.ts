import { scenario, testSubnet } from '../../harness/scenario.ts';

export default scenario({
  id: 'networks/network-inspect-template',
  title: 'docker network inspect --format prints the subnet, a label and the containers',
  why: 'Shell scripts read a network with a template, and stop where it does not know a field.',
  claims: ['net-13', 'net-14'],
  sources: ['https://docs.docker.com/reference/cli/docker/network/inspect/#format'],
  surfaces: ['cli'],
  facts: {
    subnet: {
      title: '{{range .IPAM.Config}}{{.Subnet}}{{end}} prints the subnet',
      reference: true,
      weight: 'fails',
      about: ['cli:network inspect --format .IPAM.Config[].Subnet'],
    },
    label: {
      title: '{{.Labels.KEY}} prints the value of a label',
      reference: true,
      weight: 'fails',
      about: ['cli:network inspect --format .Labels'],
    },
    containers: {
      title: '{{range .Containers}}{{.Name}}{{end}} prints a running container',
      reference: true,
      weight: 'fails',
      about: ['cli:network inspect --format .Containers[].Name'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { subnet: false },
      because: 'the command line knows fields of Podman: the subnets are in .Subnets',
      source: 'https://docs.podman.io/en/latest/markdown/podman-network-inspect.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.0.0' },
      facts: { label: false },
      because: 'before 4.0 inspect shows the file of the network as CNI reads it',
      source: 'https://github.com/containers/podman/pull/11322',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<5.0.0' },
      facts: { containers: false },
      because: 'before 5.0 inspect does not show which containers run on the network',
      source: 'https://github.com/containers/podman/blob/v5.0.0/RELEASE_NOTES.md#500',
    },
  ],
  advice: [
    {
      facts: ['subnet'],
      write:
        'Choose the subnet when you create the network, `network create --subnet SUBNET NET`, so that there is nothing to read.',
      shownBy: 'networks/create-with-subnet#inSubnet',
    },
    {
      facts: ['label'],
      write: "Find networks by label: `network ls --filter label=KEY=VALUE --format '{{.Name}}'`.",
      shownBy: 'networks/create-list-remove#byLabel',
    },
    {
      facts: ['containers'],
      write: "List the containers of a network with `ps --filter network=NET --format '{{.Names}}'`.",
      shownBy: 'networks/network-inspect-fields#listed',
    },
  ],
  async observe({ engine, step }) {
    const subnet = testSubnet();
    const network = await engine.createNetwork({ subnet: subnet.cidr, labels: { colour: 'blue' } });
    const box = await engine.start({ network });
    const prints = (template: string) =>
      step(`ask for ${template}`, async () => {
        const answer = await engine.cli(['network', 'inspect', '--format', template, network.name]);
        return answer.exitCode === 0 ? answer.stdout.trim() : null;
      });
    return {
      subnet: (await prints('{{range .IPAM.Config}}{{.Subnet}}{{end}}')) === subnet.cidr,
      label: (await prints('{{.Labels.colour}}')) === 'blue',
      containers: (await prints('{{range .Containers}}{{.Name}}{{end}}')) === box.name,
    };
  },
});
