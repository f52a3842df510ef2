/** What a walk through the scripts of a file needs, and where it puts what it finds. */
import type { SyntaxNode } from 'unbash';
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import type { FileText } from '../file-text.ts';
import type { MappedText } from '../mapped-text.ts';
import type { Field } from './field.ts';
import type { Variables } from './variables.ts';

/** Scripts and functions inside of each other, at most. */
export const deepest = 24;

/** Where the walk stands. */
export interface Here {
  source: MappedText;
  variables: Variables;
  outputRead: boolean;
  /** The commands behind the pipe, as written; null where the file does not show what reads the output. */
  readers: string | null;
  /** Null where whoever calls the script may give it one. */
  terminal: boolean | null;
  /** What the command before in the pipeline prints, where the file holds it. */
  input: MappedText | null;
  /** Offsets in the file of the call of a function whose body this is. */
  caller: { start: number; end: number } | null;
  /** How many scripts, substitutions and functions are around it. */
  depth: number;
}

/** How bodies of functions and inner scripts are gone through, from where one command is looked at. */
interface Walking {
  walk: (node: SyntaxNode, here: Here, finder: Finder) => void;
  walkText: (text: MappedText, here: Here, finder: Finder) => void;
}

export interface ShellFunction {
  body: SyntaxNode;
  source: MappedText;
}

export interface Finder extends Walking {
  file: FileText;
  index: CommandIndex;
  functions: Map<string, ShellFunction>;
  aliases: Map<string, readonly Field[]>;
  /** Functions whose body was gone through. */
  called: Set<string>;
  /** Of those, functions that neither call docker nor set variables, whatever their words are. */
  idle: Set<string>;
  /** How many calls of docker were found, each time that they were. */
  calls: number;
  /** How many more bodies of functions are gone through. */
  budget: number;
}

export function finderOf(file: FileText, index: CommandIndex, walking: Walking): Finder {
  return {
    ...walking,
    file,
    index,
    functions: new Map(),
    aliases: new Map(),
    called: new Set(),
    idle: new Set(),
    calls: 0,
    budget: 1000,
  };
}
