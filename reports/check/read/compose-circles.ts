/** Services of a compose file that extend each other in a circle, and a file that includes itself. Pure. */
import type { FileText } from './file-text.ts';
import type { YamlNode } from './yaml/yaml-file.ts';

export function sayCircles(document: YamlNode, path: string, file: FileText): void {
  const services = new Map((document.get('services')?.entries ?? []).map(({ name, value }) => [name, value]));
  for (const [name, service] of services) {
    const extended = service.get('extends');
    if (extended !== null && leadsTo(name, service, services, path))
      file.say(extended.start, extended.end, `${name}: it extends itself, by others or at once`);
  }
  for (const included of document.get('include')?.items ?? []) {
    const named = included.get('path') ?? included;
    for (const one of named.isList ? named.items : [named]) {
      if (isSame(one.text, path)) file.say(one.start, one.end, 'the file includes itself');
    }
  }
}

function leadsTo(
  name: string,
  service: YamlNode,
  services: ReadonlyMap<string, YamlNode>,
  path: string,
): boolean {
  const seen = new Set<string>();
  let next: YamlNode | undefined = service;
  while (next !== undefined) {
    const extended = next.get('extends');
    const file = extended?.get('file')?.text ?? null;
    const other = extended?.text ?? extended?.get('service')?.text ?? null;
    if (other === null || seen.has(other) || (file !== null && !isSame(file, path))) return false;
    if (other === name) return true;
    seen.add(other);
    next = services.get(other);
  }
  return false;
}

/** Files that others name stand beside it, or below. */
function isSame(named: string | null, path: string): boolean {
  const base = path.replace(/^.*[/\\]/, '');
  return base !== '' && named?.replace(/^\.\//, '') === base;
}
