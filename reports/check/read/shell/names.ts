/** Variables by name, in layers: a copy is cheap, and knows what was changed in it. */
import type { Value } from './value.ts';

export class Names {
  readonly #below: Names | null;
  /** Undefined for a name that was unset. */
  readonly #own: Map<string, Value | undefined>;

  constructor(set: Iterable<readonly [string, Value]> = [], below: Names | null = null) {
    this.#own = new Map(set);
    this.#below = below;
  }

  /** What is done to it is not done to this. */
  copy(): Names {
    return new Names([], this);
  }

  get(name: string): Value | undefined {
    return this.#own.has(name) ? this.#own.get(name) : this.#below?.get(name);
  }

  set(name: string, value: Value | undefined): void {
    this.#own.set(name, value);
  }

  /** Names that were set or unset since it is a copy. */
  get changed(): Iterable<string> {
    return this.#own.keys();
  }
}
