import { InvalidArgumentError } from '@commander-js/extra-typings';

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of `90s`, `10m` or `1h`. */
export function deadlineOf(value: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([smh])$/.exec(value) ?? [];
  const ms = Number(number) * (units[unit] ?? 0);
  // The longest that a timer takes.
  if (ms > 0 && ms < 2 ** 31) return ms;
  throw new InvalidArgumentError('it is a number with a unit, such as 90s, 10m or 1h');
}
