import { forever } from '../../asking/commands.ts';
import type { ContainerSpec, FixtureImage } from '../../contract/engine.ts';
import type { NamedSpec } from '../cli/container-arguments.ts';
import type { Access } from './access.ts';

/** Images whose own command is what the question is about: it is never replaced by one that runs on. */
const speakForThemselves: ReadonlySet<FixtureImage> = new Set([
  'entrypoint',
  'cmd',
  'entrypoint-cmd',
  'exposed',
  'no-command',
  'single-binary',
  'registry',
]);

/** Fills in what a specification leaves open: a fresh name, the image's full name, a command that runs on. */
export function withDefaults(access: Access, spec: ContainerSpec, background: boolean): NamedSpec {
  const image = spec.image ?? 'base';
  const runsOn =
    background &&
    spec.command === undefined &&
    spec.entrypoint === undefined &&
    typeof image === 'string' &&
    !speakForThemselves.has(image);
  if (spec.name !== undefined) access.scope.adopt('container', spec.name);
  return {
    spec,
    name: spec.name ?? access.scope.name('container'),
    image: typeof image === 'string' ? access.images[image] : image.name,
    labels: access.scope.labels,
    command: runsOn ? forever() : (spec.command ?? []),
  };
}
