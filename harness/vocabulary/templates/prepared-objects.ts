/** The few objects that filters and templates are asked about. */
import { poll } from '../../asking/poll.ts';
import type { VocabularyBench } from '../bench.ts';

/** Names by the word that stands for them in a filter's value. */
export type Prepared = Readonly<Record<string, string>>;

const labels = { 'example.colour': 'blue' };

/**
 * One container that has everything, one that has ended, two volumes and two networks of which one is in use, two images,
 * and the name of a third that had it for a moment, for the events.
 */
export async function prepareObjects({ cli, api, target }: VocabularyBench): Promise<Prepared> {
  const since = Math.floor(Date.now() / 1000);
  const network = await cli.createNetwork({ labels });
  const spareNetwork = await cli.createNetwork();
  const volume = await cli.createVolume({ labels });
  const spareVolume = await cli.createVolume();
  const container = await cli.start({
    image: 'healthcheck',
    network,
    labels,
    env: { COLOUR: 'blue' },
    binds: [`${volume.name}:/data`],
    tmpfs: ['/scratch'],
    publish: ['127.0.0.1::80'],
  });
  const ended = await cli.run({ network: 'none', command: ['sh', '-c', 'exit 3'] });
  // Docker's client sends no body with a commit, and Podman before 6 refuses that.
  const older = await api.commit(ended.container);
  const newer = await api.commit(ended.container);
  const untagged = cli.name('image');
  await cli.tag(cli.image('labels'), untagged);
  await cli.removeImage(untagged);
  await cli.exec(container, ['touch', '/tmp/healthy']);
  // Without systemd nothing runs the check for Podman; over its socket a client has no word for it.
  if (target.client.kind === 'podman') await cli.cli(['healthcheck', 'run', container.name]);
  else
    await poll(
      () => healthOf(cli, container.name),
      (health) => health === 'healthy',
      5000,
    );
  return {
    container: container.name,
    containerId: container.id,
    ended: ended.container.name,
    network: network.name,
    networkId: await networkIdOf(cli, network.name),
    port: (await cli.ports(container))['80/tcp']?.[0]?.port.toString() ?? '',
    spareNetwork: spareNetwork.name,
    volume: volume.name,
    spareVolume: spareVolume.name,
    older,
    newer,
    untagged,
    image: cli.image('healthcheck'),
    otherImage: cli.image('labels'),
    since: since.toString(),
  };
}

/** Creating a network prints its id on Docker, its name on Podman. */
async function networkIdOf(cli: VocabularyBench['cli'], name: string): Promise<string> {
  const filter = ['--no-trunc', '--filter', `name=${name}`, '--format', '{{.ID}}'];
  const { stdout } = await cli.cli(['network', 'ls', ...filter]);
  return stdout.trim().split('\n')[0] ?? '';
}

async function healthOf(cli: VocabularyBench['cli'], name: string): Promise<string> {
  const { stdout } = await cli.cli(['container', 'inspect', '--format', '{{.State.Health.Status}}', name]);
  return stdout.trim();
}
