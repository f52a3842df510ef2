/** Where Debian's packages come from on this host: its own apt configuration says so, nothing here does. */
import { readdir, readFile } from 'node:fs/promises';
import { CanialiasError } from '../../harness/errors.ts';

/** The first address in the text of an apt source (one-line or deb822 style) that serves Debian's archive. */
export function debianMirror(text: string): string | null {
  const addresses = text
    .split('\n')
    .filter((line) => /^\s*(deb\s|URIs:)/.test(line))
    .flatMap((line) => line.match(/https?:\/\/\S+/g) ?? []);
  return addresses.map((one) => one.replace(/\/+$/, '')).find((one) => one.endsWith('/debian')) ?? null;
}

/** @throws CanialiasError `lab-failed` where the host's apt names none. */
export async function hostsDebianMirror(): Promise<string> {
  const named = process.env.CANIALIAS_DEBIAN_MIRROR;
  if (named !== undefined && named !== '') return named;
  const directory = '/etc/apt/sources.list.d';
  const others = await readdir(directory).catch(() => [] as string[]);
  for (const file of ['/etc/apt/sources.list', ...others.map((name) => `${directory}/${name}`)]) {
    const mirror = debianMirror(await readFile(file, 'utf8').catch(() => ''));
    if (mirror !== null) return mirror;
  }
  throw new CanialiasError(
    'lab-failed',
    'no Debian mirror is known: the apt configuration of this host names none',
    'name one in the environment variable CANIALIAS_DEBIAN_MIRROR',
  );
}
