/** Where commands read and write below the project. */
import { join } from 'node:path';
import { isInstalled, projectRoot } from '../../harness/place.ts';

/** Everything that a run writes; ignored by git. A package is no place for it. */
export const outDirectory = isInstalled
  ? join(process.cwd(), 'canialias-out')
  : join(projectRoot, 'reports', 'out');
export const lastRecord = join(outDirectory, 'run.jsonl');
export const allureResults = join(outDirectory, 'allure-results');
export const allureReport = join(outDirectory, 'allure-report');
/** The latest record of the full lab and what is made of it, checked in. */
export const publishedDirectory = join(projectRoot, 'reports', 'published');
export const publishedRecord = join(publishedDirectory, 'run.jsonl.gz');
/** Engines share the machine's cores with their containers: more than four at a time was slower on two. */
export const workers = 4;
/** The page of the last run. */
export const siteDirectory = join(outDirectory, 'site');
