/** Options and steps that are never left out, and why: they keep a run safe, or say nothing about the question. */
import { runLabel, scenarioLabel } from '../safety/labels.ts';

interface Kept {
  /** As in a part; of a step its verb. `*` stands for any one name on the way to a key. */
  options: readonly string[];
  because: string;
  /** For some values only. */
  value?: RegExp;
  /** Not in the areas whose question it is. */
  exceptIn?: readonly string[];
}

const kept: readonly Kept[] = [
  {
    options: ['--name', 'Name', 'Container', 'Image', 'services.*.image'],
    because: 'objects are known by their names',
  },
  {
    options: ['--tag', '-t', 'networks.*.name', 'volumes.*.name'],
    value: /\bca-[a-z0-9]{8}-/,
    because: 'objects are known by their names',
  },
  {
    options: ['HostConfig.Mounts.Source'],
    value: /\bca-[a-z0-9]{8}-/,
    because: 'the journal does not know a volume without a name',
  },
  {
    options: ['--label', '-l', 'Labels', 'LABEL'],
    value: new RegExp(`^(${runLabel}|${scenarioLabel})=`.replaceAll('.', '\\.')),
    because: 'the label says whose an object is',
  },
  {
    options: ['--pull', '--infra', '--infra-image', 'services.*.pull_policy'],
    because: 'without it an engine asks a public registry',
  },
  {
    options: ['--platform', '?platform', 'services.*.platform'],
    exceptIn: ['platform'],
    because: 'without it an engine asks a public registry',
  },
  { options: ['--rm', '--force-rm', 'HostConfig.AutoRemove'], because: 'it cleans up' },
  {
    options: ['removeImage'],
    value: /^(sha256:)?[0-9a-f]{64}$/,
    because: 'it cleans up what has no name',
  },
  { options: ['--no-cache', '?nocache'], because: 'without it images share what earlier ones made' },
  {
    options: ['?labels'],
    value: new RegExp(`"${runLabel}"`.replaceAll('.', '\\.')),
    because: 'the label says whose an object is',
  },
  {
    options: ['?networkmode', 'services.*.build.network'],
    value: /^none$/,
    because: 'without it a network is set up that is not asked about',
  },
  {
    options: ['--detach', '-d', 'Cmd', 'AttachStdout', 'AttachStderr'],
    because: 'without it nothing runs, or its end is waited for, or nothing is heard of it',
  },
  {
    options: ['networks.*.external', 'volumes.*.external'],
    because: 'without it compose makes one by that name, which nobody could know as ours',
  },
  {
    options: ['services.*.command'],
    value: /\b(sleep|wait)\b|^true$/,
    because: 'without it another process runs, or none goes on running',
  },
  {
    options: ['services.*.healthcheck.interval', 'HEALTHCHECK --interval'],
    value: /^1s$/,
    because: 'it keeps a wait short',
  },
  {
    options: ['writeFile'],
    value: /\/registries\.conf$/,
    because: 'without it Podman does not reach a registry of the run, and Docker does not read it',
  },
  { options: ['CheckDuplicate'], because: 'a server sets it by itself' },
  {
    options: ['HostConfig.PortBindings.*.HostIp', 'services.*.ports.host_ip'],
    value: /^127\./,
    exceptIn: ['ports'],
    because: 'without it the port is open to every other host',
  },
  { options: ['ExposedPorts'], because: 'clients send it along with PortBindings' },
  {
    options: ['--network', '--net', 'HostConfig.NetworkMode'],
    value: /^none$/,
    exceptIn: ['dns', 'networks', 'ports'],
    because: 'a container that is not asked about its network starts sooner without one',
  },
];

/** Mounts, whose absence would bring up an anonymous volume of the image, which nobody could know as ours. */
const mounting = /^(-v|--(volume|volumes-from|mount|tmpfs)|HostConfig\.(Binds|Mounts.*|Tmpfs|VolumesFrom))$/;
/** The fixture image that declares a volume. */
const declaring = 'volume';

/** `subject`: what the call makes a container of, in steady words. */
export function isKept(
  { option, value }: { option: string; value: string },
  { area, subject }: { area: string; subject: string },
): boolean {
  if (mounting.test(option) && subject === declaring) return true;
  return kept.some(
    (one) =>
      one.options.some((known) => isSame(known, option)) &&
      (one.value?.test(value) ?? true) &&
      !(one.exceptIn?.includes(area) ?? false),
  );
}

function isSame(known: string, option: string): boolean {
  const names = option.split('.');
  const wanted = known.split('.');
  return wanted.length === names.length && wanted.every((name, at) => name === '*' || name === names[at]);
}
