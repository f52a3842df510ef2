/** What the mounts of a call say. Pure. */
import { type UseInCall, valuesOf } from './use-in-call.ts';

export interface Mount {
  type: 'bind' | 'volume' | 'other';
  /** Null where there is none, such as of an anonymous volume. */
  source: string | null;
  isReadOnly: boolean;
}

/** Null for a mount that the file does not tell. */
export function mountsOf(one: UseInCall): (Mount | null)[] {
  const volumes = valuesOf(one, ['volume', 'v']).map((value) => (value === null ? null : ofVolume(value)));
  const isVolume = one.use.feature.endsWith(' --volume');
  const isMount = one.use.feature.endsWith(' --mount');
  const mounts = valuesOf(one, ['mount']).map((value) => (value === null ? null : ofMount(value)));
  return [...(isMount ? [] : volumes), ...(isVolume ? [] : mounts)];
}

/** `SOURCE:TARGET:OPTIONS`, or a target alone. */
function ofVolume(value: string): Mount | null {
  const [source = '', target, options = ''] = value.split(':');
  if (target === undefined) return { type: 'other', source: null, isReadOnly: false };
  const isReadOnly = options.split(',').includes('ro');
  if (isPath(source)) return { type: 'bind', source, isReadOnly };
  if (source.includes('$') || source.includes('`')) return null;
  return { type: 'volume', source, isReadOnly };
}

/** What holds the directory in which a script, make or a pipeline runs, or the home of its user. */
const directories =
  /^\$\{?(PWD|HOME|CI_PROJECT_DIR|GITHUB_WORKSPACE)\b|^(\$\(|`)(shell )?pwd[)`]|^\$[({](CURDIR|PWD|HOME)[)}]|^\$\{\{ *github\.workspace *\}\}/;

/** The name of a volume has no slash. */
function isPath(source: string): boolean {
  const outside = source.replace(/\$\{\{.*?\}\}|\$\{[^}]*\}|\$\([^)]*\)|`[^`]*`/g, '$');
  return /^[/.~]/.test(source) || directories.test(source) || outside.includes('/');
}

function ofMount(value: string): Mount {
  const parts = new Map(
    value.split(',').map((part) => {
      const [key = '', ...rest] = part.split('=');
      return [key.trim(), rest.join('=')] as const;
    }),
  );
  const type = parts.get('type') ?? 'volume';
  const source = parts.get('source') ?? parts.get('src') ?? null;
  const isReadOnly = ['ro', 'readonly'].some((key) => parts.has(key) && parts.get(key) !== 'false');
  return type === 'bind' || type === 'volume'
    ? { type, source, isReadOnly }
    : { type: 'other', source: null, isReadOnly };
}
