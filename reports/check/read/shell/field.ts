/** A word of a command as the shell hands it over, as far as the file tells it. Pure. */
import { type MappedText, unknownText } from '../mapped-text.ts';

export type Ways = 'engine' | 'flags';

export interface Field {
  text: MappedText;
  /** Offsets in the file of the word that it comes from, with its quotes. */
  start: number;
  end: number;
  /** Set where it may stand for any number of words: `$OPTIONS`, `"$@"`. */
  many?: true;
  /** Of one that is not known: what matters of the texts that it may be. */
  ways?: Ways;
}

export function isKnown({ text }: Field): boolean {
  return !text.text.includes(unknownText);
}

/** Without the directory, which need not be known; empty where the name is not. */
export function programOf(field: Field | undefined): string {
  const name = withoutDirectory(field?.text.text ?? '');
  return name.includes(unknownText) ? '' : name;
}

export function withoutDirectory(program: string): string {
  return program.replace(/^.*[/\\]/, '').replace(/\.exe$/, '');
}

const engines: ReadonlySet<string> = new Set(['docker', 'podman', 'docker-compose']);

export function isEngine(field: Field | undefined): boolean {
  return isEngineName(programOf(field));
}

export function isEngineName(name: string): boolean {
  return engines.has(name);
}

/**
 * What a variable stands for that the file does not set, where its name says it: `$DOCKER`, `$(DOCKER_BIN)`,
 * `$COMPOSE`; null for other ones. `written`: as the file has it.
 */
export function engineNamedBy(written: string): string | null {
  const name = /^\$[({]?(\w+)[)}]?$/.exec(written)?.[1]?.toLowerCase() ?? '';
  const [, program] =
    /^(docker_?compose|compose|docker|podman)(?:_?(?:bin|cli|cmd|command|exe|path))?$/.exec(name) ?? [];
  if (program === undefined) return null;
  return program.endsWith('compose') ? 'docker-compose' : program;
}

/** A script without such a text calls no engine, by a variable neither. */
export function namesEngine(text: string): boolean {
  return /docker|podman|compose|container/i.test(text);
}
