/** Reads what a client's help says of one command: Docker's layouts since 20.10, and Podman's. Pure. */
import type { FlagWord } from './words.ts';

export interface HelpFlag extends Pick<FlagWord, 'name' | 'value' | 'hidden' | 'sameAs'> {
  /** With its dash, such as `-d`. */
  short?: string;
  /** Its description, in one line. */
  about: string;
}

export interface HelpPage {
  /** The words after the program's name, as the usage line has them; they tell whose page it is. */
  path: string[];
  /** Paths of other commands that do the same, such as `container ls`. */
  aliases: string[];
  /** Names of the commands below it; without those for help. */
  commands: string[];
  /** Its own; without `--help` and without those that stand before every command. */
  flags: HelpFlag[];
}

/** Null where the text is no help page. */
export function parseHelp(text: string): HelpPage | null {
  const sections = sectionsOf(text);
  const usage = /^(docker|podman)((?: [a-z][a-z0-9-]*)*)/.exec(usageIn(sections));
  if (usage === null) return null;
  const path = (usage[2] ?? '').split(' ').filter((word) => word !== '');
  const bodies = (name: RegExp) =>
    sections.filter(({ heading }) => name.test(heading)).flatMap(({ lines }) => lines);
  const ownOptions = path.length === 0 ? /(options|flags)$/i : /^(options|flags)$/i;
  return {
    path,
    aliases: bodies(/^aliases$/i).flatMap((line) => aliasesIn(line, path)),
    commands: bodies(/commands$/i).flatMap(commandIn),
    flags: flagsIn(bodies(ownOptions)).filter(({ name }) => name !== 'help'),
  };
}

interface Section {
  heading: string;
  lines: string[];
}

/** A heading stands at the margin and ends with a colon; a usage may stand behind it in the same line. */
function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ heading: '', lines: [] }];
  for (const line of text.split('\n')) {
    const [, heading, rest = ''] = /^([A-Z][\w -]*):(?:\s+(.*))?$/.exec(line) ?? [];
    if (heading === undefined) sections.at(-1)?.lines.push(line);
    else sections.push({ heading, lines: [rest] });
  }
  return sections;
}

function usageIn(sections: readonly Section[]): string {
  const lines = sections.find(({ heading }) => heading === 'Usage')?.lines ?? [];
  return lines.find((line) => line.trim() !== '')?.trim() ?? '';
}

/** Older pages give the last word alone: `ls, ps, list`. */
function aliasesIn(line: string, path: readonly string[]): string[] {
  return line
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((alias) =>
      /^(docker|podman) /.test(alias)
        ? alias.slice(alias.indexOf(' ') + 1)
        : [...path.slice(0, -1), alias].join(' '),
    )
    .filter((alias) => alias !== path.join(' '));
}

/** Docker marks a plugin with an asterisk. Behind its longest names Podman has one space alone. */
function commandIn(line: string): string[] {
  const name = /^ {2}([a-z][a-z0-9-]*)\*?(?: |$)/.exec(line)?.[1];
  return name === undefined || name === 'help' ? [] : [name];
}

/** What the value is called may hold spaces; two of them end it. Descriptions go on in the lines below. */
const flagLine = /^ {2}(?:(-\w), | {4})--([\w.-]+)(?: (\S+(?: \S+)*))?(?: {2,}(.*))?$/;

function flagsIn(lines: readonly string[]): HelpFlag[] {
  const flags: HelpFlag[] = [];
  for (const line of lines) {
    const [found, short, name = '', value, about = ''] = flagLine.exec(line) ?? [];
    const last = flags.at(-1);
    if (found === undefined) {
      if (last !== undefined) last.about = `${last.about} ${line.trim()}`.trim();
    } else {
      flags.push({ name, ...(short === undefined ? {} : { short }), value: value ?? null, about });
    }
  }
  return flags;
}
