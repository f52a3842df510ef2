/** What every page of the site is made from. */

import type { CommandAliases } from '../../compat/command-names.ts';
import { compatOf } from '../../compat/compat-of.ts';
import type { Compat } from '../../compat/schema.ts';
import { type ColumnGroup, columnGroups } from '../../view/columns.ts';
import { withColumnsInOrder } from '../../view/columns-in-order.ts';
import type { Matrix } from '../../view/matrix.ts';
import { type SiteData, siteData } from './site-data.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface Site extends Pick<Matrix, 'areas' | 'rows'> {
  /** With its targets in the order of the columns. */
  record: Matrix;
  data: SiteData;
  groups: ColumnGroup[];
  compat: Compat;
  /** Null where the record asked none. */
  vocabulary: Vocabulary | null;
}

export function siteOf(given: Matrix, aliases: CommandAliases = {}): Site {
  const record = withColumnsInOrder(given);
  const { areas, rows, targets } = record;
  const compat = compatOf(record, aliases);
  return {
    record,
    data: siteData(record),
    areas,
    groups: columnGroups(targets),
    rows,
    compat,
    vocabulary: vocabularyOf(record, compat),
  };
}

/** More columns than this show marks without words. */
const mostWithWords = 6;

/** For what holds a table with the columns of the matrix. */
export function columnClass({ record }: Site): 'narrow' | 'wide' {
  return record.targets.length > mostWithWords ? 'narrow' : 'wide';
}
