/** `podman@5.8.6+docker-cli` of the line `podman+docker-cli`. */
export function columnName(line: string, release: string): string {
  return line.replace(/(\+.*)?$/, `@${release}$1`);
}
