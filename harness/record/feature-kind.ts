/** What kind of thing a feature is, as its id tells. Pure; browsers run this too. */

/** Those whose names each engine is asked for, in the order in which reports list them. */
export const namedKinds = [
  'command',
  'flag',
  'filter',
  'placeholder',
  'endpoint',
  'parameter',
  'body-field',
  'answer-field',
] as const;

/** What is written in files. No engine is asked for its name: facts alone measure it. */
export const fileKinds = ['instruction', 'compose-key'] as const;

export const featureKinds = [...namedKinds, ...fileKinds] as const;
export type FeatureKind = (typeof featureKinds)[number];

export interface FeatureName {
  /** `file`: it is written in a file that either surface is given. */
  surface: 'cli' | 'api' | 'file';
  kind: FeatureKind;
  /** Words of the command, such as `container run`; method and path of the endpoint; or the name of the file. */
  of: string;
  /**
   * What follows them: `--link`, `--filter health`, `.NetworkSettings.IPAddress`; empty for the command or endpoint itself.
   * Of a file what is written there: `COPY --chmod`, `# syntax`, `services.*.restart`.
   */
  part: string;
}

/** `cli:ps --filter health` is the filter `--filter health` of `ps`. */
export function featureName(id: string): FeatureName {
  if (id.startsWith('dockerfile:'))
    return { surface: 'file', kind: 'instruction', of: 'Dockerfile', part: id.slice(11) };
  if (id.startsWith('compose:'))
    return { surface: 'file', kind: 'compose-key', of: 'compose.yaml', part: id.slice(8) };
  return id.startsWith('api:') ? ofEndpoint(id.slice(4)) : ofCommand(id.replace(/^cli:/, ''));
}

function ofCommand(text: string): FeatureName {
  const { of, part } = split(text, text.search(/(?:^| )-/));
  const kind = /^--filter \S/.test(part)
    ? 'filter'
    : /^--format \S/.test(part)
      ? 'placeholder'
      : part === ''
        ? 'command'
        : 'flag';
  return { surface: 'cli', kind, of, part };
}

function ofEndpoint(text: string): FeatureName {
  const { of, part } = split(text, text.indexOf(' ', text.indexOf(' ') + 1));
  return { surface: 'api', kind: kindOfPart(part), of, part };
}

/** A parameter begins with `?`, a header is a part of the answer, and a key of a parameter's object is a filter. */
function kindOfPart(part: string): FeatureKind {
  if (part === '') return 'endpoint';
  if (/^\?filters[ .=]./.test(part)) return 'filter';
  if (part.startsWith('?')) return 'parameter';
  return /^[.[]|^header /.test(part) ? 'answer-field' : 'body-field';
}

function split(text: string, at: number): Pick<FeatureName, 'of' | 'part'> {
  return at < 0 ? { of: text, part: '' } : { of: text.slice(0, at), part: text.slice(at).trim() };
}
