/** One command of a shell script: what it runs in the end. Pure. */
import type { Command, CommandArgument } from 'unbash';
import { asWritten, endAt, inBrief, joined, sliceOf, startAt, unknownText } from '../mapped-text.ts';
import { addCurlRequest } from './add-curl.ts';
import { assign, declared, moved } from './assign.ts';
import { behindProgram } from './behind-program.ts';
import { callFunction, inputOf, type Running } from './call-function.ts';
import { usesOfCall } from './call-of.ts';
import { expandWord } from './expand.ts';
import {
  engineNamedBy,
  type Field,
  isEngine,
  isEngineName,
  namesEngine,
  programOf,
  withoutDirectory,
} from './field.ts';
import type { Finder, Here } from './finder.ts';
import { type InnerScript, innerScript, runsScripts } from './inner-script.ts';
import { Names } from './names.ts';
import { redirected } from './streams.ts';
import { terminalIn } from './terminal.ts';
import { copyOf } from './variables.ts';
import { wordsIn } from './words-in.ts';
import { runsCommands, unwrapped } from './wrappers.ts';

export function runCommand(node: Command, here: Here, finder: Finder): void {
  const { name, prefix, args } = node;
  if (name === undefined) {
    for (const part of prefix) if (part.type === 'Assignment') assign(part, here);
    return;
  }
  if (declared(name.value, args, here)) return;
  if (name.parts === undefined && !mayMatter(name.value, finder) && !args.some(mayBeCall)) return;
  const fields = [name, ...args].flatMap((word) => fieldsOf(word, here));
  run(fields, {
    node,
    start: startAt(here.source, node.pos),
    end: endAt(here.source, node.end),
    here,
    finder,
  });
}

/** May a command of this name lead to a call of docker, or change what follows? */
function mayMatter(name: string, { functions, aliases }: Finder): boolean {
  const program = withoutDirectory(name);
  return (
    isEngineName(program) ||
    functions.has(name) ||
    aliases.has(name) ||
    [':', 'alias', 'set', 'shift'].includes(name) ||
    runsScripts(program) ||
    runsCommands(program) ||
    program === 'curl' ||
    name.includes(unknownText)
  );
}

/** Is it an engine, or does a command stand behind it? */
function mayBeCall({ value }: CommandArgument): boolean {
  return typeof value === 'string' && /docker|podman|^--$/.test(value);
}

function fieldsOf(word: CommandArgument, { source, variables }: Here): Field[] {
  if (word.type === 'Word') return expandWord(word, source, variables);
  if (word.value.type !== 'Word') return [];
  const [start, end] = [startAt(source, word.pos), endAt(source, word.end)];
  const text = expandWord(word.value, source, variables).map((field) => field.text);
  return [{ text: joined([sliceOf(source, word.pos, word.value.pos), ...text]), start, end }];
}

function run(fields: readonly Field[], running: Running): void {
  const { here, finder } = running;
  const [first, ...rest] = fields;
  if (first === undefined || moved(fields, here.variables)) return;
  if (isEngine(first)) {
    addCall([first, ...rest], running);
    // `docker() { podman "$@"; }`. Some are there at times only, such as for a dry run.
    const name = first.text.text;
    if (running.isBehind !== true && finder.functions.has(name)) callFunction(name, rest, running);
    return;
  }
  if (programOf(first) === '') {
    // `$SUDO docker ps`
    if (isEngine(rest[0])) run(rest, running);
    else if (engineNamedBy(asWritten(first.text, finder.file.text)) !== null)
      addCall([first, ...rest], running);
    else if (!sayUnknown(first, running)) runBehind(fields, running);
    return;
  }
  const name = first.text.text;
  const alias = finder.aliases.get(name);
  if (alias !== undefined && alias[0]?.text.text !== name) {
    run([...alias, ...rest], running);
    return;
  }
  if (finder.functions.has(name)) {
    callFunction(name, rest, running);
    return;
  }
  if (name === 'alias') {
    for (const field of rest) addAlias(field, running);
    return;
  }
  const terminal = terminalIn(fields, here.terminal);
  const around: Running = { ...running, here: { ...here, terminal }, isBehind: true };
  const script = innerScript(fields);
  if (script !== null) {
    runScript(script, around);
    return;
  }
  if (programOf(first) === 'curl') {
    addCurl(fields, running);
    return;
  }
  const inner = unwrapped(fields);
  if (inner !== null && !isOneText(inner)) run(inner, around);
  else if (inner !== null || !runsCommands(name)) runBehind(fields, running);
}

