/** Documented differences by what became of them. Pure. */
import type { Documented, NotMeasured, Open, Refuted, Shown } from './documented-schema.ts';

export interface DocumentedByKind {
  /** By a fact, with or without features. */
  shownByFacts: Shown[];
  /** By the names of features alone. */
  shownByNames: Shown[];
  refuted: Refuted[];
  notMeasured: NotMeasured[];
  open: Open[];
}

export function documentedByKind(all: readonly Documented[]): DocumentedByKind {
  const kinds: DocumentedByKind = {
    shownByFacts: [],
    shownByNames: [],
    refuted: [],
    notMeasured: [],
    open: [],
  };
  for (const one of all) {
    if ('open' in one) kinds.open.push(one);
    else if ('notMeasured' in one) kinds.notMeasured.push(one);
    else if ('measured' in one) kinds.refuted.push(one);
    else if (one.shownBy === undefined) kinds.shownByNames.push(one);
    else kinds.shownByFacts.push(one);
  }
  return kinds;
}
