// @ts-check
/** The licences of the packages that became a part of a bundle, as they ask for it. */
import { readdirSync, readFileSync } from 'node:fs';

/** For packages that name their licence and do not ship its text. */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/**
 * Throws where a package has neither a licence file nor a licence whose text is known.
 *
 * @param {string} root the project's, with a slash at its end
 * @param {readonly string[]} inputs files that the bundle was made of, relative to the project
 */
export function noticesOf(root, inputs) {
  const packages = new Set(
    inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  return [...packages]
    .sort()
    .map((path) => noticeOf(`${root}${path}`))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} directory the package's */
function noticeOf(directory) {
  const { name, version, license, author } = JSON.parse(readFileSync(`${directory}/package.json`, 'utf8'));
  const own = readdirSync(directory).find((entry) => /^licen[cs]e/i.test(entry));
  if (own === undefined && license !== 'MIT') throw new Error(`${name} ships no licence`);
  const text =
    own === undefined
      ? `Copyright (c) ${author?.name ?? author ?? `the authors of ${name}`}\n\n${mit}`
      : readFileSync(`${directory}/${own}`, 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
