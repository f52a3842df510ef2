import { forever } from '../../asking/commands.ts';
import type { ContainerSpec } from '../../contract/container-spec.ts';
import type { FixtureImage } from '../../contract/fixture-images.ts';
import type { NamedSpec } from '../cli/container-arguments.ts';
import type { Access } from './access.ts';

/** Images whose own command is what a scenario asks about: it is never replaced by one that keeps running. */
const keepTheirCommand: ReadonlySet<FixtureImage> = new Set([
  'entrypoint',
  'cmd',
  'entrypoint-cmd',
  'exposed',
  'no-command',
  'single-binary',
  'registry',
]);

/** Fills in the defaults: a fresh name, the image's full name, a command that keeps running. */
export function withDefaults(access: Access, spec: ContainerSpec, background: boolean): NamedSpec {
  const image = spec.image ?? 'base';
  const runsOn =
    background &&
    spec.command === undefined &&
    spec.entrypoint === undefined &&
    typeof image === 'string' &&
    !keepTheirCommand.has(image);
  if (spec.name !== undefined) access.scope.adopt('container', spec.name);
  return {
    spec,
    name: spec.name ?? access.scope.name('container'),
    image: typeof image === 'string' ? access.images[image] : image.name,
    labels: access.scope.labels,
    command: runsOn ? forever() : (spec.command ?? []),
  };
}
