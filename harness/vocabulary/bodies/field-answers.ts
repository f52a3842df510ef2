/** Asks for fields of a body: many at once, and in halves where that is refused. */
import { sideBySide } from '../../asking/side-by-side.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { Json } from '../../record/model.ts';
import { isTaken, type Reply, wordsOf } from '../endpoints/caller.ts';
import { isSeen, type Look, merged, type Telling, valuesAt } from './telling.ts';

export interface Sent {
  reply: Reply;
  /** How the engine describes what was made. */
  description: Json;
  /**
   * Does the description show every field that is taken? Podman's of a container leaves some out, and has empty values
   * for others: what it does not show may still have its effect.
   */
  isWhole: boolean;
}

/** Sends one body. */
export type Send = (body: Json) => Promise<Sent>;

/** Ids are the fields' paths. `isIndependent`: do bodies that are sent side by side leave each other alone? */
export async function fieldAnswers(
  tellings: readonly Telling[],
  send: Send,
  isIndependent = false,
): Promise<MeasuredFeature[]> {
  const singles = tellings.filter(({ alone, refusedWhereKnown }) => alone || refusedWhereKnown);
  const together = tellings.filter((telling) => !singles.includes(telling));
  const askSingle = (single: Telling) => inHalves([single], send);
  const answers = await inHalves(together, send);
  if (isIndependent) return [...answers, ...(await sideBySide(singles, askSingle)).flat()];
  for (const single of singles) answers.push(...(await askSingle(single)));
  return answers;
}

async function inHalves(tellings: readonly Telling[], send: Send): Promise<MeasuredFeature[]> {
  if (tellings.length === 0) return [];
  const sent = await send(tellings.map(({ body }) => body as Json).reduce(merged, {}));
  const [first] = tellings;
  if (tellings.length === 1 && first) return answersOf(first, sent);
  if (isTaken(sent.reply)) {
    const answers: MeasuredFeature[][] = [];
    for (const telling of tellings) {
      // What the engine warns of may be another field.
      const isOpen = warningOf(sent.reply.body) !== null && !isAllSeen(telling, sent);
      answers.push(isOpen ? await inHalves([telling], send) : answersOf(telling, sent));
    }
    return answers.flat();
  }
  const half = Math.ceil(tellings.length / 2);
  return [
    ...(await inHalves(tellings.slice(0, half), send)),
    ...(await inHalves(tellings.slice(half), send)),
  ];
}

function isAllSeen({ fields }: Telling, { description }: Sent): boolean {
  return Object.values(fields).every((look) => isSeen(description, look));
}

function answersOf(
  { fields, refusedWhereKnown }: Telling,
  { reply, description, isWhole }: Sent,
): MeasuredFeature[] {
  return Object.entries(fields).map(([id, look]) => {
    if (!isTaken(reply)) {
      const says = wordsOf(reply);
      if (refusedWhereKnown) return { id, state: 'known' };
      return { id, state: isOfTheHost(says) ? 'not-asked' : 'refused', says };
    }
    if (refusedWhereKnown) return { id, state: 'ignored', says: 'a value that cannot be is taken' };
    if (isSeen(description, look)) return { id, state: 'known' };
    const warning = warningOf(reply.body);
    if (warning !== null) return { id, state: 'not-asked', says: warning };
    if ((isWhole && !look.mayHide) || isShown(description, look)) return { id, state: 'ignored' };
    return { id, state: 'not-asked', says: 'taken; the engine does not describe it' };
  });
}

/** Does the description have a value at all where it is looked for? */
function isShown(description: Json, { at }: Look): boolean {
  const found = at.flatMap((path) => valuesAt(description, path));
  return found.some((value) =>
    Array.isArray(value)
      ? value.length > 0
      : typeof value === 'object'
        ? value !== null && Object.keys(value).length > 0
        : Boolean(value),
  );
}

/** Does the engine say that its host lacks what the field needs, and that the value was left out? */
function warningOf(body: Json): string | null {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return null;
  const { Warnings } = body;
  const texts = Array.isArray(Warnings) ? Warnings.filter((one) => typeof one === 'string') : [];
  return texts.find((text) => isOfTheHost(text) && !/deprecated/.test(text))?.slice(0, 200) ?? null;
}

function isOfTheHost(words: string): boolean {
  return /kernel|cgroup|not mounted|pquota|IPv6|no such device|not a device|block device|\/dev\/mqueue/i.test(
    words,
  );
}
