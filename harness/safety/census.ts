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

/** What is other on an engine after a try, as `kind name`, without what runs made there. */
export interface Left {
  /** It has the label of the try. */
  made: string[];
  /** It has no label of it: come, gone or changed, by the command or by somebody else in the meantime. */
  besides: string[];
}

/** `labels`: of what the try makes. */
export function leftBy(
  labels: Readonly<Record<string, string>>,
  before: readonly InventoryItem[],
  after: readonly InventoryItem[],
): Left {
  const known = signaturesOf(before);
  const now = signaturesOf(after);
  const touched = [...known].flatMap(([key, signature]) => {
    const found = now.get(key);
    if (found === undefined) return [`${key}: gone`];
    return found === signature ? [] : [`${key}: changed`];
  });
  const come = after.filter((item) => isOfNoRun(item) && !known.has(keyOf(item)));
  const isMade = (item: InventoryItem) =>
    Object.entries(labels).every(([name, value]) => item.labels[name] === value);
  return {
    made: come.filter(isMade).map(keyOf),
    besides: [...come.filter((item) => !isMade(item)).map(keyOf), ...touched],
  };
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
