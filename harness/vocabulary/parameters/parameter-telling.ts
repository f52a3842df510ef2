/** A parameter of a query, with a value that can be read back: what of a body is a field, is here a parameter. */
import type { Json } from '../../record/model.ts';
import type { Telling } from '../bodies/telling.ts';

/** `at`: paths of the description. The body is the query. */
export function parameter(
  name: string,
  value: string,
  at: readonly string[],
  values: readonly Json[] = [value],
): Telling {
  return { body: { [name]: value }, fields: { [name]: { at, values } } };
}

/** A value that cannot be: whoever knows the parameter refuses it. */
export function impossibleParameter(name: string, value = 'zz'): Telling {
  return { ...parameter(name, value, []), refusedWhereKnown: true };
}

/** The description has it only where the parameter is sent; what it stands for is in every query. */
export function sentAlways(name: string, at: string, value: Json): Telling {
  return { body: {}, fields: { [name]: { at: [at], values: [value] } } };
}
