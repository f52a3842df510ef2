/** What the copy of a directory lacks, in a line or two for a person. */
import type { Copied } from './copy-tree.ts';

const mostNamed = 5;

export function tellOfCopy({ ignored, leftOut }: Copied, say: (line: string) => void): void {
  if (ignored.length > 0)
    say(`canialias: not copied, because git ignores it: ${named(ignored)} (--with PATH copies it)`);
  if (leftOut.length > 0) say(`canialias: left out: ${named(leftOut)}`);
}

function named(paths: readonly string[]): string {
  const more = paths.length - mostNamed;
  return [...paths.slice(0, mostNamed), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
