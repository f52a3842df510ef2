/** The lines of a Makefile by what they are. Pure. */
import { endAt, joined, type MappedText, sliceOf, wholeText } from '../mapped-text.ts';

export interface MakeLines {
  /** Logical lines of recipes, without the signs before the command, by rule. */
  recipes: MappedText[][];
  settings: MakeSetting[];
  /** All that is no recipe. */
  others: MappedText[];
  /** Lines below a rule that begin with blanks and are nothing that make knows. */
  misplaced: MappedText[];
  /** Does one shell run all lines of a rule? */
  oneShell: boolean;
}

export interface MakeSetting {
  name: string;
  operator: string;
  value: MappedText;
  /** Does it stand in a condition? */
  isConditional: boolean;
  isExported: boolean;
}

const setting = /^\s*((?:export\s+|override\s+|private\s+)*)([\w.-]+)\s*(::?:?=|\?=|\+=|!=|=)[ \t]*/;
const definition = /^\s*(?:override\s+)?define\s+([\w.-]+)/;
const rule = /^[^\s#=][^=]*?::?(?![:=])/;

const misplaced =
  /^\s+(?=\S)(?!(?:[-s]?include|else|(?:un)?export|override|undefine|vpath)\b|\$|[\w.%/-]+\s*::?(?:\s|$))/;

export function makeLines(text: string): MakeLines {
  const found: MakeLines = { recipes: [], settings: [], others: [], misplaced: [], oneShell: false };
  let conditions = 0;
  let defined: { name: string; lines: MappedText[] } | null = null;
  let recipe: MappedText[] | null = null;
  let prefix = '\t';
  for (const line of logicalLines(wholeText(text))) {
    const written = line.text;
    if (defined !== null) {
      if (!/^\s*endef\b/.test(written)) {
        defined.lines.push(command(line, 0));
        continue;
      }
      found.settings.push(settingOf(defined, conditions > 0));
      defined = null;
    } else if (written.startsWith(prefix) && recipe !== null) {
      recipe.push(command(line, 1));
    } else if (/^\s*(#|$)/.test(written)) {
    } else if (/^\s*(ifn?eq|ifn?def)\b/.test(written)) {
      conditions += 1;
    } else if (/^\s*endif\b/.test(written)) {
      conditions -= 1;
    } else if (definition.test(written)) {
      defined = { name: definition.exec(written)?.[1] ?? '', lines: [] };
    } else {
      const set = settingIn(line, conditions > 0);
      if (set !== null) found.settings.push(set);
      if (set?.name === '.RECIPEPREFIX') prefix = prefixIn(set.value.text);
      if (set === null && recipe !== null && misplaced.test(written)) {
        found.misplaced.push(line);
        continue;
      }
      found.others.push(line);
      const isRule = set === null && rule.test(written);
      if (!isRule) continue;
      recipe = [];
      found.recipes.push(recipe);
      const semicolon = written.indexOf(';');
      if (semicolon !== -1) recipe.push(command(line, semicolon + 1));
      found.oneShell ||= written.startsWith('.ONESHELL');
    }
  }
  return found;
}

/** `.RECIPEPREFIX := $(.RECIPEPREFIX) ` is how make is told of a blank. */
function prefixIn(value: string): string {
  return value.startsWith('$') ? ' ' : (value[0] ?? '\t');
}

/** Of several lines, which a recipe runs one by one. */
function settingOf(
  { name, lines }: { name: string; lines: MappedText[] },
  isConditional: boolean,
): MakeSetting {
  return { name, operator: '=', value: joined(lines.flatMap(withEnd)), isConditional, isExported: false };
}

export function withEnd(line: MappedText): MappedText[] {
  const end = endAt(line, line.text.length);
  return [line, { text: '\n', starts: [end], ends: [end] }];
}

function settingIn(line: MappedText, isConditional: boolean): MakeSetting | null {
  const [whole, modifiers = '', name = '', operator = ''] = setting.exec(line.text) ?? [];
  if (whole === undefined) return null;
  const comment = line.text.indexOf(' #', whole.length - 1);
  const end = comment === -1 ? line.text.length : comment;
  const value = sliceOf(line, Math.min(whole.length, end), end);
  const trimmed = sliceOf(value, 0, value.text.trimEnd().length);
  return { name, operator, value: trimmed, isConditional, isExported: modifiers.includes('export') };
}

function command(line: MappedText, from: number): MappedText {
  const signs = /^[\s@+-]*/.exec(line.text.slice(from))?.[0] ?? '';
  return sliceOf(line, from + signs.length, line.text.length);
}

/** A line that ends with a backslash goes on with the next one. */
function logicalLines(whole: MappedText): MappedText[] {
  return [...whole.text.matchAll(/(?:\\\r?\n|[^\n])*(?:\n|$)/g)]
    .filter(({ 0: line }) => line !== '')
    .map(({ 0: line, index }) => sliceOf(whole, index, index + line.replace(/\r?\n$/, '').length));
}
