/** The ids of what is written in Dockerfiles and compose files. Pure. */
import type { FileWords } from './words.ts';

/** `dockerfile:COPY`, `dockerfile:COPY --chmod`, `dockerfile:# syntax` */
export function instructionIds({ directives, instructions }: FileWords['dockerfile']): string[] {
  return [
    ...Object.entries(instructions).flatMap(([name, flags]) => [
      `dockerfile:${name}`,
      ...flags.map((flag) => `dockerfile:${name} --${flag}`),
    ]),
    ...directives.map((name) => `dockerfile:# ${name}`),
  ];
}

/** Keys, `*` for names that people choose, and `[]` for each item of a list. */
const form = /^compose:[a-z_]+(\.[a-z_\d]+|\.\*|\[\])*$/;

/**
 * Is it the id of a key, such as `compose:name`, `compose:volumes.*`, `compose:services.*.restart` or
 * `compose:services.*.depends_on.*.condition`? The keys at the top and those of named things are known words; of what is
 * below them the form alone is looked at. What only holds names is no feature: `compose:services`, `compose:services.*`.
 */
export function isComposeKey(id: string, { single, named }: FileWords['compose']): boolean {
  if (!form.test(id)) return false;
  const [top = '', star, key] = id.slice('compose:'.length).split(/\.|(?=\[)/);
  if (single.includes(top)) return star !== '*';
  if (star !== '*' || !Object.hasOwn(named, top)) return false;
  return key === undefined ? top !== 'services' : named[top]?.includes(key) === true;
}
