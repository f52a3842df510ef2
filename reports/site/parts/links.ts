/** Where pages are, and how one gets from one to another: relative, so that a copy on a disk works too. */

export const pages = {
  matrix: 'index.html',
  claims: 'claims.html',
  changes: 'changes.html',
  advice: 'advice.html',
  pictures: 'pictures.html',
  targets: 'targets.html',
  check: 'check.html',
  run: 'run.html',
  cli: 'commands/index.html',
  api: 'api/index.html',
  file: 'files/index.html',
} as const;

export function scenarioPath(id: string): string {
  return `scenarios/${id}.html`;
}

/** Ids of targets may hold what a file name had better not. */
export function targetPath(id: string): string {
  return `targets/${id.replaceAll(/[^\w.@+-]+/g, '-')}.html`;
}

/** What a page of a scenario loads when someone unfolds a script or the calls of a column. */
export function evidencePath(id: string): string {
  return `evidence/${id}.js`;
}

/** The licences of the libraries in the scripts, beside them. */
export const noticesPath = 'assets/NOTICES.txt';

/** The id of what a page of a scenario shows of a target. */
export function targetAnchor(id: string): string {
  return id.replaceAll(/\s+/g, '-');
}

/** The way from a page to the site's root: empty, or `../../`. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** From one page to another path of the site. */
export function link(from: string, to: string): string {
  return rootFrom(from) + to.split('/').map(encodeURIComponent).join('/');
}
