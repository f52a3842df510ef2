// @ts-check
/** The licences of the packages that became a part of the bundle, as they ask for it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * @param {string} root
 * @param {readonly string[]} inputs files that the bundle was made of
 * @param {string} file
 */
export function writeNotices(root, inputs, file) {
  const packages = new Set(
    inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const notices = [...packages].sort().map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8'));
    const own = readdirSync(`${root}${path}`).find((entry) => /^licen[cs]e/i.test(entry));
    const text = own === undefined ? '' : readFileSync(`${root}${path}/${own}`, 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  writeFileSync(file, notices.join(`\n${'-'.repeat(80)}\n\n`));
}
