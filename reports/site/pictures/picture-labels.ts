import type { ColumnGroup } from '../../view/columns.ts';
import type { SiteData, SiteScenario } from '../parts/site-data.ts';

/** `Podman rootless 4.3.1` for each column, in their order. */
export function columnLabels(groups: readonly ColumnGroup[]): string[] {
  return groups.flatMap(({ name, columns }) => columns.map(({ label }) => `${name} ${label}`));
}

/** Scenarios by area, in the order of the matrix. */
export function areasOf({ scenarios }: SiteData): { area: string; scenarios: SiteScenario[] }[] {
  const areas = new Map<string, SiteScenario[]>();
  for (const scenario of scenarios) {
    areas.set(scenario.area, [...(areas.get(scenario.area) ?? []), scenario]);
  }
  return [...areas].map(([area, of]) => ({ area, scenarios: of }));
}
