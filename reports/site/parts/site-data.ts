/**
 * What the browser gets to know of a run: the whole matrix, and no evidence. Pure.
 *
 * The matrix page links it as `assets/data.js`, which assigns it to `globalThis.canialias` (a page opened from
 * `file://` may not fetch). Everything that repeats is an index:
 *
 * - a verdict is its place in `verdicts`;
 * - `v` and `m` have one entry for each target, in the order of `targets`;
 * - an answer is its place in the fact's `answers`, of which the first is always the reference's; -1 where
 *   nothing was measured. Two targets gave the same answer where their indices are equal;
 * - a weight is its place in `weights`, of which the first is none; `w` is empty where no target has one.
 */
import type { EngineKind, Json, Mode, Surface, Verdict } from '../../../harness/record/model.ts';
import { verdictsFromBestToWorst } from '../../../harness/record/verdicts.ts';
import { showValue } from '../../text/plain-text.ts';
import { cellAnswer, cellVerdict, cellWeight } from '../../view/cell-answer.ts';
import type { Matrix, Row } from '../../view/matrix.ts';
import { type Weighed, weightsFromHeaviest } from '../../view/weight.ts';

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
  w: number[];
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
  weights: readonly (Weighed | null)[];
  targets: SiteTarget[];
  /** In the order of the matrix: areas together. */
  scenarios: SiteScenario[];
}

export function siteData({ header, targets, rows }: Matrix): SiteData {
  return {
    runId: header.runId,
    measuredAt: header.startedAt,
    verdicts: verdictsFromBestToWorst,
    weights: weightCodes,
    targets: targets.map(({ id, traits: { engine, mode, version, client } }) => ({
      id,
      engine,
      mode,
      version,
      client,
    })),
    scenarios: [...rows.values()].map(siteScenario),
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
    const answer = cellAnswer(cell, name);
    if (answer === null) return -1;
    const known = answers.indexOf(answer);
    return known === -1 ? answers.push(answer) - 1 : known;
  });
  const v = cells.map((cell) => codeOf(cellVerdict(cell, name)));
  const w = cells.map((cell) => weightCodes.indexOf(cellWeight(cell, name)));
  return { name, title, reference, answers, v, m, w: w.some((code) => code > 0) ? w : [] };
}

const weightCodes: readonly (Weighed | null)[] = [null, ...weightsFromHeaviest, 'not-weighed'];

function codeOf(verdict: Verdict): number {
  return verdictsFromBestToWorst.indexOf(verdict);
}
