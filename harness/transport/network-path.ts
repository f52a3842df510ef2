/** Docker takes nearly every character in the name of a network: a blank or a slash is escaped in a path. */
export function networkPath(name: string): string {
  return `/networks/${encodeURIComponent(name)}`;
}
