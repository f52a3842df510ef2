import { counted } from '../../../view/run-in-words.ts';
import type { Page } from '../../parts/layout.ts';
import type { Subject, VocabularySurface } from '../../parts/vocabulary.ts';
import type { Coverage } from './counts.ts';

interface SurfaceWords {
  /** Kind of the page of each subject. */
  page: Page['kind'];
  title: string;
  one: string;
  /** With its article. */
  any: string;
  /** How much there is, and how much of it was measured. */
  lede: (reference: string, coverage: Coverage) => string;
  /** The same of one subject. */
  ledeOfOne: (coverage: Coverage) => string;
}

export const surfaceWords: Record<VocabularySurface, SurfaceWords> = {
  cli: {
    page: 'command',
    title: 'Commands',
    one: 'command',
    any: 'a command',
    lede: ofNames('commands, flags, filters and placeholders'),
    ledeOfOne,
  },
  api: {
    page: 'endpoint',
    title: 'API',
    one: 'endpoint',
    any: 'an endpoint',
    lede: ofNames('endpoints, parameters, fields of bodies and fields of answers'),
    ledeOfOne,
  },
  file: {
    page: 'file-features',
    title: 'Files',
    one: 'file',
    any: 'a file',
    lede: (_, { all }) =>
      `Instructions of Dockerfiles and keys of compose files: ${all} that facts are about. No engine tells which of them it knows, so the others are not listed.`,
    ledeOfOne: ({ all }) => `Facts are about ${counted(all, 'feature')} of it.`,
  },
};

function ofNames(parts: string): SurfaceWords['lede'] {
  return (reference, { all, byBehaviour }) =>
    `${reference} has ${all} features here: ${parts}. What ${byBehaviour} of them do was measured; of ${all - byBehaviour} only whether the name is known.`;
}

function ledeOfOne({ all, byBehaviour }: Coverage): string {
  return `${counted(all, 'feature')}, itself included. What ${byBehaviour} of them do was measured; of ${all - byBehaviour} only whether the name is known.`;
}

/** Flags that every command takes stand under `docker`. */
export function subjectName({ name }: Pick<Subject, 'name'>): string {
  return name === '' ? 'docker' : name;
}
