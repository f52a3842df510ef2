/** What every page of the site is made from. */
import type { RunRecord } from '../../../harness/record/model.ts';
import { type ColumnGroup, columnGroups, withColumnsInOrder } from '../../view/columns.ts';
import { type Area, matrixOf, type Row } from '../../view/matrix.ts';
import { type SiteData, siteData } from './site-data.ts';

export interface Site {
  /** With its targets in the order of the columns. */
  record: RunRecord;
  data: SiteData;
  areas: Area[];
  groups: ColumnGroup[];
  rows: ReadonlyMap<string, Row>;
}

export function siteOf(given: RunRecord): Site {
  const record = withColumnsInOrder(given);
  const areas = matrixOf(record);
  const rows = areas.flatMap((area) => area.rows);
  return {
    record,
    data: siteData(record),
    areas,
    groups: columnGroups(record.targets),
    rows: new Map(rows.map((row) => [row.scenario.id, row])),
  };
}

/** More columns than this show marks without words. */
const mostWithWords = 6;

/** For what holds a table with the columns of the matrix. */
export function columnClass({ record }: Site): 'narrow' | 'wide' {
  return record.targets.length > mostWithWords ? 'narrow' : 'wide';
}
