/** The objects that answers are read from: a container that has everything, and one that was only made. */
import { httpServer, script } from '../../asking/commands.ts';
import { poll } from '../../asking/poll.ts';
import { type TestSubnet, testSubnet } from '../../asking/test-subnet.ts';
import { valueAt } from '../../asking/value-at.ts';
import type { Container, Network, Volume } from '../../contract/objects.ts';
import type { Json } from '../../record/model.ts';
import type { VocabularyBench } from '../bench.ts';
import { bodyOf, type Call, isTaken, wordsOf } from './caller.ts';

export interface Stage {
  /** Full name of the fixture image `base`. */
  image: string;
  /** Full name of an image that has a health check, a volume and labels. */
  richImage: string;
  network: Network;
  volume: Volume;
  /** Runs: with a health check, mounts, a published port, a network of its own, labels, limits. */
  running: Container;
  /** Made on the default network for a user that is named, not started. */
  made: Container;
  /** Runs on a network of its own, has written a line to each output, and repeats what it is told. Nothing limits it. */
  idle: Container;
  /** Of IPv4 and, where the host has it, IPv6; no container is on it. */
  spare: SpareNetwork;
  /** Of a command that ended in `running`. */
  exec: string;
  /** Unix seconds before all of it was made. */
  began: number;
}

export interface SpareNetwork {
  name: string;
  subnet: TestSubnet;
  /** The first 64 bits of its IPv6 addresses, such as `fd00:ca:ac1f:c810`; null where the engine made it without. */
  prefix: string | null;
}

const secondNs = 1_000_000_000;

export async function setStage({ api, target }: VocabularyBench, call: Call): Promise<Stage> {
  const began = Math.floor(Date.now() / 1000) - 1;
  const image = api.image('base');
  const subnet = testSubnet();
  const [network, volume] = await Promise.all([
    api.createNetwork({
      subnet: subnet.cidr,
      gateway: subnet.address(1),
      options: { 'com.docker.network.driver.mtu': '1400' },
    }),
    api.createVolume(),
  ]);
  const body = richBody(image, api.labels, network.name, volume.name);
  const running = await created(api.name('container'), body, call);
  const made = await api.create({ user: 'root' });
  const idle = await created(api.name('container'), idleBody(image, api.labels, network.name), call);
  await api.startCreated(running);
  await api.startCreated(idle);
  const spare = await spareNetwork(api, call);
  const exec = await ranIn(running, call);
  // Without systemd nothing runs the check for Podman.
  if (target.traits.engine === 'podman')
    await call('GET', `/v3.0.0/libpod/containers/${running.name}/healthcheck`);
  await firstCheck(running, call);
  return {
    image,
    richImage: api.image('healthcheck'),
    network,
    volume,
    running,
    made,
    idle,
    spare,
    exec,
    began,
  };
}

/** Two bytes of the subnet in each of the last two groups, so that no two networks of a run have the same. */
export function prefixFor({ cidr }: Pick<TestSubnet, 'cidr'>): string {
  const [first = 0, second = 0, third = 0, fourth = 0] = cidr.split(/[./]/).map(Number);
  const group = (high: number, low: number) => (high * 256 + low).toString(16);
  return `fd00:ca:${group(first, second)}:${group(third, fourth)}`;
}

async function spareNetwork(api: VocabularyBench['api'], call: Call): Promise<SpareNetwork> {
  const Name = api.name('network');
  const subnet = testSubnet();
  const prefix = prefixFor(subnet);
  const Labels = { ...api.labels };
  const both = [{ Subnet: subnet.cidr }, { Subnet: `${prefix}::/64` }];
  const reply = await call('POST', '/networks/create', {
    Name,
    Labels,
    EnableIPv6: true,
    IPAM: { Config: both },
  });
  if (isTaken(reply)) return { name: Name, subnet, prefix };
  await call('POST', '/networks/create', { Name, Labels, IPAM: { Config: both.slice(0, 1) } });
  return { name: Name, subnet, prefix: null };
}

async function created(name: string, body: Record<string, Json>, call: Call): Promise<Container> {
  const reply = await call('POST', `/containers/create?name=${name}`, body);
  const answer = bodyOf(reply);
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) {
    throw new Error(`the container that is to have everything was not made: ${wordsOf(reply)}`);
  }
  return { name, id: idIn(answer.Id) };
}

async function ranIn(running: Container, call: Call): Promise<string> {
  const reply = await call('POST', `/containers/${running.name}/exec`, { Cmd: ['true'], AttachStdout: true });
  const answer = bodyOf(reply);
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) return 'none';
  const id = idIn(answer.Id);
  const started = await call('POST', `/exec/${id}/start`, { Detach: false, Tty: false });
  return isTaken(started) ? id : 'none';
}

/** Until a check has run, an engine may show null in place of the list of them. */
async function firstCheck({ name }: Container, call: Call): Promise<void> {
  await poll(
    async () => valueAt(bodyOf(await call('GET', `/containers/${name}/json`)), 'State', 'Health', 'Log'),
    (log) => Array.isArray(log) && log.length > 0,
    5000,
  );
}

function richBody(
  image: string,
  labels: Readonly<Record<string, string>>,
  network: string,
  volume: string,
): Record<string, Json> {
  return {
    Image: image,
    Cmd: [...httpServer('everything', 8080)],
    Env: ['ZZ=1'],
    Labels: { ...labels, 'zz.label': 'value' },
    ExposedPorts: { '8080/tcp': {} },
    Volumes: {},
    WorkingDir: '/tmp',
    StopSignal: 'SIGTERM',
    StopTimeout: 1,
    Healthcheck: {
      Test: ['CMD', 'true'],
      Interval: secondNs,
      Timeout: 5 * secondNs,
      Retries: 3,
      StartPeriod: secondNs,
    },
    HostConfig: {
      NetworkMode: network,
      Binds: [`${volume}:/zz-volume`, '/etc:/zz-etc:ro'],
      PortBindings: { '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] },
      CapAdd: ['NET_ADMIN'],
      CapDrop: ['MKNOD'],
      Dns: ['127.0.0.9'],
      DnsOptions: ['ndots:3'],
      DnsSearch: ['zz.example'],
      ExtraHosts: ['zz-host:127.0.0.9'],
      Ulimits: [{ Name: 'nofile', Soft: 512, Hard: 1024 }],
      Tmpfs: { '/zz-tmpfs': 'rw' },
      RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 },
      LogConfig: { Type: 'json-file', Config: { 'max-size': '1m' } },
      SecurityOpt: ['no-new-privileges'],
      Sysctls: { 'net.ipv4.ip_unprivileged_port_start': '80' },
    },
    NetworkingConfig: { EndpointsConfig: { [network]: { Aliases: ['zz-alias'] } } },
  };
}

function idleBody(
  image: string,
  labels: Readonly<Record<string, string>>,
  network: string,
): Record<string, Json> {
  return {
    Image: image,
    Cmd: [...script('echo zz-out', 'echo zz-err >&2', 'exec cat')],
    Labels: { ...labels },
    OpenStdin: true,
    StopSignal: 'SIGKILL',
    HostConfig: { NetworkMode: network },
  };
}

function idIn(value: Json | undefined): string {
  return typeof value === 'string' ? value : 'none';
}
