/**
 * Collects the evidence of one observation: which calls were made, in which step, with what answer. Secrets
 * never get in, and output is bounded.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Credentials } from '../../contract/engine.ts';
import type { Call, Step } from '../../record/model.ts';
import { withoutCredentials } from '../../record/without-credentials.ts';
import { formsOf } from './secret-forms.ts';

/** Characters kept of one output; the middle of a longer one is left out. */
const outputLimit = 16_384;

/** A call as it is reported once it has ended; when it was sent follows from how long it took. */
export type EndedCall = Call extends infer Each ? (Each extends Call ? Omit<Each, 'at'> : never) : never;

export class Recorder {
  readonly steps: Step[] = [];
  /** Milliseconds in which at least one engine call was under way. */
  engineMs = 0;
  readonly #origin = performance.now();
  #phase: Step['phase'] = 'observe';
  #name = 'set up';
  #underWay = 0;
  #busySince = 0;
  /** What stands in the place of each, the longest first: one may be a part of another. */
  #secrets = new Map<string, string>();

  /**
   * Keeps a secret out of everything recorded from now on, whatever shape it comes back in: `[secret]`, the
   * next one `[secret 2]`, and so on.
   */
  hide(...secrets: readonly string[]): void {
    const marks = new Set(this.#secrets.values()).size;
    const known = secrets.flatMap((secret) => this.#secrets.get(secret) ?? []);
    const mark = known[0] ?? (marks === 0 ? '[secret]' : `[secret ${marks + 1}]`);
    const all = new Map(this.#secrets);
    for (const form of secrets.flatMap(formsOf)) if (!all.has(form)) all.set(form, mark);
    this.#secrets = new Map([...all].sort(([one], [other]) => other.length - one.length));
  }

  /** The password, and the form in which a client's login file keeps it. */
  hideLogin({ username, password }: Credentials): void {
    if (password === '') return;
    this.hide(password, Buffer.from(`${username}:${password}`).toString('base64'));
  }

  /** A copy of plain JSON without what was to be hidden, and without what else looks like a credential. */
  withoutSecrets<Value>(value: Value): Value {
    return withoutCredentials(mapTexts(value, (text) => this.#withoutKnown(text)) as Value);
  }

  get engineCalls(): number {
    return this.steps
      .filter((step) => step.phase === 'observe')
      .flatMap((step) => step.calls)
      .filter((call) => call.via !== 'host').length;
  }

  async step<T>(name: string, action: () => Promise<T>): Promise<T> {
    const outer = this.#name;
    this.#name = name;
    try {
      return await action();
    } finally {
      this.#name = outer;
    }
  }

  cleaningUp(): void {
    this.#phase = 'clean-up';
    this.#name = 'clean up';
  }

  /** Marks the time of one engine call, so that harness time can be told from engine time. */
  async timed<T>(action: () => Promise<T>): Promise<{ value: T; ms: number }> {
    const start = performance.now();
    if (this.#underWay === 0) this.#busySince = start;
    this.#underWay += 1;
    try {
      const value = await action();
      return { value, ms: performance.now() - start };
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.engineMs += performance.now() - this.#busySince;
    }
  }

  /**
   * Resolves when no engine call is under way, nor follows at once: when one of several things done side by
   * side fails, the others go on, and what they make must be there before it is cleaned up. At most `deadlineMs`.
   */
  async quiet(deadlineMs: number): Promise<void> {
    const end = performance.now() + deadlineMs;
    while (performance.now() < end) {
      await setImmediate();
      if (this.#underWay === 0) return;
      await setTimeout(5);
    }
  }

  /** To be told right after the call has ended. */
  add(call: EndedCall): void {
    const last = this.steps.at(-1);
    const at = Math.max(0, round(performance.now() - this.#origin - call.ms));
    const whole = this.withoutSecrets({ ...call, at, ms: round(call.ms) });
    const clean = mapTexts(whole, shorten) as Call;
    if (last?.name === this.#name && last.phase === this.#phase) last.calls.push(clean);
    else this.steps.push({ name: this.#name, phase: this.#phase, calls: [clean] });
  }

  #withoutKnown(text: string): string {
    let clean = text;
    for (const [secret, mark] of this.#secrets) clean = clean.replaceAll(secret, mark);
    return clean;
  }
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([key, item]) => [change(key), mapTexts(item, change)]);
  return Object.fromEntries(members);
}

function shorten(text: string): string {
  if (text.length <= outputLimit) return text;
  const half = outputLimit / 2;
  return `${text.slice(0, half)}\n[… ${text.length - outputLimit} characters left out …]\n${text.slice(-half)}`;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
