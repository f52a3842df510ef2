/** How wide the columns of the matrix are, or that they do not fit side by side. Pure. */
import { plain } from '../text/plain-text.ts';
import { widestOf } from '../text/wrap.ts';
import type { Matrix } from '../view/matrix.ts';
import { markAndWord } from '../view/verdict-words.ts';

export interface Layout {
  /** Width of the whole report. */
  width: number;
  /** Null where titles would be left with too little room: each row then names its targets. */
  table: Table | null;
}

export interface Table {
  titleWidth: number;
  columns: {
    /** The target's id, broken where it reads best; as many lines in every column. */ head: string[];
    width: number;
  }[];
}

export const margin = 2;
export const gap = 2;
const widest = 120;
const narrowest = 40;
/** A title has about 60 characters: two lines of this hold it. */
const enoughForTitle = 32;
const leastForTitle = 22;

export function layoutOf(matrix: Matrix, available: number): Layout {
  const width = Math.min(Math.max(available, narrowest), widest);
  const wholeIds = columnsOf(matrix, (id) => [id]);
  const brokenIds = columnsOf(matrix, (id) => id.split(/(?<=[-+@])/));
  const table = tableWithin(wholeIds, width, enoughForTitle) ?? tableWithin(brokenIds, width, leastForTitle);
  if (table === null) return { width, table };
  const longest = Math.max(leastForTitle, widestOf(matrix.scenarios.map(({ title }) => plain(title))));
  return { width, table: { ...table, titleWidth: Math.min(table.titleWidth, longest) } };
}

type Columns = Table['columns'];

function columnsOf({ targets, cells }: Matrix, breakable: (id: string) => string[]): Columns {
  const columns = targets.map((column) => {
    const parts = breakable(column.id);
    const words = cells.flatMap(({ target, verdict }) => (target === column ? [markAndWord(verdict)] : []));
    const width = widestOf([...parts, ...words]);
    return { head: joined(parts, width), width };
  });
  const height = Math.max(...columns.map(({ head }) => head.length));
  return columns.map(({ head, width }) => ({
    head: [...Array<string>(height - head.length).fill(''), ...head],
    width,
  }));
}

/** Parts put together again as long as they fit in one line. */
function joined(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && widestOf([last + part]) <= width) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines;
}

function tableWithin(columns: Columns, width: number, leastTitle: number): Table | null {
  const taken = columns.reduce((sum, column) => sum + gap + column.width, margin);
  const titleWidth = width - taken;
  return titleWidth >= leastTitle ? { titleWidth, columns } : null;
}
