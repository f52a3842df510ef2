/** What a command reads, and what simple commands print, where the file holds it. Pure. */
import type { Command, Redirection, SyntaxNode } from 'unbash';
import { aligned } from '../aligned.ts';
import { joined, type MappedText, sliceOf } from '../mapped-text.ts';
import { expandText, expandWord } from './expand.ts';
import type { Here } from './finder.ts';
import { inOneText } from './variables.ts';

/** A heredoc or a here string; null where there is none. */
export function inputText(redirects: readonly Redirection[], { source, variables }: Here): MappedText | null {
  const last = redirects.findLast(({ type }) => type !== 'Redirect');
  if (last?.type === 'HereString') {
    const fields = last.target === undefined ? [] : expandWord(last.target, source, variables);
    return joined(inOneText(fields));
  }
  if (last?.type !== 'HereDoc') return null;
  const { body, delimiter } = last;
  if (delimiter?.quoted === true) return sliceOf(source, body.pos, body.end);
  if (body.parts !== undefined) return expandText(body.parts, source, variables);
  return aligned(body.text.replace(/\\([$`\\])/g, '$1'), source, body.pos, body.end);
}

/** What `cat <<END` and `echo` print; null for all else. */
export function printedText(node: SyntaxNode, here: Here): MappedText | null {
  if (node.type !== 'Command') return null;
  if (node.name?.value === 'cat' && node.args.length === 0) return inputText(node.redirects, here);
  return node.name?.value === 'echo' || node.name?.value === 'printf' ? wordsOf(node, here) : null;
}

function wordsOf(node: Command, { source, variables }: Here): MappedText {
  const fields = node.args.flatMap((word) =>
    word.type === 'Word' ? expandWord(word, source, variables) : [],
  );
  return joined(inOneText(fields.filter(({ text }) => !/^-[neE]+$/.test(text.text))));
}
