/** Writes the whole site into a directory. */
import { join } from 'node:path';
import { diffRecords, type RecordDiff } from '../diff/diff-records.ts';
import type { Matrix, Row } from '../view/matrix.ts';
import { alikeCells } from './alike-cells.ts';
import {
  checkDataScript,
  checkerScript,
  checkScript,
  checkStyle,
  clientScript,
  dataScript,
  evidenceScript,
  scriptNotices,
  styleSheet,
  vocabularyScript,
  vocabularyStyle,
} from './assets.ts';
import { badges } from './badges/badges.ts';
import { feeds } from './feed/feeds.ts';
import { compatData, filesOf, packedRecord } from './files-beside.ts';
import { advicePage } from './pages/advice/page.ts';
import { changesPage } from './pages/changes/page.ts';
import { checkAssets, checkPage } from './pages/check/page.ts';
import { claimsPage } from './pages/claims/page.ts';
import { matrixPage } from './pages/matrix/page.ts';
import { picturesPage } from './pages/pictures/page.ts';
import { runPage } from './pages/run/page.ts';
import { movedPages } from './pages/scenario/moved.ts';
import { scenarioPage } from './pages/scenario/page.ts';
import { targetsPage } from './pages/target/list-page.ts';
import { targetPage } from './pages/target/page.ts';
import { vocabularyPages } from './pages/vocabulary/pages.ts';
import { canCheckFiles } from './parts/check-data.ts';
import { type Page, renderPage } from './parts/layout.ts';
import { evidencePath, noticesPath } from './parts/links.ts';
import { type Site, siteOf } from './parts/site.ts';
import { vocabularyAssets } from './parts/vocabulary-heads.ts';
import { type ByHand, reproductionsOf, type ScenarioReproductions } from './reproductions.ts';
import { siteFiles } from './site-files.ts';

/** What a site has only where it is published. */
interface Publication {
  /** Its address, ending in `/`. Feeds have to name it, and there are none without it. */
  home?: string | null;
  /** The record that it is made from, as JSON Lines in gzip. */
  record?: Uint8Array | null;
  /** The compatibility data of that record, as JSON. */
  compat?: string | Uint8Array | null;
}

/**
 * The site shows the newest of the records; the others tell its history. Files that an earlier site left in the
 * directory and that this one does not have are removed, and no others. Returns the path of the first page. Throws
 * `disk-full` or `cannot-write`.
 */
export async function writeSite(
  records: readonly [Matrix, ...Matrix[]],
  directory: string,
  byHand: ByHand,
  { home = null, record = null, compat = null }: Publication = {},
): Promise<string> {
  const inTime = records.toSorted((one, other) => (one.header.startedAt < other.header.startedAt ? -1 : 1));
  const site = siteOf(inTime.at(-1) ?? records[0], byHand.aliases);
  const history = inTime.slice(1).flatMap((after, index) => {
    const before = inTime[index];
    return before === undefined ? [] : [diffRecords(before, after)];
  });
  const files = siteFiles(directory);
  const place = (page: Page) => ({ path: page.path, text: renderPage(site, page) });
  await files.put([
    { path: 'assets/style.css', text: await styleSheet() },
    { path: 'assets/data.js', text: dataScript(site.data) },
    { path: 'assets/app.js', text: await clientScript() },
    { path: noticesPath, text: await scriptNotices() },
  ]);
  await files.put(pagesOf(site, history, home !== null, filesOf(directory, record, compat)).map(place));
  if (site.vocabulary !== null) {
    await files.put([
      { path: vocabularyAssets.style, text: await vocabularyStyle() },
      { path: vocabularyAssets.script, text: await vocabularyScript() },
      ...vocabularyPages(site, compat !== null).map(place),
    ]);
  }
  if (canCheckFiles(site)) {
    const { words, endpoints } = byHand;
    await files.put([
      { path: checkAssets.style, text: await checkStyle() },
      { path: checkAssets.data, text: checkDataScript({ compat: site.compat, words, endpoints }) },
      { path: checkAssets.checker, text: await checkerScript() },
      { path: checkAssets.script, text: await checkScript() },
      place(checkPage()),
    ]);
  }
  const forOthers = Object.entries({
    ...badges(site.record),
    ...(home === null ? {} : feeds(history, home, site.record.header.startedAt)),
  });
  await files.put(forOthers.map(([path, text]) => ({ path, text })));
  if (record !== null) await files.put([{ path: packedRecord.href, text: record }]);
  if (compat !== null) await files.put([{ path: compatData.href, text: compat }]);
  // Scenarios are many: while one is written, the next is made.
  let writing = Promise.resolve();
  for (const data of site.data.scenarios) {
    const row = site.rows.get(data.id);
    if (row === undefined) continue;
    const reproductions = reproductionsOf(site, row, byHand);
    const page = scenarioPage(site, row, data, reproductions, history);
    const made = [page, ...movedPages(row.scenario)].map(place);
    const evidence = evidenceFiles(site, row, reproductions);
    await writing;
    writing = evidence.then((beside) => files.put([...made, ...beside]));
  }
  await writing;
  await files.finish();
  return join(directory, 'index.html');
}

/** None where the record holds no call of it. */
async function evidenceFiles(site: Site, row: Row, { scripts }: ScenarioReproductions) {
  const { scenario, cells } = row;
  const shown = new Set(alikeCells(site, row).map((alike) => alike.shown));
  const calls = cells.map(({ result }, column) =>
    shown.has(column) ? (result?.surfaces ?? []).map(({ steps }) => steps) : [],
  );
  if (!calls.flat(2).some((step) => step.calls.length > 0)) return [];
  const text = await evidenceScript({ scripts: scripts.map(({ script }) => script), calls });
  return [{ path: evidencePath(scenario.id), text }];
}

function pagesOf(
  site: Site,
  history: readonly RecordDiff[],
  hasFeeds: boolean,
  files: ReturnType<typeof filesOf>,
): Page[] {
  return [
    matrixPage(site),
    claimsPage(site),
    changesPage(site, history, hasFeeds),
    advicePage(site),
    picturesPage(site),
    targetsPage(site),
    ...site.record.targets.flatMap((_, column) => targetPage(site, column) ?? []),
    runPage(site, files),
  ];
}
