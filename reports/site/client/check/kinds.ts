/** The kinds of files in words. Pure. */
import type { ReadKind } from '../../../check/uses.ts';

export const kindWords: Record<ReadKind, string> = {
  shell: 'shell script',
  makefile: 'Makefile',
  'github-workflow': 'GitHub workflow',
  'gitlab-ci': 'GitLab pipeline',
  compose: 'compose file',
  dockerfile: 'Dockerfile',
  devcontainer: 'devcontainer.json',
  'package-json': 'package.json',
  'systemd-unit': 'systemd unit',
};

/** Null for a word that is none. */
export function kindNamed(word: string): ReadKind | null {
  return (Object.keys(kindWords) as ReadKind[]).find((kind) => kind === word) ?? null;
}
