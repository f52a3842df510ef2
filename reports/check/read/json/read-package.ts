/** Reads the scripts of package.json. Pure. */
import { findNodeAtLocation } from 'jsonc-parser';
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import type { FileUses } from '../../uses.ts';
import { fileText } from '../file-text.ts';
import { addShell } from '../shell/read-shell.ts';
import { jsonTree, mappedString } from './json-tree.ts';

export function readPackage(path: string, text: string, index: CommandIndex): FileUses {
  const file = fileText(text);
  const root = jsonTree(file);
  const scripts = root === null ? undefined : findNodeAtLocation(root, ['scripts']);
  for (const property of scripts?.children ?? []) {
    const script = property.children?.[1];
    if (script?.type === 'string') addShell(mappedString(script, text), new Map(), file, index);
  }
  return file.found(path, 'package-json');
}
