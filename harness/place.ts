/** Where the project's files are, whether it runs from its sources or from a bundle that was made of them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The directory of the nearest package.json that is ours. */
export const projectRoot = above(here, isOurs) ?? dirname(here);

/** What every bundle holds: the scenarios without their steps, as JSON. */
const indexName = 'scenarios.json';

const bundle = import.meta.url.endsWith('.ts')
  ? null
  : above(here, (directory) => existsSync(join(directory, indexName)));

/** The index of the bundle that runs; null where the sources do. */
export const scenarioIndex = bundle === null ? null : join(bundle, indexName);

/** Where records are kept in a form that is read quickly, by this version alone; null where the sources run. */
export const recordCache = bundle === null ? null : join(bundle, 'records');

/** An installed package holds a bundle and no sources. */
export const isInstalled = !existsSync(join(projectRoot, 'scripts', 'main.ts'));

/** The file to load for a module. `source`: its TypeScript file, relative to the project. */
export function moduleFile(source: string): string {
  return bundle === null ? join(projectRoot, source) : join(bundle, source.replace(/\.ts$/, '.js'));
}

/** The TypeScript file that a module is made of, for people. Both are relative to the project. */
export function sourceOf(module: string): string {
  return bundle === null ? module : relative(bundle, join(projectRoot, module)).replace(/\.js$/, '.ts');
}

/** Arguments by which Node runs a module as a process of its own. `source`: relative to the project. */
export function nodeArguments(source: string): string[] {
  return bundle === null
    ? ['--import', import.meta.resolve('tsx'), moduleFile(source)]
    : [moduleFile(source)];
}

function above(start: string, isIt: (directory: string) => boolean): string | null {
  if (isIt(start)) return start;
  const parent = dirname(start);
  return parent === start ? null : above(parent, isIt);
}

function isOurs(directory: string): boolean {
  const path = join(directory, 'package.json');
  return existsSync(path) && /^ {2}"name": "canialias",?$/m.test(readFileSync(path, 'utf8'));
}
