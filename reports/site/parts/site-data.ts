/**
 * What the browser gets to know of a run: the whole matrix, and no evidence. Pure.
 *
 * The matrix page links it as `assets/data.js`, which assigns it to `globalThis.canialias` (a page opened from
 * `file://` may not fetch). Everything that repeats is an index:
 *
 * - a verdict is its place in `verdicts`;
 * - `v` and `m` have one entry for each target, in the order of `targets`;
 * - an answer is its place in the fact's `answers`, of which the first is always the reference's; -1 where
 *   nothing was measured. Two targets gave the same answer where their indices are equal.
 *
 * Pages are complete without it. What a script in the browser finds in them:
 *
 * - `<body data-page="matrix">`: also `scenario`, `target`, `targets`, `claims`, `changes`, `advice`, `pictures`,
 *   `run`;
 *   `data-root` is the way to the site's root, such as `../../`. `<html data-theme>` (`light`, `dark`; absent:
 *   as the system has it) chooses the colours, and `#site-controls`, empty, stands in the head of each page.
 * - Matrix page: `#matrix` holds a `<section data-area="dns">` for each area with a `<table>`; in it a
 *   `<tbody data-scenario="dns/name">` for each scenario, with `data-differs` where any cell is neither same
 *   nor n/a. Its first row is the scenario's; rows with `data-fact="name"`, shown when the checkbox
 *   `.unfold` in the first row is checked, are those of its facts that differ somewhere. Every cell of the
 *   columns, heads included, has `data-column="n"`: it belongs to `targets[n]`; a head over a group of
 *   columns has `data-columns="0 1 2"` and `colspan`. `#matrix-controls`, empty, stands above; the checkboxes
 *   `#only-differences` and `#all-facts` work without a script; `#no-rows`, hidden, is there to be shown.
 * - The page of a scenario is `scenarios/<id>.html`; it has an element with the id of each target.
 * - `<pre data-copy>`: text that a person may want to copy.
 */
import type { EngineKind, Json, Mode, RunRecord, Surface, Verdict } from '../../../harness/record/model.ts';
import { verdictsFromBestToWorst, worst } from '../../../harness/record/verdicts.ts';
import { showValue } from '../../text/plain-text.ts';
import { type Cell, matrixOf, type Row } from '../../view/matrix.ts';

export interface SiteTarget {
  id: string;
  engine: EngineKind;
  mode: Mode;
  /** As the engine prints it. */
  version: string;
  /** Whose command-line client drives it. */
  client: EngineKind;
}

export interface SiteFact {
  name: string;
  title: string;
  reference: Json;
  /** Distinct answers in words, such as `false`, or `cli true, api false` where surfaces differ. */
  answers: string[];
  v: number[];
  m: number[];
}

export interface SiteScenario {
  id: string;
  area: string;
  title: string;
  claims: string[];
  surfaces: Surface[];
  /** Verdict of each cell: a question that could not be asked has no facts to tell it by. */
  v: number[];
  facts: SiteFact[];
}

export interface SiteData {
  runId: string;
  /** ISO text. */
  measuredAt: string;
  verdicts: readonly Verdict[];
  targets: SiteTarget[];
  /** In the order of the matrix: areas together. */
  scenarios: SiteScenario[];
}

export function siteData(record: RunRecord): SiteData {
  return {
    runId: record.header.runId,
    measuredAt: record.header.startedAt,
    verdicts: verdictsFromBestToWorst,
    targets: record.targets.map(({ id, traits: { engine, mode, version, client } }) => ({
      id,
      engine,
      mode,
      version,
      client,
    })),
    scenarios: matrixOf(record).flatMap(({ rows }) => rows.map(siteScenario)),
  };
}

function siteScenario(row: Row): SiteScenario {
  const { id, area, title, claims, surfaces, facts } = row.scenario;
  return {
    id,
    area,
    title,
    claims,
    surfaces,
    v: row.cells.map(({ verdict }) => codeOf(verdict)),
    facts: Object.keys(facts).map((name) => siteFact(row, name)),
  };
}

function siteFact({ scenario, cells }: Row, name: string): SiteFact {
  const { title = name, reference = null } = scenario.facts[name] ?? {};
  const answers = [showValue(reference)];
  const m = cells.map((cell) => {
    const answer = answerOf(cell, name);
    if (answer === null) return -1;
    const known = answers.indexOf(answer);
    return known === -1 ? answers.push(answer) - 1 : known;
  });
  return { name, title, reference, answers, v: cells.map((cell) => codeOf(factVerdict(cell, name))), m };
}

/** The answer of a cell in words; null where no surface measured it. */
export function answerOf({ result }: Cell, name: string): string | null {
  const said = (result?.surfaces ?? []).flatMap(({ surface, facts }) => {
    const fact = facts.find((one) => one.name === name);
    if (fact?.measured === undefined) return [];
    // The judge knows which answers are equal, whatever the order of their keys.
    const asReference = fact.verdict === 'same' || fact.verdict === 'fixed';
    return [{ surface, value: showValue(asReference ? fact.reference : fact.measured) }];
  });
  const [first] = said;
  if (first === undefined) return null;
  if (said.every(({ value }) => value === first.value)) return first.value;
  return said.map(({ surface, value }) => `${surface} ${value}`).join(', ');
}

/** Of a fact over all surfaces; the cell's own where it has no facts. */
export function factVerdict({ result, verdict }: Cell, name: string): Verdict {
  const seen = (result?.surfaces ?? []).flatMap(({ facts }) =>
    facts.flatMap((fact) => (fact.name === name ? [fact.verdict] : [])),
  );
  return seen.length === 0 ? verdict : worst(seen);
}

function codeOf(verdict: Verdict): number {
  return verdictsFromBestToWorst.indexOf(verdict);
}
