/** Which kind of file is it? Pure. */
import { looksLikeRecording } from '../../../harness/record/recording/looks-like-recording.ts';
import type { FileKind, ReadKind } from '../uses.ts';

const byName: readonly (readonly [RegExp, FileKind])[] = [
  [/(^|\/)\.(github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/, 'github-workflow'],
  [/(^|\/)action\.ya?ml$/, 'github-workflow'],
  [/(^|\/)([^/]*\.)?\.?gitlab-ci\.ya?ml$/, 'gitlab-ci'],
  [/(^|\/)([\w-]+[.-])?(docker-|podman-)?compose([.-][^/]*)?\.ya?ml$/, 'compose'],
  [/(^|\/)(Dockerfile|Containerfile)([.-](?!md$|dockerignore$)[^/]*)?$/, 'dockerfile'],
  [/(^|\/)(dockerfile|containerfile)$/, 'dockerfile'],
  [/\.(dockerfile|containerfile)$/i, 'dockerfile'],
  [/(^|\/)\.?devcontainer\.json$/, 'devcontainer'],
  [/(^|\/)package\.json$/, 'package-json'],
  [/(^|\/)(GNU)?[Mm]akefile([.-][^/]*)?$/, 'makefile'],
  [/\.mk$/, 'makefile'],
  [/\.service(\.d\/[^/]+\.conf)?$/, 'systemd-unit'],
  [/\.(sh|bash|ksh|envrc)$/, 'shell'],
  [/(^|\/)\.(bash_aliases|bash_profile|bashrc|envrc|profile)$/, 'shell'],
];

/** By its path alone; null where it takes a look inside. */
export function kindOfPath(path: string): FileKind | null {
  const name = path.replaceAll('\\', '/');
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** May what is inside tell a kind: has it the name of a YAML file or of a recording, or no ending at all? */
export function mayTellInside(path: string): boolean {
  return /(^|[/\\])[^./\\]+$|\.ya?ml$|recording[^/\\]*\.json$/.test(path);
}

/** By its path, else by what is inside; null for a file of another kind. */
export function kindOf(path: string, text: string): FileKind | null {
  return kindOfPath(path) ?? (mayTellInside(path) ? kindOfText(text) : null);
}

/** What a text without a name is: that of the standard input. */
export function kindOfText(text: string): FileKind | null {
  if (/^#!.*[/ ](ba|da|k|a)?sh\b/.test(text)) return 'shell';
  if (text.startsWith('#!')) return null;
  if (/^(\s*[#;].*\n|\s*\n)*\[(Unit|Service)\]/.test(text)) return 'systemd-unit';
  if (/^\s*\{/.test(text)) return kindOfJson(text);
  if (/^services:/m.test(text) && /^\s+(image|build):/m.test(text)) return 'compose';
  if (/^(pipelines|version: *2\.1|orbs)\b/m.test(text)) return null;
  if (/^jobs:/m.test(text) && /^\s+(-\s+)?(steps|run|uses|runs-on):/m.test(text)) return 'github-workflow';
  if (/^runs:/m.test(text) && /^\s+using:/m.test(text)) return 'github-workflow';
  if (/^(\s+|[\w. -]+:\s*\n\s+)(before_|after_)?script:/m.test(text)) return 'gitlab-ci';
  if (/^(\s*#.*\n|\s*\n|\s*ARG .*\n)*FROM\s+\S/i.test(text)) return 'dockerfile';
  return null;
}

/** Of a text that is to be read in any case; `path`: null where it has no name. */
export function likelyKind(path: string | null, text: string): ReadKind {
  const kind = (path === null ? null : kindOfPath(path)) ?? kindOfText(text) ?? 'shell';
  return kind === 'recording' ? 'shell' : kind;
}

function kindOfJson(text: string): FileKind | null {
  if (looksLikeRecording(text)) return 'recording';
  if (/"(runArgs|devcontainer|dockerComposeFile|customizations)"\s*:/.test(text)) return 'devcontainer';
  return /"scripts"\s*:\s*\{/.test(text) ? 'package-json' : null;
}
