/** From the text of a query to its parts. Pure. */

export interface QueryError {
  /** Of the first character that it is about, from 0. */
  position: number;
  message: string;
  /** What to write instead. */
  hint: string;
}

export class Mistake extends Error {
  readonly error: QueryError;
  constructor(position: number, message: string, hint: string) {
    super(message);
    this.error = { position, message, hint };
  }
}

type Kind = 'open' | 'close' | 'and' | 'or' | 'not' | 'word' | 'term';
export interface Token {
  kind: Kind;
  position: number;
  text: string;
  /** The part before the colon of a term, and where the part after it begins. */
  field: string;
  valueAt: number;
}

const shape = /(?<paren>[()])|(?:(?<field>[^\s:"()]+):)?(?:"(?<quoted>[^"]*)(?<end>"?)|(?<bare>[^\s"()]*))/y;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (;;) {
    position += /^\s*/.exec(text.slice(position))?.[0].length ?? 0;
    if (position >= text.length) return tokens;
    shape.lastIndex = position;
    const found = shape.exec(text);
    const { paren, field = '', quoted, end, bare = '' } = found?.groups ?? {};
    if (quoted !== undefined && end === '') {
      throw new Mistake(position, 'a quotation is not closed', 'Close it with a second ".');
    }
    const value = quoted ?? bare;
    const kind = kindOf(paren, field, quoted === undefined ? bare : undefined);
    const valueAt = field === '' ? position : position + field.length + 1;
    tokens.push({ kind, position, text: value, field, valueAt });
    position = shape.lastIndex;
  }
}

function kindOf(paren: string | undefined, field: string, bare: string | undefined): Kind {
  if (paren !== undefined) return paren === '(' ? 'open' : 'close';
  if (field !== '') return 'term';
  const word = bare?.toLowerCase();
  return word === 'and' || word === 'or' || word === 'not' ? word : 'word';
}
