/**
 * Collects the evidence of one observation: which calls were made, in which step, with what answer. Secrets
 * never get in, and output is bounded.
 */
import type { Call, Step } from '../record/model.ts';
import type { Credentials } from './engine.ts';

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
  /** What stands in the place of each. */
  readonly #secrets = new Map<string, string>();

  /** Keeps a secret out of everything recorded from now on: `[secret]`, the next one `[secret 2]`, and so on. */
  hide(...forms: readonly string[]): void {
    const marks = new Set(this.#secrets.values()).size;
    const known = forms.flatMap((form) => this.#secrets.get(form) ?? []);
    const mark = known[0] ?? (marks === 0 ? '[secret]' : `[secret ${marks + 1}]`);
    for (const form of forms) if (form !== '') this.#secrets.set(form, mark);
  }

  /** The password, and the form in which a client's login file keeps it. */
  hideLogin({ username, password }: Credentials): void {
    if (password === '') return;
    this.hide(password, Buffer.from(`${username}:${password}`).toString('base64'));
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

  /** To be told right after the call has ended. */
  add(call: EndedCall): void {
    const last = this.steps.at(-1);
    const at = Math.max(0, round(performance.now() - this.#origin - call.ms));
    const clean = this.#clean({ ...call, at, ms: round(call.ms) }) as Call;
    if (last?.name === this.#name && last.phase === this.#phase) last.calls.push(clean);
    else this.steps.push({ name: this.#name, phase: this.#phase, calls: [clean] });
  }

  #clean(value: unknown): unknown {
    if (typeof value === 'string') return shorten(this.#withoutSecrets(value));
    if (Array.isArray(value)) return value.map((item) => this.#clean(item));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#clean(item)]));
    }
    return value;
  }

  #withoutSecrets(text: string): string {
    let clean = text;
    for (const [secret, mark] of this.#secrets) clean = clean.replaceAll(secret, mark);
    return clean;
  }
}

function shorten(text: string): string {
  if (text.length <= outputLimit) return text;
  const half = outputLimit / 2;
  return `${text.slice(0, half)}\n[… ${text.length - outputLimit} characters left out …]\n${text.slice(-half)}`;
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
