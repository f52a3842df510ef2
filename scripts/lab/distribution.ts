/** What a suite of the distribution offers now, by its own index: is a lab image still what it would be? */
import { execa } from 'execa';

const deadlineMs = 120_000;

/** Versions by package. */
export type Versions = Readonly<Record<string, string>>;

/**
 * Null where the mirror does not answer.
 * @param architecture as the distribution calls it, such as `amd64`
 */
export async function offeredVersions(
  mirror: string,
  suite: string,
  architecture: string,
  packages: readonly string[],
): Promise<Versions | null> {
  try {
    const reply = await fetch(`${mirror}/dists/${suite}/main/binary-${architecture}/Packages.xz`, {
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (!reply.ok) return null;
    const index = await execa('xz', ['--decompress', '--stdout'], {
      input: Buffer.from(await reply.arrayBuffer()),
      maxBuffer: 512 * 1024 ** 2,
    });
    return versionsIn(index.stdout, packages);
  } catch {
    return null;
  }
}

/** From a package index: paragraphs of `Key: value` lines, an empty line after each. */
export function versionsIn(index: string, packages: readonly string[]): Versions {
  const wanted = new Set(packages);
  const versions: Record<string, string> = {};
  for (const [, name = '', paragraph = ''] of index.matchAll(/^Package: (.*)\n((?:.+\n)*)/gm)) {
    const version = /^Version: (.*)$/m.exec(paragraph)?.[1];
    if (wanted.has(name) && version !== undefined) versions[name] = version;
  }
  return versions;
}
