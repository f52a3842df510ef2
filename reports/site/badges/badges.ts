/** Badges of a run: for the newest column of each kind, over all areas and for each of them. Pure. */
import type { TargetLine } from '../../../harness/record/model.ts';
import { failing } from '../../../harness/record/verdicts.ts';
import { groupName, shortVersion } from '../../view/columns.ts';
import type { Cell, Matrix, Row } from '../../view/matrix.ts';
import { newestOfEachKind } from '../../view/newest-of-each-kind.ts';
import { tallyOf } from '../../view/tally.ts';
import { weightWords } from '../../view/weight-words.ts';
import { type Badge, renderBadge } from './render-badge.ts';

/**
 * Text of each file by its path: `badges/podman-rootless.svg` and `.json`, `badges/podman-rootless/dns.svg` and
 * `.json`. The JSON is for the endpoint badge of shields.io.
 */
export function badges({ header, targets, areas, rows }: Matrix): Record<string, string> {
  const date = header.startedAt.slice(0, 10);
  const files = newestOfEachKind(targets).flatMap((target) => {
    const cellsOn = (of: readonly Row[]) =>
      of.flatMap(({ cells }) => cells.filter((cell) => cell.target.id === target.id));
    const name = `${groupName(target)} ${shortVersion(target.traits.version)}`;
    const path = `badges/${slugOf(target)}`;
    return [
      ...filesOf(path, badgeOf(name, cellsOn([...rows.values()]), date)),
      ...areas.flatMap((area) =>
        filesOf(`${path}/${area.name}`, badgeOf(`${name} ${area.name}`, cellsOn(area.rows), date)),
      ),
    ];
  });
  return Object.fromEntries(files);
}

/** `podman-rootless`, `podman+docker-cli`: the id of a column of this kind, without its version. */
function slugOf({ traits: { engine, mode, client } }: TargetLine): string {
  return `${engine}${mode === 'rootless' ? '-rootless' : ''}${client === engine ? '' : `+${client}-cli`}`;
}

function badgeOf(label: string, cells: readonly Cell[], date: string): Badge {
  const { asked, same, weights } = tallyOf(cells);
  const red = cells.some(({ verdict }) => failing.has(verdict));
  const colour = asked === 0 ? 'grey' : red ? 'red' : same === asked ? 'green' : 'amber';
  const grave = (['silent', 'fails'] as const).filter((weight) => weights[weight] > 0);
  const counts = [
    `${same} of ${asked} same`,
    ...grave.map((weight) => `${weights[weight]} ${weightWords[weight].word}`),
  ].join(', ');
  return { label, message: `${asked === 0 ? 'not asked' : counts}, ${date}`, colour };
}

function filesOf(path: string, badge: Badge): [string, string][] {
  return [
    [`${path}.svg`, renderBadge(badge)],
    [`${path}.json`, `${JSON.stringify(endpointOf(badge))}\n`],
  ];
}

const shieldsColours: Record<Badge['colour'], string> = {
  green: 'success',
  amber: 'yellow',
  red: 'critical',
  grey: 'inactive',
};

function endpointOf({ label, message, colour }: Badge) {
  return { schemaVersion: 1, label, message, color: shieldsColours[colour] };
}
