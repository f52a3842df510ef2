/** Looks for every target on this machine. Changes nothing and starts nothing. */
import { didYouMean } from '../did-you-mean.ts';
import { CanialiasError } from '../errors.ts';
import type { MissingTarget } from '../transport/target.ts';
import { broken } from './broken.ts';
import type { Finding, FindOptions, FoundTarget, TargetDefinition } from './definition.ts';
import { docker } from './docker.ts';
import { dockerOnPodman, dockerOnPodmanRootless } from './docker-on-podman.ts';
import { dockerRootless } from './docker-rootless.ts';
import { podman } from './podman.ts';
import { podmanRootless } from './podman-rootless.ts';

/** Every column that can be measured on one machine, in the order of the matrix. */
export const definitions: readonly TargetDefinition[] = [
  docker,
  podman,
  podmanRootless,
  dockerRootless,
  dockerOnPodman,
  dockerOnPodmanRootless,
];

export interface Discovery {
  found: readonly FoundTarget[];
  missing: readonly MissingTarget[];
}

/** `wanted`: ids of targets; the usual ones when it is empty. */
export async function discover(wanted: readonly string[], options: FindOptions): Promise<Discovery> {
  const chosen = definitions.filter(({ id, usual }) => (wanted.length === 0 ? usual : wanted.includes(id)));
  const ids = definitions.map(({ id }) => id);
  const unknown = wanted.filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw new CanialiasError(
      'unknown-target',
      `no such target: ${unknown.join(', ')}`,
      `${didYouMean(unknown[0] ?? '', ids)}targets are ${ids.join(', ')}`,
    );
  }
  const findings = await Promise.all(chosen.map((definition) => findOrTell(definition, options)));
  return {
    found: findings.flatMap((finding) => ('found' in finding ? [finding.found] : [])),
    missing: findings.flatMap((finding) => ('missing' in finding ? [finding.missing] : [])),
  };
}

/** What an engine says when it is looked for, however strange, leaves the others to be measured. */
async function findOrTell({ id, find }: TargetDefinition, options: FindOptions): Promise<Finding> {
  try {
    return await find(options);
  } catch (error) {
    return { missing: broken(id, error) };
  }
}
