/** What belongs to the page of a scenario and is too much for it: packed in a file beside it. */
import type { Step } from '../../../harness/record/model.ts';

/** The file is a script, and sets `globalThis.canialiasEvidence` to this as JSON, compressed with gzip, in base64. */
export interface ScenarioEvidence {
  /** Those that show its answers by hand, in the order of the page. */
  scripts: readonly string[];
  /** By column, then by surface in the order of the cell's; empty where another column's calls stand for its own. */
  calls: readonly (readonly (readonly Step[])[])[];
}
