/** A file that is read, and what is found in it so far. */
import type { FileKind, FileUses, NotUnderstood, Use } from '../uses.ts';
import { type PlaceOf, placesIn } from './place-of.ts';

export interface FileText {
  text: string;
  placeOf: PlaceOf;
  /** Each use and each remark is kept once. */
  addUse: (use: Use) => void;
  addRemark: (remark: NotUnderstood) => void;
  /** `start` and `end`: offsets in the file. */
  say: (start: number, end: number, reason: string) => void;
  found: (path: string, kind: FileKind) => FileUses;
}

export function fileText(text: string): FileText {
  const placeOf = placesIn(text);
  const uses = new Map<string, Use>();
  const notUnderstood = new Map<string, NotUnderstood>();
  const addRemark = (remark: NotUnderstood) => {
    notUnderstood.set(keyOf(remark, remark.reason), remark);
  };
  return {
    text,
    placeOf,
    addUse: (use) => {
      const key = keyOf(use, use.feature, use.value);
      const before = uses.get(key);
      if (before === undefined) uses.set(key, use);
      else if (before.service !== use.service) delete before.service;
    },
    addRemark,
    say: (start, end, reason) => {
      addRemark({ place: placeOf(start, end), reason });
    },
    found: (path, kind) => ({
      path,
      kind,
      uses: [...uses.values()].toSorted(inOrder),
      notUnderstood: [...notUnderstood.values()].toSorted(inOrder),
    }),
  };
}

function keyOf({ place }: { place: NotUnderstood['place'] }, ...texts: (string | undefined)[]): string {
  return JSON.stringify([place.line, place.column, ...texts]);
}

function inOrder(one: { place: NotUnderstood['place'] }, other: { place: NotUnderstood['place'] }): number {
  return one.place.line - other.place.line || one.place.column - other.place.column;
}
