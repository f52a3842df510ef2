/** What to do about names that a DNS server kept of networks that are gone. Pure. */
import type { ByHand } from './action.ts';

/** `files`: as `staleNames` finds them. None of them is removed for the user: another program may have made them. */
export function staleNamesInWords(files: readonly string[]): ByHand[] {
  if (files.length === 0) return [];
  return [
    {
      what: "Podman's DNS server keeps names of networks that are gone, and answers containers of later ones with them",
      hint: `remove ${files.join(' and ')}`,
    },
  ];
}
