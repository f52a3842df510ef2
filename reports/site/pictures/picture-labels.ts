import type { ColumnGroup } from '../../view/columns.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import type { SiteData, SiteScenario } from '../parts/site-data.ts';

/** `Podman rootless 4.3.1` for each column, in their order. */
export function columnLabels(groups: readonly ColumnGroup[]): string[] {
  return groups.flatMap(({ name, columns }) => columns.map(({ label }) => `${name} ${label}`));
}

/** Scenarios by area, in the order of the matrix. */
export function areasOf({ scenarios }: SiteData): { area: string; scenarios: SiteScenario[] }[] {
  return groupedBy(scenarios, ({ area }) => area).map((of) => ({ area: of[0].area, scenarios: of }));
}
