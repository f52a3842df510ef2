/** Reads the pipelines of GitLab. Pure. */
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import type { FileUses } from '../../uses.ts';
import { type FileText, fileText } from '../file-text.ts';
import { joined, type MappedText } from '../mapped-text.ts';
import { addShell } from '../shell/read-shell.ts';
import { type YamlNode, yamlDocuments } from '../yaml/yaml-file.ts';
import { type Environment, withEnvironment } from './expressions.ts';

/** Members of the file that are no jobs, and hold no scripts. */
const noJobs: ReadonlySet<string> = new Set([
  'image',
  'include',
  'services',
  'stages',
  'variables',
  'workflow',
]);

export function readGitlab(path: string, text: string, index: CommandIndex): FileUses {
  const file = fileText(text);
  for (const document of yamlDocuments(file)) {
    const whole = withVariables(new Map(), document);
    addImages(document, '', file);
    addScripts(document, document, whole, file, index);
    for (const { name, value: job } of document.entries) {
      if (noJobs.has(name) || !job.isMap) continue;
      addImages(job, '*.', file);
      addScripts(job, document, withVariables(whole, job), file, index);
    }
  }
  return file.found(path, 'gitlab-ci');
}

function withVariables(before: Environment, node: YamlNode): Environment {
  return withEnvironment(before, node.get('variables'));
}

function addImages(node: YamlNode, path: string, file: FileText): void {
  const image = node.get('image');
  const services = node.get('services')?.items ?? [];
  const named = [
    ...(image === null ? [] : [{ key: 'image', value: image }]),
    ...services.map((value) => ({ key: 'services', value })),
  ];
  for (const { key, value } of named) {
    const text = value.text ?? value.get('name')?.text ?? null;
    file.addUse({
      feature: `gitlab-ci:${path}${key}`,
      ...(text === null ? {} : { value: text }),
      place: file.placeOf(value.start, value.end),
    });
  }
}

/** What stands before a script runs in the same shell, and what comes after it in one of its own. */
function addScripts(
  node: YamlNode,
  document: YamlNode,
  environment: Environment,
  file: FileText,
  index: CommandIndex,
): void {
  const linesOf = (...names: string[]) => names.flatMap((name) => lines(node.get(name), document, 0));
  for (const script of [linesOf('before_script', 'script'), linesOf('after_script')]) {
    if (script.length > 0) addShell(joined(script), environment, file, index, { terminal: false });
  }
}

const deepest = 10;

/** Lists may stand in lists; `!reference [job, script]` is what stands there. */
function lines(node: YamlNode | null, document: YamlNode, depth: number): MappedText[] {
  if (node === null || depth > deepest) return [];
  if (node.tag === '!reference') {
    const names = node.items.map(({ text }) => text ?? '');
    return lines(document.get(...names), document, depth + 1);
  }
  if (node.isList) return node.items.flatMap((item) => lines(item, document, depth + 1));
  if (node.text === null) return [];
  return [node.mapped, { text: '\n', starts: [node.end], ends: [node.end] }];
}
