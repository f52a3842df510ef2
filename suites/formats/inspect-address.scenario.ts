import { defaultGateway, lookAtNetwork, ownAddresses, scenario, textAt } from '../../harness/scenario.ts';

const inspect = 'cli:container inspect';

export default scenario({
  id: 'formats/inspect-address',
  title: 'docker inspect has IPAddress and Gateway of a container without --network',
  why: 'Scripts read the address of a container by {{.NetworkSettings.IPAddress}}, and go on with an empty word where it is empty.',
  claims: ['net-03'],
  sources: ['https://docs.docker.com/reference/cli/docker/inspect/#examples'],
  surfaces: ['cli'],
  facts: {
    address: {
      title: '{{.NetworkSettings.IPAddress}} is the address that the container itself sees',
      reference: true,
      weight: 'silent',
      about: [`${inspect} --format .NetworkSettings.IPAddress`],
    },
    gateway: {
      title: '{{.NetworkSettings.Gateway}} is the gateway that the container itself sees',
      reference: true,
      weight: 'silent',
      about: [`${inspect} --format .NetworkSettings.Gateway`],
    },
    wholeAddress: {
      title: 'NetworkSettings.IPAddress in the whole output is that address',
      reference: true,
      weight: 'silent',
      about: [inspect],
      when: ['output-read', 'reads:NetworkSettings.IPAddress'],
    },
    wholeGateway: {
      title: 'NetworkSettings.Gateway in the whole output is that gateway',
      reference: true,
      weight: 'silent',
      about: [inspect],
      when: ['output-read', 'reads:NetworkSettings.Gateway'],
    },
    onBridge: {
      title: 'with --network bridge {{.NetworkSettings.IPAddress}} is its address there',
      reference: true,
      weight: 'silent',
      about: [`${inspect} --format .NetworkSettings.IPAddress`],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', mode: 'rootless' },
      facts: { address: false, gateway: false, wholeAddress: false, wholeGateway: false },
      because:
        'a rootless container gets a user-mode network of its own unless it asks for a bridge, and inspect has no address of it',
      source: 'https://github.com/containers/podman/issues/22768',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<4.1.0' },
      facts: { address: false, gateway: false, wholeAddress: false, wholeGateway: false },
      because: 'before 4.1 rootless containers have a user-mode network over the API too',
      source: 'https://github.com/containers/podman/blob/v4.1.0/RELEASE_NOTES.md#410',
    },
  ],
  advice: [
    {
      facts: ['address', 'wholeAddress'],
      write: 'Name the bridge: `run --network bridge`.',
      shownBy: 'formats/inspect-address#onBridge',
    },
  ],
  async observe({ engine, step }) {
    const inspected = async (title: string, name: string, ...options: readonly string[]) =>
      (await step(title, () => engine.cli(['container', 'inspect', ...options, name]))).stdout.trim();
    const field = (name: string, path: string) =>
      inspected(`read ${path}`, name, '--format', `{{.NetworkSettings.${path}}}`);
    const box = await engine.start();
    const seen = await step('look from inside', () => engine.exec(box, lookAtNetwork));
    const address = ownAddresses(seen.stdout)[0]?.address ?? 'none';
    const gateway = defaultGateway(seen.stdout) ?? 'none';
    const [whole] = JSON.parse(await inspected('read all', box.name)) as never[];
    const onBridge = await engine.start({ network: 'bridge' });
    const seenThere = await step('look on the bridge', () => engine.exec(onBridge, lookAtNetwork));
    return {
      address: (await field(box.name, 'IPAddress')) === address,
      gateway: (await field(box.name, 'Gateway')) === gateway,
      wholeAddress: textAt(whole, 'NetworkSettings', 'IPAddress') === address,
      wholeGateway: textAt(whole, 'NetworkSettings', 'Gateway') === gateway,
      onBridge: (await field(onBridge.name, 'IPAddress')) === ownAddresses(seenThere.stdout)[0]?.address,
    };
  },
});
