/** How wide a text becomes in a picture or a badge, without a font at hand. Pure. */

/** Shares of the font size, for DejaVu Sans, as wide as Verdana, rounded up. */
const classes: readonly (readonly [characters: RegExp, share: number])[] = [
  [/[ijlI.,:;'|!]/u, 0.42],
  [/[ frt()[\]\-/"*]/u, 0.5],
  [/[mwMW@%+=~<>]/u, 0.98],
  [/[a-z0-9_?$]/u, 0.63],
  [/[A-Z&]/u, 0.74],
];
/** Of everything else; scripts with wide characters fill the whole square. */
const widest = 1;

/** In the unit of the font size; rather too wide than too narrow. */
export function drawnWidth(text: string, fontSize: number): number {
  const shares = Array.from(
    text,
    (character) => classes.find(([characters]) => characters.test(character))?.[1] ?? widest,
  );
  return Math.ceil(shares.reduce((sum, share) => sum + share, 0) * fontSize);
}
