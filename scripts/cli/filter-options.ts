/** The filters that every command over scenarios and targets takes. */
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { Shard } from '../../harness/record/model.ts';
import type { Filters } from '../../harness/run/select-scenarios.ts';
import { parseShard, shardForm } from '../../harness/run/take-shard.ts';
import { targetIds } from '../../harness/targets/target-ids.ts';
import { releases } from '../lab/releases.ts';
import { collect } from './collect.ts';
import { outDirectory } from './paths.ts';

export interface FilterValues {
  area: string[];
  id: string[];
  claim: string[];
}

export const areaOption = new Option('--area <area>', 'only this area; may be repeated or a comma list')
  .argParser(collect)
  .default([] as string[], 'all');
export const idOption = new Option('--id <glob>', 'only scenarios whose id matches, such as "dns/*"')
  .argParser(collect)
  .default([] as string[], 'all');
export const claimOption = new Option(
  '--claim <claim>',
  'only scenarios that bear on this claim, such as run-14',
)
  .argParser(collect)
  .default([] as string[], 'all');
export const targetOption = new Option('--target <target>', `only this target: ${targetIds.join(', ')}`)
  .argParser(collect)
  .default([] as string[], 'docker, podman, podman-rootless');
export const rootlessUserOption = new Option(
  '--rootless-user <name>',
  'as root: the ordinary user whose rootless Podman is measured',
).env('CANIALIAS_ROOTLESS_USER');
export const shardOption = new Option(
  '--shard <index/count>',
  'only this share of the scenarios, such as 1/4; records of all shares merge',
).argParser(shard);
export const labOption = new Option(
  '--lab <release>',
  `measure the engines of this release in a container: ${releases.map(({ name }) => name).join(', ')} or all`,
)
  .argParser(collect)
  .default([] as string[], 'none');
export const enginesOption = new Option(
  '--engines <engine>',
  'only these columns of the lab, such as docker@28 or podman-rootless@5; all for those of the docker client too',
)
  .argParser(collect)
  .default([] as string[], 'docker, podman, podman-rootless, docker-rootless');
export const repeatOption = new Option(
  '--repeat <times>',
  'ask so often, in another order each time, by turns in company and alone; list the answers that changed',
).argParser((value) => wholeNumber(value, 2));
export const seedOption = new Option(
  '--seed <number>',
  'the order of --repeat, as an earlier one printed it',
).argParser((value) => wholeNumber(value, 0));
export const outOption = new Option('--out <directory>', 'where the record and the reports go').default(
  outDirectory,
);
/** Set by the lab for the run that it starts inside of a lab container. */
export const insideLabOption = new Option('--inside-lab <way>')
  .choices(['namespaces', 'exec'] as const)
  .hideHelp();
/** Set by the lab, too: asks what takes a reboot, and ends wherever the machine must boot anew. */
export const overBootsOption = new Option('--over-boots').hideHelp();
export const installOption = new Option('--install', 'install and start what is missing on this machine');

export function filtersOf(values: FilterValues): Filters {
  return { areas: values.area, ids: values.id, claims: values.claim };
}

function shard(value: string): Shard {
  const share = parseShard(value);
  if (share !== null) return share;
  throw new InvalidArgumentError(shardForm);
}

function wholeNumber(value: string, least: number): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError(`a whole number is wanted, ${least} or more`);
}
