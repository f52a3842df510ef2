/** What kind of thing a feature is, as its id tells. Pure; browsers run this too. */

/** In the order in which reports list them. */
export const featureKinds = [
  'command',
  'flag',
  'filter',
  'placeholder',
  'endpoint',
  'parameter',
  'body-field',
  'answer-field',
] as const;
export type FeatureKind = (typeof featureKinds)[number];

export interface FeatureName {
  surface: 'cli' | 'api';
  kind: FeatureKind;
  /** Words of the command, such as `container run`; or method and path of the endpoint. */
  of: string;
  /** What follows them: `--link`, `--filter health`, `.NetworkSettings.IPAddress`; empty for the command or endpoint itself. */
  part: string;
}

/** `cli:ps --filter health` is the filter `--filter health` of `ps`. */
export function featureName(id: string): FeatureName {
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
