import { compareReleases } from '../release-of.ts';
import type { TargetLine } from './model.ts';

/** Engine, mode and client, in the order of the columns of one machine. */
const kinds = [
  'docker rootful docker',
  'podman rootful podman',
  'podman rootless podman',
  'docker rootless docker',
  'podman rootful docker',
  'podman rootless docker',
];

/** For sorting the columns of several machines: all of a kind together, the oldest release first. */
export function compareColumns(one: TargetLine, other: TargetLine): number {
  return (
    kinds.indexOf(kindOf(one)) - kinds.indexOf(kindOf(other)) ||
    compareReleases(one.identity.version, other.identity.version) ||
    compareText(one.id, other.id)
  );
}

/** What two targets share that differ in nothing but their version: `podman rootless podman`. */
export function kindOf({ traits }: Pick<TargetLine, 'traits'>): string {
  return `${traits.engine} ${traits.mode} ${traits.client}`;
}

/** By code units, so that the order is the same under every locale. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
