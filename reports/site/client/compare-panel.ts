/** "Compare my engine": a run record that is dropped on the page is read here, and goes nowhere. */
import { CanialiasError } from '../../../harness/errors.ts';
import { parseRecord } from '../../../harness/record/reading/parse-record.ts';
import { matrixOf } from '../../view/matrix.ts';
import { scenarioPath } from '../parts/links.ts';
import { type SiteData, type SiteTarget, siteData } from '../parts/site-data.ts';
import { type Comparison, compareRecords } from './compare-record.ts';
import { onDroppedFile } from './dropped-file.ts';
import { element } from './element.ts';

export function addComparison(published: SiteData, place: HTMLElement): void {
  const file = element('input', { type: 'file', accept: '.jsonl', id: 'own-record' });
  const outcome = element('div', { class: 'outcome', role: 'status' });
  const panel = element(
    'details',
    { class: 'comparison' },
    element('summary', {}, 'Compare my engine'),
    element(
      'p',
      {},
      'Measure your own engines with ',
      element('code', {}, 'npm run matrix'),
      ', then choose ',
      element('code', {}, 'reports/out/run.jsonl'),
      ' here or drop it anywhere on this page. It is read in this browser and sent nowhere.',
    ),
    element('label', { for: 'own-record' }, 'Run record '),
    file,
    outcome,
  );
  place.append(panel);

  async function compare(chosen: File): Promise<void> {
    panel.open = true;
    outcome.replaceChildren(...(await comparisonOf(chosen, published)));
    outcome.scrollIntoView({ block: 'nearest' });
  }

  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    if (chosen !== undefined) void compare(chosen);
  });
  onDroppedFile((dropped) => void compare(dropped));
}

async function comparisonOf(file: File, published: SiteData): Promise<HTMLElement[]> {
  try {
    const record = parseRecord(new Uint8Array(await file.arrayBuffer()), file.name);
    return compareRecords(siteData(matrixOf(record)), published).map(showComparison);
  } catch (error) {
    return [element('p', { class: 'mistake' }, messageOf(error, file.name))];
  }
}

function messageOf(error: unknown, name: string): string {
  if (error instanceof CanialiasError) return `${error.message}. ${error.hint}`;
  return `${name}: the browser could not read it (${error instanceof Error ? error.message : 'unknown error'}).`;
}

function showComparison({ own, published, apart, different, same, incomparable }: Comparison): HTMLElement {
  const heading = element('h3', {}, `Your ${inWords(own)}`);
  if (published === null) {
    return element('section', {}, heading, element('p', {}, 'No column of this engine is published here.'));
  }
  const found =
    apart.length === 0
      ? `Compared with the column ${published.id}.`
      : `Compared with the column ${published.id}, the nearest that is published: ${inWords(published)}, so another ${apart.join(' and ')}.`;
  const counts = `Same answers: ${same}, different: ${different.length}, not comparable: ${incomparable}.`;
  return element(
    'section',
    {},
    heading,
    element('p', {}, `${found} ${counts}`),
    ...(different.length === 0 ? [] : [tableOf(different, inWords(own))]),
  );
}

function tableOf(different: Comparison['different'], of: string): HTMLElement {
  const head = ['Question', 'Fact', 'Published', 'Yours'].map((title) =>
    element('th', { scope: 'col' }, title),
  );
  const rows = different.map(({ scenario, scenarioTitle, fact, published, own }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('a', { href: scenarioPath(scenario) }, scenarioTitle)),
      element('td', {}, fact),
      element('td', {}, element('code', {}, published)),
      element('td', {}, element('code', {}, own)),
    ),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Answers that differ on your ${of}` },
    table,
  );
}

/** `Podman 4.3.1 rootless, driven by the docker client` */
function inWords({ engine, version, mode, client }: SiteTarget): string {
  const driven = client === engine ? '' : `, driven by the ${client} client`;
  return `${engine === 'docker' ? 'Docker' : 'Podman'} ${version} ${mode}${driven}`;
}
