/** Ids of all features that the words have, but for keys of compose files: `isComposeKey` knows those. Pure. */
import { commandId, flagId } from './commands/feature-id.ts';
import { endpointId, fieldId, filterId, queryId } from './endpoints/ids.ts';
import { instructionIds } from './files/file-ids.ts';
import type { Words } from './words.ts';

/** `docker inspect` prints whatever has the name: it takes the fields of all of these. */
const inspected = ['container', 'image', 'network', 'volume'].map((kind) => `${kind} inspect`);

export function featureIds({ commands, plugins, templates, endpoints, files }: Words): Set<string> {
  const aliases = new Map(commands.map(({ path, aliases: others }) => [path.join(' '), others]));
  const names = (command: string) => [
    command,
    ...(aliases.get(command) ?? []),
    ...(inspected.includes(command) ? ['inspect'] : []),
  ];
  const below = (command: string, part: string) => names(command).map((name) => `cli:${name} ${part}`);
  return new Set([
    ...[...commands, ...plugins].flatMap(({ path, aliases: others, flags }) => [
      commandId(path),
      ...others.map((other) => `cli:${other}`),
      ...flags.map(({ name }) => flagId(path, `--${name}`)),
    ]),
    ...templates.filters.flatMap(({ command, name }) => below(command, `--filter ${name}`)),
    ...Object.entries(templates.fields).flatMap(([command, fields]) =>
      fields.flatMap((field) => below(command, `--format ${field}`)),
    ),
    ...endpoints.flatMap((endpoint) => [
      endpointId(endpoint),
      ...(endpoint.query ?? []).map(({ name }) => queryId(endpoint, name)),
      ...(endpoint.filters ?? []).map(({ name }) => filterId(endpoint, name)),
      ...[...(endpoint.body ?? []), ...(endpoint.answer ?? [])].map(({ path }) => fieldId(endpoint, path)),
      ...(endpoint.headers ?? []).map(({ name }) => fieldId(endpoint, `header ${name}`)),
    ]),
    ...instructionIds(files.dockerfile),
  ]);
}
