/** Items of compose files that may be written as a map, as the text that means the same. Pure. */
import type { YamlNode } from './yaml-file.ts';

/** By the path of the list. */
const forms: Readonly<Record<string, (item: YamlNode) => string | null>> = {
  'services.*.ports': ofPort,
  'services.*.volumes': ofMount,
};

/** Null where there is no such text. */
export function shortForm(path: string, item: YamlNode): string | null {
  return item.isMap && Object.hasOwn(forms, path) ? (forms[path]?.(item) ?? null) : null;
}

function ofPort(item: YamlNode): string | null {
  const [address, published, target, protocol] = ['host_ip', 'published', 'target', 'protocol'].map(
    (name) => item.get(name)?.text ?? null,
  );
  if (target == null) return null;
  const host = address == null ? published : `${address}:${published ?? ''}`;
  return `${host == null ? '' : `${host}:`}${target}${protocol == null ? '' : `/${protocol}`}`;
}

function ofMount(item: YamlNode): string | null {
  const [type, source, target, readOnly] = ['type', 'source', 'target', 'read_only'].map(
    (name) => item.get(name)?.text ?? null,
  );
  if (target == null) return null;
  if (source == null || (type !== 'bind' && type !== 'volume')) return target;
  const path = type === 'volume' || /^[/.~$]/.test(source) ? source : `./${source}`;
  return `${path}:${target}${readOnly === 'true' ? ':ro' : ''}`;
}
