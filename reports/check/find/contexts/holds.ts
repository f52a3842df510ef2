/** Helpers for predicates that say yes, no, or, with null, that the file does not tell. Pure. */
import { makesContainer, type UseInCall, valuesOf } from '../use-in-call.ts';

export type Holds = (one: UseInCall) => boolean | null;

export function anyOf<Item>(items: readonly (Item | null)[], is: (item: Item) => boolean): boolean | null {
  if (items.some((item) => item !== null && is(item))) return true;
  return items.includes(null) ? null : false;
}

export function not(is: boolean | null): boolean | null {
  return is === null ? null : !is;
}

/** Null of a value with a variable in it. */
export function told(value: string | null): string | null {
  return value === null || /[$`]/.test(value) ? null : value;
}

/** Is any value of the flags such a one? Without such flags it hangs on how the container was made. */
export function givenTo(flags: readonly string[], is: (value: string) => boolean): Holds {
  return (one) => {
    const values = valuesOf(one, flags).map(told);
    return values.length === 0 && !makesContainer(one) ? null : anyOf(values, is);
  };
}

/** As `givenTo`, for flags of the command itself, whose absence says no. What is no call has none. */
export function given(flags: readonly string[], is: (value: string) => boolean): Holds {
  return (one) => (one.use.call === undefined ? null : anyOf(valuesOf(one, flags), is));
}

/** The value of the use itself; of a use that has none, those of all flags of its call. */
export function ownValue(is: (value: string) => boolean): Holds {
  return ({ use, inCall }) => {
    const own = told(use.value ?? null);
    if (own !== null) return is(own);
    const isFlag = / --/.test(use.feature);
    return !isFlag &&
      anyOf(
        inCall.map(({ value }) => value ?? ''),
        is,
      ) === true
      ? true
      : null;
  };
}
