/**
 * The names by which the script in the browser finds what stands in a page; the style sheets use them too. Every
 * page is whole without the script, but for what is packed (`evidence`); these are all that it relies on.
 */

export const attributes = {
  /** On a `section` of the matrix page: the area of the questions in its table. */
  area: 'data-area',
  /** On a `tbody`: the id of the scenario. Its first row is the scenario's, the others are those of facts. */
  scenario: 'data-scenario',
  /** On the same `tbody`, without a value: a cell is neither same nor n/a. */
  differs: 'data-differs',
  /** On the row of a fact that differs somewhere: its name. */
  fact: 'data-fact',
  /** On every cell of a column, heads included: the place of its target in the data. */
  column: 'data-column',
  /** On a head over several columns, which has a `colspan`: their places, with spaces between. */
  columns: 'data-columns',
  /** On what is folded and empty: the file that holds what belongs into it, from the page. */
  evidence: 'data-evidence',
  /** On a `pre` in it: the place of its text among the scripts of that file. */
  script: 'data-script',
  /** On a `div` in it: the places of a column and of a surface among the calls of that file, with a space between. */
  calls: 'data-calls',
  /** On the link to the page that takes the place of this one. */
  moved: 'data-moved',
  /** On a row of the lists of commands and endpoints: the anchors of its features on its page, with spaces between. */
  subject: 'data-subject',
  /** On a head of those lists: the id of the target. */
  target: 'data-target',
  /** On a cell of those lists: what it counts, such as `unknown silent`. */
  has: 'data-has',
  /** On text that a person may want to copy. */
  copy: 'data-copy',
  /** On the document: `light` or `dark`; absent: as the system has it. */
  theme: 'data-theme',
} as const;

export const ids = {
  /** Empty, in the head of each page. */
  siteControls: 'site-controls',
  /** Empty, above the matrix. */
  matrixControls: 'matrix-controls',
  /** Empty, above the lists of commands and endpoints. */
  vocabularyControls: 'vocabulary-controls',
  /** On the page that checks files: its form, its text and what is found, all put there by the script. */
  check: 'check',
  /** Checkboxes that work without a script. */
  onlyDifferences: 'only-differences',
  allFacts: 'all-facts',
  /** Hidden; to be shown where no row is left. */
  noRows: 'no-rows',
} as const;

/** Variables of the style: how many columns and rows a table has. */
export const variables = { columns: '--columns', rows: '--rows' } as const;
