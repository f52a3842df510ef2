/** How the columns of a matrix stand: by engine, client, mode and version, equal kinds under one head. Pure. */
import type { TargetLine } from '../../harness/record/model.ts';

/** Columns of one engine in one mode under one client, the oldest version first. */
export interface ColumnGroup {
  /** `Docker`, `Podman rootless`, `Podman, docker client`. */
  name: string;
  columns: Column[];
}

export interface Column {
  target: TargetLine;
  /** Place among all columns, from 0. */
  index: number;
  /** The version without what a distribution adds to it; the id where that would not tell columns apart. */
  label: string;
}

/** Expects the targets in the order of the columns. */
export function columnGroups(targets: readonly TargetLine[]): ColumnGroup[] {
  const groups: { name: string; members: { target: TargetLine; index: number }[] }[] = [];
  for (const [index, target] of targets.entries()) {
    const name = groupName(target);
    const last = groups.at(-1);
    if (last?.name === name) last.members.push({ target, index });
    else groups.push({ name, members: [{ target, index }] });
  }
  return groups.map(({ name, members }) => {
    const versions = members.map(({ target }) => shortVersion(target.traits.version));
    const columns = members.map(({ target, index }, place) => {
      const version = versions[place] ?? '';
      const unique = versions.indexOf(version) === versions.lastIndexOf(version);
      return { target, index, label: unique ? version : target.id };
    });
    return { name, columns };
  });
}

/** `Docker`, `Podman rootless`, `Podman rootless, docker client`: rootful and the own client go without saying. */
export function groupName({
  traits: { engine, mode, client },
}: {
  traits: Pick<TargetLine['traits'], 'engine' | 'mode' | 'client'>;
}): string {
  return [
    engineName(engine),
    mode === 'rootless' ? ' rootless' : '',
    client === engine ? '' : `, ${client} client`,
  ].join('');
}

export function engineName(engine: TargetLine['traits']['engine']): string {
  return engine === 'docker' ? 'Docker' : 'Podman';
}

/** `20.10.24` of `20.10.24+dfsg1`. */
export function shortVersion(version: string): string {
  return /\d+(\.\d+)*(-(?:rc|beta|alpha|dev)[\w.]*)?/i.exec(version)?.[0] ?? version;
}
