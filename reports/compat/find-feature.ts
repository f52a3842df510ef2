/** Which feature a person means. Pure. */
import { nearest } from '../../harness/did-you-mean.ts';
import { featureName } from '../../harness/record/feature-kind.ts';
import { inspected, underFirstName } from './command-names.ts';
import type { Compat } from './schema.ts';
import { nearestKey, sameKey, writtenId } from './written-ids.ts';

export type Found = { id: string } | { nearest: string | null };

/**
 * As an id, or as it is written on a command line or in a request: `run --link`, `docker run -d`, `podman ps -f
 * health=healthy`, `ps --format '{{.Names}}'`, `POST /v1.41/containers/create HostConfig.Links`, `/containers/json`; or in
 * a file: `SHELL`, `services.restart`.
 */
export function findFeature(compat: Compat, text: string): Found {
  const id = asId(text);
  const ids = Object.keys(compat.features);
  const known = [id, underFirstName(id, compat.aliases)].flatMap((one) => [
    one,
    withLongName(compat, one),
    ...ofObjects(one),
  ]);
  const found =
    known.find((one) => one !== null && Object.hasOwn(compat.features, one)) ??
    sameKey(id, ids) ??
    ids.find((one) => one.replace(/^api:[A-Z]+ /, 'api:') === id) ??
    null;
  if (found !== null) return { id: found };
  if (id.startsWith('compose:')) return { nearest: nearestKey(id, ids) };
  const words = underFirstName(id, compat.aliases);
  const { surface, of } = featureName(words);
  // A slip in the last word is likelier than one in the command.
  const sameCommand = ids.filter((one) => {
    const name = featureName(one);
    return name.surface === surface && name.of === of;
  });
  return {
    nearest:
      nearest(
        words,
        sameCommand.filter((one) => one !== `${surface}:${of}`),
      ) ?? nearest(words, ids),
  };
}

function asId(text: string): string {
  const bare = text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/^(cli|api):/, '');
  const request = /^((?:GET|HEAD|POST|PUT|DELETE) )?(?:\/v\d[\d.]*(?=\/))?(\/\S*)(.*)$/i.exec(bare);
  if (request !== null)
    return `api:${(request[1] ?? '').toUpperCase()}${request[2] ?? ''}${request[3] ?? ''}`;
  const written = writtenId(bare);
  if (written !== null) return written;
  const line = bare.replace(/^(?:docker|podman) (?=[^-])/, '').replace(/^podman(?= -|$)/, 'docker');
  return `cli:${line
    .replace(/ (?:-f|--filter)[ =]([^=]+).*$/, ' --filter $1')
    .replace(/ --format[ =]["']?\{\{(?:json )?\s*(\.[\w.]+)\s*\}\}["']?$/, ' --format $1')
    .replace(/( --(?!filter |format )[\w-]+)[ =].*$/, '$1')}`;
}

/** `run -d` by the flag whose short form it is. */
function withLongName({ features }: Compat, id: string): string | null {
  const [, command, short] = /^(cli:.*?) (-\w)(?: .*)?$/.exec(id) ?? [];
  if (command === undefined) return null;
  const long = Object.entries(features).find(
    ([one, feature]) =>
      feature.short === short && featureName(one).kind === 'flag' && one.startsWith(`${command} --`),
  );
  return long?.[0] ?? null;
}

/** What `inspect` asks of an object is asked by the command of that object too. */
function ofObjects(id: string): string[] {
  return id.startsWith('cli:inspect ')
    ? inspected.map((object) => id.replace('cli:inspect', `cli:${object} inspect`))
    : [];
}
