/**
 * Collects the evidence of one observation: which calls were made, in which step, with what answer. Secrets
 * never get in, and output is bounded.
 */
import { setImmediate, setTimeout } from 'node:timers/promises';
import { type Asking, askingsHere, type Poll } from '../../asking/askings.ts';
import type { Credentials } from '../../contract/api-calls.ts';
import { mapTexts, shorten } from '../../record/bounded-texts.ts';
import type { Call, Made, PollMark, Step } from '../../record/model.ts';
import { withoutCredentials } from '../../record/without-credentials.ts';
import { formsOf } from './secret-forms.ts';

/** A call as it is reported once it has ended; when it was sent follows from how long it took. */
export type EndedCall = Call extends infer Each
  ? Each extends Call
    ? Omit<Each, 'at' | 'polls'>
    : never
  : never;

interface Recorded {
  step: string;
  phase: Step['phase'];
  call: Call;
  askings: readonly Asking[];
}

/** What was recorded before by another process, whose observation goes on here. */
export interface Earlier {
  steps: readonly Step[];
  made: readonly Made[];
  engineMs: number;
  engineCalls: number;
  /** Milliseconds from the beginning of the observation until now. */
  ms: number;
}

const nothing: Earlier = { steps: [], made: [], engineMs: 0, engineCalls: 0, ms: 0 };

export class Recorder {
  /** Milliseconds in which at least one engine call was under way. */
  engineMs: number;
  readonly #earlier: Earlier;
  readonly #origin: number;
  #phase: Step['phase'] = 'observe';
  #name = 'set up';
  readonly #recorded: Recorded[] = [];
  readonly #made: Made[];
  #underWay = 0;
  #busySince = 0;
  /** What stands in the place of each, the longest first: one may be a part of another. */
  #secrets = new Map<string, string>();

  constructor(earlier = nothing) {
    this.#earlier = earlier;
    this.#origin = performance.now() - earlier.ms;
    this.#made = [...earlier.made];
    this.engineMs = earlier.engineMs;
  }

  /**
   * Keeps a secret out of everything recorded from now on, whatever shape it comes back in: `[secret]`, the
   * next one `[secret 2]`, and so on. Gives that mark.
   */
  hide(...secrets: readonly string[]): string {
    const marks = new Set(this.#secrets.values()).size;
    const known = secrets.flatMap((secret) => this.#secrets.get(secret) ?? []);
    const mark = known[0] ?? (marks === 0 ? '[secret]' : `[secret ${marks + 1}]`);
    const all = new Map(this.#secrets);
    for (const form of secrets.flatMap(formsOf)) if (!all.has(form)) all.set(form, mark);
    this.#secrets = new Map([...all].sort(([one], [other]) => other.length - one.length));
    return mark;
  }

  /** The password, and the form in which a client's login file keeps it. */
  hideLogin({ username, password }: Credentials): string {
    if (password === '') return '';
    return this.hide(password, Buffer.from(`${username}:${password}`).toString('base64'));
  }

  /** A copy of plain JSON without what was to be hidden, and without what else looks like a credential. */
  withoutSecrets<Value>(value: Value): Value {
    return withoutCredentials(mapTexts(value, (text) => this.#withoutKnown(text)) as Value);
  }

  /** Made anew each time: which asking of a poll was accepted is known only after its calls. */
  get steps(): Step[] {
    const marksOf = pollMarks(pollsIn(this.#earlier.steps));
    const steps: Step[] = [];
    for (const { step: name, phase, call, askings } of this.#recorded) {
      const last = steps.at(-1);
      const marked = { ...call, polls: marksOf(askings) };
      if (last?.name === name && last.phase === phase) last.calls.push(marked);
      else steps.push({ name, phase, calls: [marked] });
    }
    return [...this.#earlier.steps, ...steps];
  }

  get made(): Made[] {
    return this.withoutSecrets(this.#made);
  }

  /** Notes what was made, or what an answer told, for the record: `made` of the model says what a kind means. */
  note(kind: Made['kind'], name: string, id: string | null = null): void {
    const known = this.#made.find((one) => one.kind === kind && one.name === name && (one.id ?? id) === id);
    if (known === undefined) this.#made.push({ kind, name, id, at: this.#now() });
    else known.id = id;
  }

  get engineCalls(): number {
    const asksEngine = (call: Call) => call.via !== 'host' || call.operation === 'exchange';
    const here = this.#recorded.filter(({ phase, call }) => phase === 'observe' && asksEngine(call)).length;
    return this.#earlier.engineCalls + here;
  }

  /** Milliseconds since the observation began. */
  get ms(): number {
    return performance.now() - this.#origin;
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

  /** As `add`, as a step of its own. */
  addAs(step: string, call: EndedCall): void {
    const outer = this.#name;
    this.#name = step;
    this.add(call);
    this.#name = outer;
  }

  /** To be told right after the call has ended. */
  add(call: EndedCall): void {
    const at = Math.max(0, round(this.#now() - call.ms));
    const whole = this.withoutSecrets({ ...call, at, ms: round(call.ms), polls: [] });
    this.#recorded.push({
      step: this.#name,
      phase: this.#phase,
      call: mapTexts(whole, (text) => shorten(text)) as Call,
      askings: askingsHere(),
    });
  }

  #now(): number {
    return round(this.ms);
  }

  #withoutKnown(text: string): string {
    let clean = text;
    for (const [secret, mark] of this.#secrets) clean = clean.replaceAll(secret, mark);
    return clean;
  }
}

/** The highest id of a poll. */
function pollsIn(steps: readonly Step[]): number {
  const marks = steps.flatMap(({ calls }) => calls.flatMap(({ polls }) => polls));
  return marks.reduce((highest, { id }) => Math.max(highest, id), 0);
}

/** Numbers polls after `last` in the order in which they are met. A retry that was asked once is none. */
function pollMarks(last: number): (askings: readonly Asking[]) => PollMark[] {
  const ids = new Map<Poll, number>();
  return (askings) =>
    askings
      .filter(({ poll }) => poll.kind === 'poll' || poll.askings > 1)
      .map(({ poll, number, accepted }) => {
        const id = ids.get(poll) ?? last + ids.size + 1;
        ids.set(poll, id);
        return { id, asking: number, accepted };
      });
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
