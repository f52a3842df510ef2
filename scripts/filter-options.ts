/** The filters that every command over scenarios and targets takes. */
import { Option } from '@commander-js/extra-typings';
import type { Filters } from '../harness/run/select-scenarios.ts';

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
export const targetOption = new Option(
  '--target <target>',
  'only this target: docker, podman, podman-rootless',
)
  .argParser(collect)
  .default([] as string[], 'all');
export const rootlessUserOption = new Option(
  '--rootless-user <name>',
  'as root: the ordinary user whose rootless Podman is measured',
).env('CANIALIAS_ROOTLESS_USER');
export const installOption = new Option('--install', 'install and start what is missing on this machine');

export function filtersOf(values: FilterValues): Filters {
  return { areas: values.area, ids: values.id, claims: values.claim };
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, ...value.split(',').filter((part) => part !== '')];
}
