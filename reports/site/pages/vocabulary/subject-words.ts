import type { Subject, VocabularySurface } from '../../parts/vocabulary.ts';

export const surfaceWords: Record<
  VocabularySurface,
  { title: string; one: string; several: string; parts: string }
> = {
  cli: { title: 'Commands', one: 'command', several: 'commands', parts: 'flags, filters and placeholders' },
  api: {
    title: 'API',
    one: 'endpoint',
    several: 'endpoints',
    parts: 'parameters, fields of bodies and fields of answers',
  },
};

/** Flags that every command takes stand under `docker`. */
export function subjectName({ name }: Pick<Subject, 'name'>): string {
  return name === '' ? 'docker' : name;
}
