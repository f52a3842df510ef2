/** What a part of a word of a shell script gives. Pure. */
import type { ParameterExpansionPart, ParameterSliceOperation, Word, WordPart } from 'unbash';
import { aligned } from '../aligned.ts';
import { endAt, joined, type MappedText, sliceOf, startAt, unknownAt, unknownText } from '../mapped-text.ts';
import { chosenEngine } from './chosen-engine.ts';
import type { Field, Ways } from './field.ts';
import type { Value } from './value.ts';
import { inOneText, setValue, type Variables } from './variables.ts';

/** A piece of one word, or words of their own. */
export type Piece =
  | {
      text: MappedText;
      /** Is it several words where it has blanks? */
      splits?: true;
      /** May it be any number of words? */
      many?: true;
      ways?: Ways;
    }
  | { fields: readonly Field[] };

export function piecesOf(
  part: WordPart,
  isQuoted: boolean,
  source: MappedText,
  variables: Variables,
): Piece[] {
  switch (part.type) {
    case 'Literal':
    case 'AnsiCQuoted':
      return [{ text: aligned(part.value, source, part.pos, part.end) }];
    case 'SingleQuoted':
      return [{ text: sliceOf(source, part.pos + 1, part.pos + 1 + part.value.length) }];
    case 'DoubleQuoted':
    case 'LocaleString': {
      const pieces = part.parts.flatMap((child) => piecesOf(child, true, source, variables));
      return pieces.length === 0 ? [{ text: sliceOf(source, part.pos, part.pos) }] : pieces;
    }
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return [{ text: sliceOf(source, part.pos, part.end) }];
    case 'SimpleExpansion':
      return variable(part.text.slice(1), undefined, { part, isQuoted, source, variables });
    case 'ParameterExpansion':
      return parameter(part, { part, isQuoted, source, variables });
    case 'CommandExpansion': {
      const found = chosenEngine(part.text) ?? lookedFor(part.text);
      if (found !== null) {
        const at = part.pos + found.at;
        return [{ text: sliceOf(source, at, at + found.name.length) }];
      }
      return [unknown({ part, isQuoted, source, variables })];
    }
    case 'ArithmeticExpansion':
    case 'ProcessSubstitution':
      return [unknown({ part, isQuoted: true, source, variables })];
  }
}

/** `$(command -v NAME)` */
function lookedFor(written: string): { name: string; at: number } | null {
  const name = /^[`$(\s]*(?:which|command -v|type -[pP])\s+([\w./-]+)\s*(?:2>\S+)?\s*[`)]$/.exec(
    written,
  )?.[1];
  return name === undefined ? null : { name, at: written.lastIndexOf(name) };
}

interface Context {
  part: { pos: number; end: number };
  isQuoted: boolean;
  source: MappedText;
  variables: Variables;
}

function unknown({ part, isQuoted, source }: Context): Piece {
  const text = unknownAt(startAt(source, part.pos), endAt(source, part.end));
  return isQuoted ? { text } : { text, splits: true, many: true };
}

function variable(name: string, index: string | undefined, context: Context): Piece[] {
  const value = heldBy(name, context.variables);
  if (value === null || value.kind === 'unknown') {
    const piece = unknownValue(index ?? name, context);
    return [value?.ways === undefined || 'fields' in piece ? piece : { ...piece, ways: value.ways }];
  }
  if (value.kind === 'text') return [textPiece(value.text, context.isQuoted)];
  if (index === '@' || (index === '*' && !context.isQuoted) || name === '@')
    return [{ fields: value.fields }];
  if (index === '*' || name === '*') return [{ text: joined(inOneText(value.fields)) }];
  const chosen = value.fields[/^\d+$/.test(index ?? '0') ? Number(index ?? '0') : -1];
  return chosen === undefined ? [unknown(context)] : [textPiece(chosen.text, context.isQuoted)];
}

function textPiece(text: MappedText, isQuoted: boolean): Piece {
  return isQuoted ? { text } : { text, splits: true };
}

/** Also in quotes `"$@"` and `"${array[@]}"` are any number of words. */
function unknownValue(selector: string, context: Context): Piece {
  if (selector !== '@') return unknown(context);
  const { part, source } = context;
  const [start, end] = [startAt(source, part.pos), endAt(source, part.end)];
  return { fields: [{ text: unknownAt(start, end), start, end, many: true }] };
}

function heldBy(name: string, { named, positional }: Variables): Value | null {
  if (name === '@' || name === '*') return positional === null ? null : { kind: 'array', fields: positional };
  if (!/^[1-9]\d*$/.test(name)) return named.get(name) ?? null;
  const field = positional?.[Number(name) - 1];
  const isReached = positional?.slice(0, Number(name)).every(({ many }) => many !== true) === true;
  return field === undefined || !isReached ? null : { kind: 'text', text: field.text };
}

function parameter(part: ParameterExpansionPart, context: Context): Piece[] {
  const { parameter: name, prefix, operation } = part;
  const index = part.index?.text;
  if (prefix !== undefined) return [unknown(context)];
  if (operation === undefined) return variable(name, index, context);
  if (operation.type === 'Slice') return slice(name, index, operation, context);
  if (operation.type !== 'Default') return [unknownValue(index ?? name, context)];
  const value = heldBy(name, context.variables);
  const isEmpty = value?.kind === 'text' && value.text.text === '';
  const isThere = value !== null && !(isEmpty && operation.operator.startsWith(':'));
  switch (operation.operator) {
    case '+':
    case ':+':
      return isEmpty ? [] : operand(operation.operand, context);
    case '?':
    case ':?':
      return variable(name, index, context);
    case '=':
    case ':=':
    case '-':
    case ':-': {
      if (isThere) return variable(name, index, context);
      const pieces = operand(operation.operand, context);
      if (operation.operator.endsWith('=')) keep(name, pieces, context.variables);
      return pieces;
    }
  }
}

/** `"${@:2}"`, `${OPTS[@]:1:3}` */
function slice(
  name: string,
  index: string | undefined,
  { offset, length }: ParameterSliceOperation,
  context: Context,
): Piece[] {
  const value = heldBy(name, context.variables);
  const start = Number(offset.text) - (name === '@' ? 1 : 0);
  const count = length === undefined ? Number.POSITIVE_INFINITY : Number(length.text);
  const isTold = (index ?? name) === '@' && start >= 0 && count >= 0;
  if (!isTold || value?.kind !== 'array' || value.fields.slice(0, start).some(({ many }) => many === true))
    return [unknownValue(index ?? name, context)];
  return [{ fields: value.fields.slice(start, start + count) }];
}

function operand(word: Word, { isQuoted, source, variables }: Context): Piece[] {
  if (word.parts !== undefined)
    return word.parts.flatMap((part) => piecesOf(part, isQuoted, source, variables));
  return [textPiece(aligned(word.value, source, word.pos, word.end), isQuoted)];
}

function keep(name: string, pieces: readonly Piece[], variables: Variables): void {
  const texts = pieces.flatMap((piece) => ('fields' in piece ? inOneText(piece.fields) : [piece.text]));
  const text = joined(texts);
  setValue(variables, name, text.text === unknownText ? { kind: 'unknown' } : { kind: 'text', text });
}
