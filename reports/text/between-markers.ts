/** Puts a generated part of a page in its place, and leaves all else as it is. Pure. */
import { CanialiasError } from '../../harness/errors.ts';

const begin = '<!-- matrix: begin -->';
const end = '<!-- matrix: end -->';

/**
 * `path` is what messages call the page. Throws `usage` where the markers are missing, there twice or the wrong
 * way round.
 */
export function replaceBetweenMarkers(page: string, part: string, path: string): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  const hint = `Put these two lines where the table belongs: ${begin} and ${end}.`;
  const lacking = [from === -1 ? begin : '', to === -1 ? end : ''].filter(Boolean);
  if (lacking.length > 0)
    throw new CanialiasError('usage', `${path}: there is no ${lacking.join(' and no ')}`, hint);
  if (page.lastIndexOf(begin) !== from || page.lastIndexOf(end) !== to) {
    throw new CanialiasError('usage', `${path}: a marker of the matrix is there twice`, hint);
  }
  if (to < from) throw new CanialiasError('usage', `${path}: ${end} stands before ${begin}`, hint);
  return `${page.slice(0, from + begin.length)}\n\n${part.trim()}\n\n${page.slice(to)}`;
}
