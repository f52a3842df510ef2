/** Test support: a feature in the place where people write it, such that the contexts of a fact are met. Pure. */
import { featureName } from '../../../harness/record/feature-kind.ts';
import { underFirstName } from '../../compat/command-names.ts';
import type { Compat } from '../../compat/schema.ts';
import { exampleValue } from './example-value.ts';

/** `together`: the features that are to be used in one call with it. */
export function exampleLine(
  { features, aliases }: Compat,
  id: string,
  contexts: readonly string[],
  together: readonly string[],
): string {
  const { of, part } = featureName(id);
  // The same features under the name of the command that is written.
  const uses = [id, ...together.map((other) => `cli:${of} ${featureName(other).part}`.trim())];
  const flags = [...new Set(uses)].flatMap((one) =>
    flagOf(one, {
      takes: features[one]?.takes ?? null,
      contexts,
      shown: featureName(underFirstName(one, aliases)).part,
    }),
  );
  const command = of === 'docker' ? [] : of.split(' ');
  const others = /(^| )(run|create|exec)$/.test(of) ? otherFlags(part, contexts) : [];
  // What is made has the word for its name.
  const [made] = featureName(id).kind === 'command' && of.endsWith(' create') ? valuesIn(contexts) : [];
  const named = made === undefined ? argumentsFor(of, contexts) : [made];
  const words = ['docker', ...command, ...flags, ...others, ...named];
  const before = contexts.includes('no-terminal') ? 'echo yes | ' : '';
  const isWhole = featureName(id).kind === 'command';
  return (
    before +
    words.join(' ') +
    (isWhole && contexts.includes('bridge-in-template') ? ' | grep Networks.bridge' : pipeFor(contexts))
  );
}

/** The flag that a feature is, or belongs to, with a value where it takes one. */
function flagOf(
  id: string,
  {
    takes,
    contexts,
    shown,
  }: {
    takes: 'value' | 'nothing' | null;
    contexts: readonly string[];
    /** As help shows it: `--network` of `--net`. */
    shown: string;
  },
): string[] {
  const { kind, part } = featureName(id);
  if (kind === 'command') return [];
  const field = /^(--verbose) --format (.*)$/.exec(part);
  if (field !== null) return [field[1] ?? '', '--format', `'${templateOf(field[2] ?? '', contexts)}'`];
  const [flag = '', named = ''] = part.split(' ');
  if (kind === 'filter') {
    const given = [flag, `${named}=${filterValue(contexts)}`];
    return contexts.includes('repeated-filter') ? [...given, flag, `${named}=y`] : given;
  }
  if (kind === 'placeholder') return [flag, `'${templateOf(named, contexts)}'`];
  return takes === 'nothing' ? [flag] : [flag, exampleValue(shown.slice(2), contexts)];
}

/** `.IPAM.Config[].Subnet` is `{{range .IPAM.Config}}{{.Subnet}}{{end}}`. */
function templateOf(field: string, contexts: readonly string[]): string {
  if (contexts.includes('bridge-in-template')) return `{{${field.replace('[]', '.bridge')}}}`;
  const [first = '', ...rest] = field.split('[]');
  if (rest.length === 0) return `{{${field}}}`;
  return `{{range ${first}}}${templateOf(rest.join('[]') || '.', contexts)}{{end}}`;
}

const flagsByContext: Readonly<Record<string, readonly string[]>> = {
  'bind-mount': ['--volume', '/srv:/srv'],
  'writable-directory': ['--volume', '/srv:/srv'],
  'custom-network': ['--network', 'own'],
  'large-id': ['--user', '100000'],
  'named-volume': ['--volume', 'data:/data'],
  'ordinary-user': ['--user', '1000'],
  'shared-namespace': ['--network', 'container:x'],
};

/** Of contexts that another flag meets. */
function otherFlags(part: string, contexts: readonly string[]): string[] {
  return contexts.flatMap((context) => {
    const [flag = '', value = ''] = flagsByContext[context] ?? [];
    const isOwn = part === flag || part === '--mount' || /^--(ipc|pid|network|tag)/.test(part);
    return flag === '' || isOwn ? [] : [flag, value];
  });
}

function argumentsFor(command: string, contexts: readonly string[]): string[] {
  const has = (context: string) => contexts.includes(context);
  if (command.endsWith('cp')) {
    if (has('archive-from-stdin')) return ['-', 'x:/y'];
    if (has('archive-to-stdout')) return ['x:/y', '-'];
    return has('relative-container-path') ? ['x:y', './z'] : ['x:/y', './z'];
  }
  if (has('several-images')) return ['one', 'two'];
  if (has('without-name')) return [];
  const network = ['bridge', 'host', 'none'].find((name) => has(`${name}-network`));
  if (network !== undefined) return [network];
  return has('plain-image-name') || has('named-image') ? ['app:1', 'other:1'] : ['docker.io/library/x'];
}

function pipeFor(contexts: readonly string[]): string {
  const words = contexts.flatMap((context) => /^reads:([^|]*)/.exec(context)?.[1] ?? []);
  if (words.length > 0) return ` | grep ${words[0] ?? ''}`;
  if (contexts.includes('order-read')) return ' | head -n 1';
  return contexts.includes('output-read') ? ' | cat' : '';
}

function filterValue(contexts: readonly string[]): string {
  if (contexts.includes('value-none')) return 'none';
  return valuesIn(contexts)[0] ?? 'x';
}

/** The words of `value:WORD`. */
function valuesIn(contexts: readonly string[]): string[] {
  return contexts.flatMap((context) => /^value:(.+)$/.exec(context)?.[1] ?? []);
}
