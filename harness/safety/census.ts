/** What a run left behind, and which foreign objects it touched: two inventories compared. */
import type { InventoryItem } from './inventory.ts';
import { isNameOfRun } from './labels.ts';

/** Names that any run of canialias gives; objects without a label are recognised by them. */
const anyRun = /(^|\/)ca-[a-z0-9]{8}-/;

export interface Findings {
  leftBehind: string[];
  foreignTouched: string[];
}

export function compareInventories(
  runId: string,
  before: readonly InventoryItem[],
  after: readonly InventoryItem[],
): Findings {
  const mine = after.filter((item) => item.run === runId || isNameOfRun(item.name, runId));
  const now = new Map(after.filter(isForeign).map((item) => [keyOf(item), item.signature]));
  const touched = before.filter(isForeign).flatMap((item) => {
    const signature = now.get(keyOf(item));
    if (signature === undefined) return [`${keyOf(item)}: gone`];
    return signature === item.signature ? [] : [`${keyOf(item)}: changed`];
  });
  return { leftBehind: mine.map(keyOf), foreignTouched: touched };
}

/** What has come onto an engine, and what of it has gone or changed, without what runs made there: `kind name`. */
export function changesIn(
  before: readonly InventoryItem[],
  after: readonly InventoryItem[],
): { come: string[]; touched: string[] } {
  const known = signaturesOf(before);
  const now = signaturesOf(after);
  const touched = [...known].flatMap(([key, signature]) => {
    const found = now.get(key);
    if (found === undefined) return [`${key}: gone`];
    return found === signature ? [] : [`${key}: changed`];
  });
  return { come: [...now.keys()].filter((key) => !known.has(key)), touched };
}

function signaturesOf(items: readonly InventoryItem[]): Map<string, string> {
  return new Map(items.filter(isOfNoRun).map((item) => [keyOf(item), item.signature]));
}

function isOfNoRun({ run, name }: InventoryItem): boolean {
  return !anyRun.test(name) && !/^[a-z0-9]{8}$/.test(run ?? '');
}

/** Not of this run and not of another one that runs beside it. */
function isForeign(item: InventoryItem): boolean {
  return item.run === null && !anyRun.test(item.name);
}

function keyOf(item: InventoryItem): string {
  return `${item.kind} ${item.name}`;
}
