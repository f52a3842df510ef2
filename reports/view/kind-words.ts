import type { FeatureKind } from '../../harness/record/feature-kind.ts';

/** What one feature of a kind is called, and several. */
export const kindWords: Record<FeatureKind, { one: string; several: string }> = {
  command: { one: 'command', several: 'commands' },
  flag: { one: 'flag', several: 'flags' },
  filter: { one: 'filter', several: 'filters' },
  placeholder: { one: 'placeholder', several: 'placeholders' },
  endpoint: { one: 'endpoint', several: 'endpoints' },
  parameter: { one: 'parameter', several: 'parameters' },
  'body-field': { one: 'field of a body', several: 'fields of bodies' },
  'answer-field': { one: 'field of an answer', several: 'fields of answers' },
  instruction: { one: 'instruction', several: 'instructions' },
  'compose-key': { one: 'key', several: 'keys' },
};
