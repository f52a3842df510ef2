/** What commands, endpoints and files are listed under. Pure. */
import type { FeatureName } from '../../../harness/record/feature-kind.ts';

/** `aliases`: other names of a command. */
export function groupOf(surface: FeatureName['surface'], name: string, aliases: readonly string[]): string {
  switch (surface) {
    case 'cli':
      return groupOfCommand(name, aliases);
    case 'api':
      return groupOfEndpoint(name);
    case 'file':
      return 'Files';
  }
}

/** `container` for `container ls`, and for `run`, which is `container run` too; else the command's own name. */
function groupOfCommand(name: string, aliases: readonly string[]): string {
  const words = [name, ...aliases].map((one) => one.split(' '));
  return words.find(({ length }) => length > 1)?.[0] ?? name;
}

/** `containers` for `GET /containers/{id}/json`. */
function groupOfEndpoint(name: string): string {
  return name.split('/')[1] ?? name;
}
