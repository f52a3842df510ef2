/** Brings the tables of the matrix page in line with a choice, touching only what changes. */
import type { Verdict } from '../../../harness/record/model.ts';
import { verdictWords } from '../../view/verdict-words.ts';
import { attributes, variables } from '../parts/page-names.ts';
import { type Chosen, type ShownScenario, telling } from './choose.ts';

interface RowOnPage {
  row: HTMLElement;
  /** By index of the column. */
  cells: HTMLElement[];
}

interface ScenarioOnPage {
  body: HTMLElement;
  section: HTMLElement;
  head: RowOnPage;
  facts: Map<string, RowOnPage>;
  /** The text of its cells. */
  verdicts: readonly Verdict[] | null;
}

/** Looks the page up once; `all` is the number of its columns. The function that comes back is called for every choice. */
export function matrixOnPage(root: ParentNode, all: number): (chosen: Chosen) => void {
  const scenarios = new Map<string, ScenarioOnPage>();
  for (const body of root.querySelectorAll<HTMLElement>(`tbody[${attributes.scenario}]`)) {
    const section = body.closest<HTMLElement>(`[${attributes.area}]`);
    const [head, ...rest] = body.querySelectorAll<HTMLElement>('tr');
    if (section === null || head === undefined) continue;
    const facts = new Map(rest.map((row) => [row.getAttribute(attributes.fact) ?? '', rowOnPage(row)]));
    scenarios.set(body.getAttribute(attributes.scenario) ?? '', {
      body,
      section,
      head: rowOnPage(head),
      facts,
      verdicts: null,
    });
  }
  const groups = [...root.querySelectorAll<HTMLElement>(`[${attributes.columns}]`)];
  const counted = [...root.querySelectorAll<HTMLElement>(`[style*="${variables.columns}"]`)];
  // One rule a column costs less than an attribute a cell.
  const hiddenColumns = new CSSStyleSheet();
  document.adoptedStyleSheets.push(hiddenColumns);
  let columnsShown = '';

  return ({ columns, scenarios: order }) => {
    const wanted = columns.join(' ');
    if (wanted !== columnsShown) {
      const set = new Set(columns);
      for (const group of groups) fitGroup(group, set);
      for (const part of counted) part.style.setProperty(variables.columns, `${columns.length}`);
      hiddenColumns.replaceSync(rulesToHide(all, set));
      columnsShown = wanted;
    }
    for (const scenario of order) {
      const onPage = scenarios.get(scenario.id);
      if (onPage !== undefined) show(onPage, scenario);
    }
    putInOrder(order.flatMap(({ id }) => scenarios.get(id) ?? []));
    const rows = new Map<string, number>();
    for (const { area, shown } of order) rows.set(area, (rows.get(area) ?? 0) + (shown ? 1 : 0));
    for (const section of new Set([...scenarios.values()].map((scenario) => scenario.section))) {
      const count = rows.get(section.getAttribute(attributes.area) ?? '') ?? 0;
      hide(section, count === 0);
      section.style.setProperty(variables.rows, `${count}`);
    }
  };
}

function rulesToHide(all: number, shown: ReadonlySet<number>): string {
  const hidden = Array.from({ length: all }, (_, column) => column).filter((column) => !shown.has(column));
  return hidden.map((column) => `[${attributes.column}="${column}"] { display: none; }`).join('\n');
}

function rowOnPage(row: HTMLElement): RowOnPage {
  const cells: HTMLElement[] = [];
  for (const cell of row.querySelectorAll<HTMLElement>(`td[${attributes.column}]`)) {
    cells[Number(cell.getAttribute(attributes.column))] = cell;
  }
  return { row, cells };
}

function show(onPage: ScenarioOnPage, scenario: ShownScenario): void {
  hide(onPage.body, !scenario.shown);
  if (!scenario.shown) return;
  for (const { name, shown } of scenario.facts) {
    const fact = onPage.facts.get(name);
    if (fact !== undefined) hide(fact.row, !shown);
  }
  // Verdicts change with the reference alone, and then they are another list.
  if (onPage.verdicts === scenario.verdicts) return;
  onPage.verdicts = scenario.verdicts;
  mark(onPage.head, scenario.verdicts);
  onPage.body.toggleAttribute(attributes.differs, scenario.verdicts.some(telling));
  for (const { name, verdicts } of scenario.facts) {
    const fact = onPage.facts.get(name);
    if (fact !== undefined) mark(fact, verdicts);
  }
}

/** A cell's verdict is its class; its text is the verdict's word, or an answer that stays. */
function mark({ cells }: RowOnPage, verdicts: readonly Verdict[]): void {
  for (const [column, verdict] of verdicts.entries()) {
    const cell = cells[column];
    if (cell === undefined || cell.classList.contains(verdict)) continue;
    for (const [old, { word }] of Object.entries(verdictWords)) {
      if (!cell.classList.replace(old, verdict)) continue;
      if (cell.textContent === word) cell.textContent = verdictWords[verdict].word;
      break;
    }
  }
}

function fitGroup(group: HTMLElement, columns: ReadonlySet<number>): void {
  const own = (group.getAttribute(attributes.columns) ?? '')
    .split(' ')
    .filter((column) => columns.has(Number(column)));
  hide(group, own.length === 0);
  if (own.length > 0) group.setAttribute('colspan', `${own.length}`);
}

function putInOrder(wanted: readonly ScenarioOnPage[]): void {
  const sections = new Map<HTMLElement, HTMLElement[]>();
  for (const { section, body } of wanted) sections.set(section, [...(sections.get(section) ?? []), body]);
  for (const bodies of sections.values()) reorder(bodies);
  reorder([...sections.keys()]);
}

/** Moves elements of one parent only if they are out of order: moving is slow. */
function reorder(elements: readonly HTMLElement[]): void {
  const inPlace = elements.every((one, index) => {
    const next = elements[index + 1];
    return next === undefined || (one.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  if (inPlace) return;
  const first = elements[0];
  const parent = first?.parentElement;
  if (first === undefined || !parent) return;
  const all = new Set<Element>(elements);
  // Keep what precedes the first of them, such as the head of a table, where it is.
  const anchor = [...parent.children].find((child) => all.has(child));
  const marker = document.createComment('');
  anchor?.before(marker);
  marker.after(...elements);
  marker.remove();
}

function hide(part: HTMLElement, hidden: boolean): void {
  if (part.hidden !== hidden) part.hidden = hidden;
}
