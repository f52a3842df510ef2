/** What commands and endpoints are listed under. Pure. */

/** `container` for `container ls`, and for `run`, which is `container run` too; else the command's own name. */
export function groupOfCommand(name: string, aliases: readonly string[]): string {
  const words = [name, ...aliases].map((one) => one.split(' '));
  return words.find(({ length }) => length > 1)?.[0] ?? name;
}

/** `containers` for `GET /containers/{id}/json`. */
export function groupOfEndpoint(name: string): string {
  return name.split('/')[1] ?? name;
}
