/** Titles are sentences, and each has a word that readers search for. Pure. */
import type { ScenarioFile } from './lint-scenario.ts';

/** What makes a title an indirect question. */
const interrogative = /^(how|what|when|where|whether|which|who|whom|whose|why)\b/i;
/** A label of up to three words (`docker pause: …`), or a list behind a colon (`logging of a service: driver, …`). */
const heading = /^(\S+ ){0,2}\S*[^\s:]: |[^\s:]: .*,/;

/** The problems of all titles, each as `path: what is wrong`; empty when nothing is. */
export function lintTitles(
  files: readonly ScenarioFile[],
  isSearchedFor: (title: string) => boolean,
): string[] {
  return files.flatMap(({ path, scenario: { title } }) =>
    [
      ...(interrogative.test(title) ? ['asks; say what Docker does'] : []),
      ...(heading.test(title) ? ['is a heading; say in a sentence what Docker does'] : []),
      ...(isSearchedFor(title) ? [] : ['has no option, command, endpoint or word of the field']),
    ].map((problem) => `${path}: the title ${problem}`),
  );
}
