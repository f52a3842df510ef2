/** A text among the words of a program of which nothing is known, that it may hand to a shell. Pure. */
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import { type MappedText, sliceOf } from '../mapped-text.ts';
import { type Field, programOf } from './field.ts';

/** Behind the beginning of a command, with what mostly stands before docker. */
const start =
  /(?:^|&&|\|\||\|(?=\s)|[;\n(])\s*(?:(?:exec|sudo|time)\s+(?:-\S+\s+)*)?(?:\w+=\S*\s+)*((docker|docker-compose|podman)\s+(\S+))/g;

/** What a sentence has not: a flag, the directory of a build, more than one command, a sign for what is put in. */
const plain = /\s(?:--?[a-z]|\.(?=[\s/]|$))|&&|\|\||[|;<>]|\$\(|\{\d*\}/i;

const flagOfCommand = /^(?:-[a-z]*c|\/c|--?.*(?:command|cmd|exec|script|shell)s?|--)$/i;

const flagOfSentence = /^(?:-m|--?(?:body|description|label|message|name|note|text|title))$/;

/** `pdsh`, `run_remote`, `execute` */
const running =
  /(?:^|[_-])(?:cmd|command|eval|exec|execute|invoke|run|shell|spawn|(?:re)?try)(?:[_-]|$)|[ds]sh$/i;

/** `docker run`, with its place; null where no word is surely more than a sentence that names docker. */
export function callInText(fields: readonly Field[], { commands }: CommandIndex): MappedText | null {
  const isRunning = running.test(programOf(fields[0]));
  for (const [at, { text }] of fields.entries()) {
    const before = fields[at - 1]?.text.text;
    if (before === undefined || flagOfSentence.test(before)) continue;
    const isCommand = isRunning || flagOfCommand.test(before) || plain.test(text.text);
    const found = isCommand ? [...text.text.matchAll(start)].find(isCall) : undefined;
    if (found === undefined) continue;
    const [whole, call = ''] = found;
    const from = found.index + whole.length - call.length;
    return sliceOf(text, from, from + call.length);
  }
  return null;

  function isCall([, , program, next = '']: RegExpExecArray): boolean {
    const group = program === 'docker-compose' ? 'compose ' : '';
    return next.startsWith('-') || commands.has(`${group}${next.replace(/\W+$/, '')}`);
  }
}
