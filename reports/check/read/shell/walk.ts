/** Goes through a shell script as the shell does, and finds the calls of docker. Pure. */
import { forEachChild, type ParsedScript, parse, type SyntaxNode } from 'unbash';
import { aligned } from '../aligned.ts';
import { type MappedText, startAt } from '../mapped-text.ts';
import { runCommand } from './command.ts';
import { deepest, type Finder, type Here } from './finder.ts';
import { printedText } from './input-text.ts';
import { redirected } from './streams.ts';
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
  switch (node.type) {
    case 'Command':
      walkChildren(node, here, finder);
      runCommand(node, here, finder);
      return;
    case 'Pipeline':
      node.commands.forEach((command, at) => {
        const isLast = at === node.commands.length - 1;
        const before = node.commands[at - 1];
        const variables = node.commands.length === 1 ? here.variables : copyOf(here.variables);
        const input = before === undefined ? here.input : printedText(before, here);
        walk(command, { ...here, variables, input, outputRead: here.outputRead || !isLast }, finder);
      });
      return;
    case 'AndOr':
      node.commands.forEach((command, at) => {
        if (at === 0) walk(command, here, finder);
        else walkOneOf([command], false, here, finder);
      });
      return;
    case 'If':
      walk(node.clause, here, finder);
      walkOneOf(
        [node.then, ...node.elif, ...(node.else === undefined ? [] : [node.else])],
        node.else !== undefined,
        here,
        finder,
      );
      return;
    case 'Case': {
      walk(node.word, here, finder);
      const isAny = node.items.some(({ pattern }) => pattern.some(({ text }) => text === '*'));
      walkOneOf(
        node.items.map(({ body }) => body),
        isAny,
        here,
        finder,
      );
      return;
    }
    case 'While':
      walk(node.clause, here, finder);
      walkOneOf([node.body], false, here, finder);
      return;
    case 'For':
    case 'Select':
      for (const word of node.wordlist ?? []) walk(word, here, finder);
      setValue(here.variables, node.name.value, { kind: 'unknown' });
      walkOneOf([node.body], false, here, finder);
      return;
    case 'Subshell':
      walk(node.body, { ...here, variables: copyOf(here.variables) }, finder);
      return;
    case 'Function':
      finder.functions.set(node.name.value, { body: node.body, source: here.source });
      return;
    case 'Redirected':
      for (const redirect of node.redirects) walk(redirect, here, finder);
      walk(node.command, { ...here, ...redirected(node.redirects, here) }, finder);
      return;
    case 'CommandExpansion':
    case 'ProcessSubstitution': {
      if (node.script === undefined || here.depth >= deepest) return;
      const outputRead = node.type === 'CommandExpansion' || node.operator === '<' || here.outputRead;
      const { source = null } = node.script;
      const own = source === null ? here.source : aligned(source, here.source, node.pos + 1, node.end - 1);
      walkScript(
        node.script,
        { ...here, source: own, variables: copyOf(here.variables), outputRead, depth: here.depth + 1 },
        finder,
      );
      return;
    }
    default:
      walkChildren(node, here, finder);
  }
}

function walkChildren(node: SyntaxNode, here: Here, finder: Finder): void {
  forEachChild(node, (child) => {
    walk(child, here, finder);
  });
}

/** `isComplete`: is one of the ways gone for sure? */
function walkOneOf(ways: readonly SyntaxNode[], isComplete: boolean, here: Here, finder: Finder): void {
  const ends = ways.map((way) => {
    const variables = copyOf(here.variables);
    walk(way, { ...here, variables }, finder);
    return variables;
  });
  mergeInto(here.variables, ends, isComplete);
}
