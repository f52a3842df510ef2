/** The fields of Docker's templates, as a record tells them: what `suites/vocabulary/templates.json` lists. Pure. */
import type { FeaturesLine } from '../../record/features.ts';
import type { TemplateWords } from './words.ts';

/** The words that are there, with every field that a column of Docker's own client printed. */
export function withMeasuredFields(words: TemplateWords, docker: readonly FeaturesLine[]): TemplateWords {
  const fields = new Map(Object.entries(words.fields).map(([command, names]) => [command, new Set(names)]));
  for (const { id, state } of docker.flatMap((line) => line.features)) {
    const [, command, field] = /^cli:(.*) --format (\..*)$/.exec(id) ?? [];
    if (command === undefined || field === undefined || state !== 'known') continue;
    fields.set(command, (fields.get(command) ?? new Set()).add(field));
  }
  return {
    ...words,
    fields: Object.fromEntries([...fields].map(([command, names]) => [command, [...names].toSorted()])),
  };
}
