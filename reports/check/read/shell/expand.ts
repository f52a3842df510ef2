/** From a word of a shell script to the words that the command gets. Pure. */
import type { Word, WordPart } from 'unbash';
import { aligned } from '../aligned.ts';
import { endAt, joined, type MappedText, sliceOf, startAt, unknownText } from '../mapped-text.ts';
import type { Field } from './field.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { inOneText, type Variables } from './variables.ts';

export function expandWord(word: Word, source: MappedText, variables: Variables): Field[] {
  const start = startAt(source, word.pos);
  const end = endAt(source, word.end);
  if (word.parts === undefined) {
    const text = aligned(word.value, source, word.pos, word.end);
    // Put in by make or a workflow before the shell reads it: it may be any number of words.
    return [{ text, start, end, ...(word.text === unknownText ? { many: true } : {}) }];
  }
  return fieldsOf(
    word.parts.flatMap((part) => piecesOf(part, false, source, variables)),
    start,
    end,
  );
}

/** As one text where no words are split: in an assignment, a heredoc. */
export function expandText(parts: readonly WordPart[], source: MappedText, variables: Variables): MappedText {
  return joined(
    parts
      .flatMap((part) => piecesOf(part, true, source, variables))
      .flatMap((piece) => ('fields' in piece ? inOneText(piece.fields) : [piece.text])),
  );
}

function fieldsOf(pieces: readonly Piece[], start: number, end: number): Field[] {
  const building: Building = { fields: [], open: null, start, end };
  for (const piece of pieces) {
    if ('fields' in piece) {
      addFields(piece.fields, building);
    } else if (piece.many === true && pieces.length === 1) {
      const { text, ways } = piece;
      building.fields.push({ text, start, end, many: true, ...(ways === undefined ? {} : { ways }) });
    } else if (piece.splits === true) {
      for (const { 0: run, index } of piece.text.text.matchAll(/\s+|\S+/g)) {
        if (run.trim() === '') close(building);
        else add(sliceOf(piece.text, index, index + run.length), building);
      }
    } else {
      add(piece.text, building);
    }
  }
  close(building);
  return building.fields;
}

interface Building {
  fields: Field[];
  /** The parts of the last word, to which more may come. */
  open: MappedText[] | null;
  start: number;
  end: number;
}

function add(text: MappedText, building: Building): void {
  building.open ??= [];
  building.open.push(text);
}

function close(building: Building): void {
  const { fields, open, start, end } = building;
  if (open !== null) fields.push({ text: joined(open), start, end });
  building.open = null;
}

/** The first of several words goes on with the one that is open: `-v="$@"`. */
function addFields(several: readonly Field[], building: Building): void {
  const [first, ...others] = several;
  if (first === undefined) return;
  if (building.open === null) {
    building.fields.push(...several);
    return;
  }
  add(first.text, building);
  if (others.length > 0) close(building);
  building.fields.push(...others);
}