/** `retry 5 'docker pull a'` */
function isOneText([only, ...others]: readonly Field[]): boolean {
  return others.length === 0 && /\s/.test(only?.text.text ?? '');
}

function runBehind(fields: readonly Field[], running: Running): void {
  const { finder } = running;
  const behind = behindProgram(fields, finder.index);
  if (behind === null) return;
  if ('command' in behind) {
    run(behind.command, running);
    return;
  }
  const [first] = fields;
  if (first === undefined) return;
  finder.calls += 1;
  const by = inBrief(asWritten(first.text, finder.file.text));
  finder.file.say(behind.start, behind.end, `${inBrief(behind.called)}: whether ${by} runs it is not known`);
}

function addCall(fields: readonly [Field, ...Field[]], { node, start, end, here, finder }: Running): void {
  finder.calls += 1;
  const isOwn = fields.every((field) => field.start >= start && field.end <= end);
  const { uses, notUnderstood } = usesOfCall(fields, {
    file: finder.file,
    index: finder.index,
    ...(isOwn ? { start, end } : (here.caller ?? { start, end })),
    ...redirected(node.redirects, here),
    ...builderOf(node, here),
  });
  for (const use of uses) finder.file.addUse(use);
  for (const remark of notUnderstood) finder.file.addRemark(remark);
}

function addCurl(fields: readonly Field[], { node, here, finder }: Running): void {
  const { outputRead } = redirected(node.redirects, here);
  const isFound = addCurlRequest(fields, outputRead, finder.file, finder.index.endpoints);
  if (isFound) finder.calls += 1;
}

/** By the variable of the shell, or for this command alone: `DOCKER_BUILDKIT=0 docker build`, `env DOCKER_BUILDKIT=0 …`. */
function builderOf({ prefix, args }: Command, here: Here): { isBuildKitOff?: boolean | null } {
  const variables = copyOf(here.variables);
  for (const part of prefix) if (part.type === 'Assignment') assign(part, { ...here, variables });
  const [, given] =
    args.map(({ text }) => /^DOCKER_BUILDKIT=(.*)$/.exec(text)).find((found) => found !== null) ?? [];
  if (given !== undefined) return { isBuildKitOff: given === '0' };
  const value = variables.named.get('DOCKER_BUILDKIT');
  if (value === undefined) return {};
  const isTold = value.kind === 'text' && !value.text.text.includes(unknownText);
  return { isBuildKitOff: isTold ? value.text.text === '0' : null };
}

const variableOfProgram =
  /^\$[({]?(\w*(docker|podman|compose)(_?(bin|cli|cmd|command|exe|exec|path|program|run))?|\w*container_?(cmd|engine|runtime|tool))[)}]?$/i;

/** `docker$SUFFIX`, `${PREFIX}docker` */
const besideVariable = /^(\$\{?\w+\}?(docker|podman)(-compose)?|(docker|podman)(-compose)?\$\{?\w+\}?)$/;

/** Is the name one of a program that runs containers? */
function sayUnknown(first: Field, { finder }: Running): boolean {
  const written = asWritten(first.text, finder.file.text);
  const isFound = /^[$`].*\b(which|command -v|type|get-login)\b/s.test(written) && namesEngine(written);
  const isEither = first.ways === 'engine';
  if (!isFound && !isEither && !variableOfProgram.test(written) && !besideVariable.test(written))
    return false;
  finder.calls += 1;
  const where = isEither ? 'in several ways' : 'elsewhere';
  finder.file.say(first.start, first.end, `${inBrief(written)}: which program it is is set ${where}`);
  return true;
}

/** `alias d='sudo docker'` */
function addAlias(field: Field, { here, finder }: Running): void {
  const sign = field.text.text.indexOf('=');
  if (sign < 1) return;
  const text = sliceOf(field.text, sign + 1, field.text.text.length);
  finder.aliases.set(field.text.text.slice(0, sign), wordsIn(text, here.variables));
}

function runScript(script: InnerScript, { node, here, finder }: Running): void {
  const input = inputOf(node, here);
  const text = script.text ?? input;
  if (text === null) return;
  const variables = {
    same: () => here.variables,
    copied: () => ({ ...copyOf(here.variables), positional: script.positional ?? null }),
    none: () => ({ named: new Names(), positional: script.positional ?? null }),
  }[script.variables]();
  // A script that comes from the input has read it; another one may run a shell that reads it.
  const left = script.text === null ? null : input;
  finder.walkText(text, { ...here, ...redirected(node.redirects, here), variables, input: left }, finder);
}
