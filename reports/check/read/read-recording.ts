/** Reads a recording: its calls are read like those of a shell script, its API requests by what they name. Pure. */
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { ApiRequest, ClientCall } from '../../../harness/record/recording/model.ts';
import { readRecording } from '../../../harness/record/recording/read-recording.ts';
import type { CommandIndex } from '../../../harness/vocabulary/uses/command-index.ts';
import type { EndpointWords } from '../../../harness/vocabulary/uses/request-uses.ts';
import type { FileUses } from '../uses.ts';
import { addRequest } from './add-request.ts';
import { type FileText, fileText } from './file-text.ts';
import { jsonTree, mappedString } from './json/json-tree.ts';
import { usesOfCall } from './shell/call-of.ts';
import { isEngineName } from './shell/field.ts';

/** What compose, or one client, asked of another in the course of a call, the call tells by itself. */
export function readRecordingUses(
  path: string,
  text: string,
  index: CommandIndex,
  endpoints: EndpointWords,
): FileUses {
  const { asked } = readRecording(text, path);
  const file = fileText(text);
  const root = jsonTree(file);
  for (const [at, one] of asked.entries()) {
    const node = root === null ? undefined : findNodeAtLocation(root, ['asked', at]);
    if (node === undefined || one.parent !== null) continue;
    if (one.kind === 'client') addCall(one, node, file, index);
    else addAsked(one, node, file, endpoints);
  }
  return file.found(path, 'recording');
}

function addCall(call: ClientCall, node: Node, file: FileText, index: CommandIndex): void {
  const words = findNodeAtLocation(node, ['argv'])?.children ?? [];
  const [first, ...others] = words.map((word) => ({
    text: mappedString(word, file.text),
    start: word.offset,
    end: word.offset + word.length,
  }));
  const [name = ''] = call.argv;
  if (first === undefined || !isEngineName(name)) return;
  const { uses, notUnderstood } = usesOfCall([first, ...others], {
    file,
    index,
    start: first.start,
    end: (others.at(-1) ?? first).end,
    // What goes to no terminal is read by a program, or by nobody.
    outputRead: call.stdout !== null,
    readers: null,
    terminal: call.terminal.input,
  });
  for (const use of uses) file.addUse(use);
  for (const remark of notUnderstood) file.addRemark(remark);
}

function addAsked(
  { method, path, request }: ApiRequest,
  node: Node,
  file: FileText,
  endpoints: EndpointWords,
): void {
  const asked = findNodeAtLocation(node, ['path']);
  if (asked === undefined) return;
  const place = file.placeOf(asked.offset, asked.offset + asked.length);
  const body = request.content;
  // A text is a body that was too long to be kept as JSON.
  const sent = body === null || typeof body === 'string' ? {} : { body };
  const hasBody = request.bytes > 0;
  addRequest({ method, path, ...sent, place, bodyPlace: place, hasBody, outputRead: true }, file, endpoints);
}
