/** Goes through a shell script as the shell does, and finds the calls of docker. Pure. */
import {
  type CommandExpansionPart,
  type For,
  forEachChild,
  type ParsedScript,
  type ProcessSubstitutionPart,
  parse,
  type Select,
  type SyntaxNode,
} from 'unbash';
import { aligned } from '../aligned.ts';
import { type MappedText, startAt } from '../mapped-text.ts';
import { runCommand } from './command.ts';
import { expandWord } from './expand.ts';
import { deepest, type Finder, type Here } from './finder.ts';
import { printedText } from './input-text.ts';
import { redirected } from './streams.ts';
import { walkUnit } from './unit-in-script.ts';
import { eachOf } from './value.ts';
import { copyOf, mergeInto, setValue } from './variables.ts';

export function walkText(text: MappedText, here: Here, finder: Finder): void {
  if (here.depth >= deepest) return;
  walkScript(parse(text.text), { ...here, source: text, depth: here.depth + 1 }, finder);
}

function walkScript(script: ParsedScript, here: Here, finder: Finder): void {
  for (const { message, pos } of (script.errors ?? []).slice(0, 3)) {
    const at = startAt(here.source, Math.min(pos, here.source.text.length));
    finder.file.say(at, at, `the shell does not read it: ${message}`);
  }
  for (const statement of script.commands) walk(statement, here, finder);
}

export function walk(node: SyntaxNode, here: Here, finder: Finder): void {
  const own = walkers[node.type] as Walker<SyntaxNode> | undefined;
  if (own === undefined) walkChildren(node, here, finder);
  else own(node, here, finder);
}

type Walker<Type> = (node: Type, here: Here, finder: Finder) => void;

/** What is done where going to what a node holds, in its order, is not all. */
const walkers: { [Type in SyntaxNode['type']]?: Walker<Extract<SyntaxNode, { type: Type }>> } = {
  AndOr: ({ commands }, here, finder) => {
    commands.forEach((command, at) => {
      if (at === 0) walk(command, here, finder);
      else walkOneOf([command], false, here, finder);
    });
  },
  Case: ({ word, items }, here, finder) => {
    walk(word, here, finder);
    const isAny = items.some(({ pattern }) => pattern.some(({ text }) => text === '*'));
    const ways = items.map(({ body }) => body);
    walkOneOf(ways, isAny, here, finder);
  },
  Command: (command, here, finder) => {
    walkChildren(command, here, finder);
    walkUnit(command, here, finder);
    runCommand(command, here, finder);
  },
  CommandExpansion: walkSubstitution,
  For: walkLoop,
  Function: ({ name, body }, { source }, finder) => {
    finder.functions.set(name.value, { body, source });
  },
  If: (node, here, finder) => {
    const { clause, elif, else: last } = node;
    walk(clause, here, finder);
    const terminal = asksForTerminal(here.source.text.slice(clause.pos, clause.end)) ? true : here.terminal;
    const others = [...elif, ...(last === undefined ? [] : [last])].map((way) => ({ way, here }));
    const ways = [{ way: node.then, here: { ...here, terminal } }, ...others];
    walkWays(ways, last !== undefined, here, finder);
  },
  Pipeline: ({ commands }, here, finder) => {
    commands.forEach((command, at) => {
      const isLast = at === commands.length - 1;
      const before = commands[at - 1];
      const variables = commands.length === 1 ? here.variables : copyOf(here.variables);
      const input = before === undefined ? here.input : printedText(before, here);
      const [next, last] = [commands[at + 1], commands.at(-1)];
      const readers =
        next === undefined ? here.readers : here.source.text.slice(next.pos, last?.end ?? next.end);
      const terminal = before === undefined ? here.terminal : false;
      const outputRead = here.outputRead || !isLast;
      walk(command, { ...here, variables, input, outputRead, readers, terminal }, finder);
    });
  },
  ProcessSubstitution: walkSubstitution,
  Redirected: ({ command, redirects }, here, finder) => {
    for (const redirect of redirects) walk(redirect, here, finder);
    walk(command, { ...here, ...redirected(redirects, here) }, finder);
  },
  Select: walkLoop,
  Subshell: ({ body }, here, finder) => {
    walk(body, { ...here, variables: copyOf(here.variables) }, finder);
  },
  While: ({ clause, body }, here, finder) => {
    walk(clause, here, finder);
    walkOneOf([body], false, here, finder);
  },
};

function walkLoop({ name, wordlist, body }: For | Select, here: Here, finder: Finder): void {
  for (const word of wordlist ?? []) walk(word, here, finder);
  const words = (wordlist ?? []).flatMap((word) => expandWord(word, here.source, here.variables));
  setValue(here.variables, name.value, eachOf(words));
  walkOneOf([body], false, here, finder);
}

function walkSubstitution(
  node: CommandExpansionPart | ProcessSubstitutionPart,
  here: Here,
  finder: Finder,
): void {
  const { script } = node;
  if (script === undefined || here.depth >= deepest) return;
  const isRead = node.type === 'CommandExpansion' || node.operator === '<';
  const inside: Here = {
    ...here,
    source:
      script.source === undefined
        ? here.source
        : aligned(script.source, here.source, node.pos + 1, node.end - 1),
    variables: copyOf(here.variables),
    outputRead: isRead || here.outputRead,
    readers: isRead ? null : here.readers,
    depth: here.depth + 1,
  };
  walkScript(script, inside, finder);
}

function walkChildren(node: SyntaxNode, here: Here, finder: Finder): void {
  forEachChild(node, (child) => {
    walk(child, here, finder);
  });
}

/** `if [ -t 0 ]`, `if test -t 1`, `if tty -s` */
function asksForTerminal(condition: string): boolean {
  return !condition.includes('!') && /(^|\s)(-t\s+[01]\b|tty\b)/.test(condition);
}

/** `isComplete`: is one of the ways gone for sure? */
function walkOneOf(ways: readonly SyntaxNode[], isComplete: boolean, here: Here, finder: Finder): void {
  walkWays(
    ways.map((way) => ({ way, here })),
    isComplete,
    here,
    finder,
  );
}

function walkWays(
  ways: readonly { way: SyntaxNode; here: Here }[],
  isComplete: boolean,
  here: Here,
  finder: Finder,
): void {
  const ends = ways.map((one) => {
    const variables = copyOf(here.variables);
    walk(one.way, { ...one.here, variables }, finder);
    return variables;
  });
  mergeInto(here.variables, ends, isComplete);
}
