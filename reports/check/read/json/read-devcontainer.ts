/** Reads devcontainer.json. Pure. */
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import type { FileUses } from '../../uses.ts';
import { type FileText, fileText } from '../file-text.ts';
import { joined } from '../mapped-text.ts';
import { addShell } from '../shell/read-shell.ts';
import { inOneText } from '../shell/variables.ts';
import { addContainerCall, fieldOf } from '../workflows/container-call.ts';
import { jsonTree, mappedString } from './json-tree.ts';

/** What the container is made of; the rest is about the editor, or runs inside. */
const asking: ReadonlySet<string> = new Set([
  'appPort',
  'build',
  'capAdd',
  'containerEnv',
  'containerUser',
  'dockerComposeFile',
  'dockerFile',
  'image',
  'init',
  'mounts',
  'overrideCommand',
  'privileged',
  'remoteUser',
  'securityOpt',
  'updateRemoteUserUID',
  'workspaceMount',
]);

export function readDevcontainer(path: string, text: string, index: CommandIndex): FileUses {
  const file = fileText(text);
  const root = jsonTree(file);
  for (const property of root?.type === 'object' ? (root.children ?? []) : []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    if (asking.has(name)) addKey(name, key, value, file);
    if (name === 'runArgs') addRunArgs(value, root, file, index);
    // The other commands run in the container.
    if (name === 'initializeCommand') addCommand(value, file, index);
  }
  return file.found(path, 'devcontainer');
}

/** Each item of a list is a use of its own. */
function addKey(name: string, key: Node, value: Node, file: FileText): void {
  const isList = value.type === 'array' && (value.children ?? []).length > 0;
  const nodes = isList ? (value.children ?? []) : [value];
  for (const node of nodes) {
    const at = isList ? node : key;
    const given = node.type === 'object' || node.type === 'array' ? {} : { value: String(node.value) };
    file.addUse({
      feature: `devcontainer:${name}`,
      ...given,
      place: file.placeOf(at.offset, at.offset + at.length),
    });
  }
}

function addRunArgs(value: Node, root: Node | null, file: FileText, index: CommandIndex): void {
  const at = { start: value.offset, end: value.offset + value.length };
  const flags = strings(value).map((node) => ({
    ...fieldOf(mappedString(node, file.text)),
    start: node.offset,
    end: node.offset + node.length,
  }));
  const image = root === null ? undefined : findNodeAtLocation(root, ['image']);
  const name = image?.type === 'string' ? mappedString(image, file.text) : null;
  addContainerCall('run', flags, name, at, file, index);
}

/** A text is for a shell; a list is one command; a map has several of both. */
function addCommand(value: Node, file: FileText, index: CommandIndex): void {
  if (value.type === 'object') {
    for (const { children } of value.children ?? []) {
      if (children?.[1] !== undefined) addCommand(children[1], file, index);
    }
    return;
  }
  const script =
    value.type === 'array'
      ? joined(inOneText(strings(value).map((node) => fieldOf(mappedString(node, file.text)))))
      : value.type === 'string'
        ? mappedString(value, file.text)
        : null;
  if (script !== null) addShell(script, new Map(), file, index);
}

function strings(value: Node): Node[] {
  return (value.children ?? []).filter(({ type }) => type === 'string');
}
