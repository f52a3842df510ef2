/** Of an answer about the whole engine, only what is about the objects of this run: others come and go. Pure. */
import type { Json } from '../../record/model.ts';

/** Keeps of the arrays at the top, or right below it, those objects that name one of `names`; other values stay. */
export function ownItems(answer: Json, names: readonly string[]): Json {
  if (Array.isArray(answer)) return ownOf(answer, names);
  if (answer === null || typeof answer !== 'object') return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [key, Array.isArray(value) ? ownOf(value, names) : value]),
  );
}

function ownOf(items: readonly Json[], names: readonly string[]): Json[] {
  return items.filter((item) => {
    if (item === null || typeof item !== 'object') return true;
    const text = JSON.stringify(item);
    return names.some((name) => text.includes(name));
  });
}
