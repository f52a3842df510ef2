/**
 * What a scenario is made of. Scenario files import this module (and the helpers that it re-exports) and
 * nothing else: they ask, they never judge, and they know no engine by name.
 */

import type { Requirement } from './asking/requirements.ts';
import type { ApiCalls } from './contract/api-calls.ts';
import type { CliCalls } from './contract/cli-calls.ts';
import type { Engine } from './contract/engine.ts';
import type { Host } from './contract/host.ts';
import type { RegistryPair } from './contract/registry.ts';
import type { FactContext, ReadContext, ValueContext } from './record/fact-context.ts';
import type { Json, Selector, Surface, Weight } from './record/model.ts';

export { asDockerHub, searching } from './asking/as-docker-hub.ts';
export { askProgram } from './asking/ask-program.ts';
export {
  connectOnce,
  echoServer,
  forever,
  httpFetch,
  httpServer,
  inTurn,
  script,
} from './asking/commands.ts';
export { askInside, containerOf, describedBy, inCompose, settledMs } from './asking/compose-service.ts';
export { withHostsSettings } from './asking/containers-settings.ts';
export { everyTime } from './asking/every-time.ts';
export { type HandMadeImage, handMadeArchive, handMadeLayout } from './asking/hand-made-archive.ts';
export { httpAnswer, httpRequest } from './asking/http-message.ts';
export { calledInsecure } from './asking/insecure-registries.ts';
export { jsonLines } from './asking/json-lines.ts';
export { addressesOf, allAnswered, lookUp } from './asking/look-up.ts';
export {
  defaultGateway,
  isNeighbour,
  lookAtNetwork,
  lookForMainAddress,
  mainAddress,
  ownAddresses,
} from './asking/own-addresses.ts';
export { commitRefused, ownContainer, ownImage } from './asking/own-image.ts';
export { poll } from './asking/poll.ts';
export { attempt } from './asking/refusal.ts';
export { testSubnet } from './asking/test-subnet.ts';
export { type ToldEvent, toldEvents } from './asking/told-events.ts';
export { unitLine } from './asking/unit-line.ts';
export { textAt, valueAt } from './asking/value-at.ts';
export type { ContainerSpec, NetworkChoice } from './contract/container-spec.ts';
export type { Container } from './contract/objects.ts';

export interface FactSpec<Value extends Json = Json> {
  /** The fact as a statement that can be true or have a value: "the name resolves". */
  title: string;
  /** What Docker's documentation says, or what Docker does. */
  reference: Value;
  /** What it means for a script that another answer is given. */
  weight: Weight;
  /** Ids of the features whose behaviour it measures, such as `cli:run --network-alias`. */
  about?: readonly string[];
  /** It holds only where all of these do; absent where every use of what it is about is concerned. */
  when?: readonly (FactContext | ReadContext | ValueContext)[];
}

type Facts = Record<string, FactSpec>;

/**
 * A literal's general type, so that `reference: true` may be measured as false; null says that there was nothing to
 * measure, such as how long a name lasts that never resolved.
 */
type Wide<Value> = Value extends boolean
  ? boolean | null
  : Value extends number
    ? number | null
    : Value extends string
      ? string | null
      : Json;

/** The answers that `observe` owes: one for each declared fact. */
export type Answers<F extends Facts> = { [Name in keyof F]: Wide<F[Name]['reference']> };

export interface Difference<F extends Facts = Facts> {
  /** Traits that a target must have for this difference to be expected. All of them must match. */
  on: Selector;
  /** The answers expected there. A fact that is not named keeps its reference. */
  facts?: { [Name in keyof F]?: Json };
  /** True where the engine refuses the question itself, so that nothing can be measured. */
  refused?: true;
  /** Where these answers weigh otherwise than their facts say; a refusal `fails` unless this says otherwise. */
  weight?: Weight;
  /** The cause, in words that make sense without the source. */
  because: string;
  /**
   * Where the cause is documented: an address, or "measured" followed by how. What was only measured gives no
   * version a bound: say it as an interval, `{ in: '<=3.0.1', notIn: '>=4.3.1' }`.
   */
  source: string;
}

/** Tools for one observation. `S` is the tuple of surfaces that the scenario declares. */
export interface Bench<S extends readonly Surface[]> {
  engine: Engine &
    (S extends readonly ['cli'] ? CliCalls : unknown) &
    (S extends readonly ['api'] ? ApiCalls : unknown);
  /** Runs one named part of the scenario; its calls become evidence under that name. */
  step: <T>(name: string, action: () => Promise<T>) => Promise<T>;
  /**
   * Says that an answer told this text, and that later calls use it: a script that repeats them must read it from
   * its own answer. Needed only for what a scenario reads from raw output; the verbs say it of what they give.
   */
  told: <Text extends string | null | undefined>(text: Text) => Text;
  /** Looks from outside the containers. */
  host: Host;
  /** Registries run by the engine under test; only for scenarios that declare `uses: ['registry']`. */
  registry: RegistryPair;
}

/** What to write so that it works on every engine. */
export interface Advice<F extends Facts = Facts> {
  /** The facts whose differences it gets around. */
  facts: readonly (keyof F & string)[];
  write: string;
  /** The fact that measures the portable way, as `area/name#fact`, of this scenario or another. */
  shownBy: string;
}

export interface ScenarioSpec<F extends Facts, S extends readonly Surface[], Before extends Json = null> {
  /** `area/name`; equals the file's path below `suites/`, without `.scenario.ts`. */
  id: string;
  title: string;
  /** Why the answer matters to someone who moves scripts from one engine to the other. */
  why: string;
  /** Ids of the claims that the answer bears on. */
  claims: readonly string[];
  /** Where the reference is documented. */
  sources: readonly string[];
  surfaces: S;
  /** Traits without which the question makes no sense on a target. */
  needs?: readonly Exclude<Requirement, 'reboot'>[];
  /**
   * Asks the engine about everything on it at once: it waits until the others have ended, since Podman 3 can lock
   * up for good when its objects change meanwhile.
   */
  alone?: true;
  /** Shared fixtures that cost time and are started only when a chosen scenario uses them. */
  uses?: readonly 'registry'[];
  facts: F;
  differences?: readonly Difference<NoInfer<F>>[];
  advice?: readonly Advice<NoInfer<F>>[];
  /** Ids that the scenario had before, so that records from then can be compared. */
  aliases?: readonly string[];
  /**
   * The first part of a question about a reboot. The machine boots anew after it, and what it gives comes to `observe` as
   * `before`. What lies in directories of the host's is gone by then, as after every boot; volumes stay.
   */
  beforeBoot?: (bench: Bench<S>) => Promise<Before>;
  observe: (bench: Bench<S> & { before: NoInfer<Before> }) => Promise<Answers<NoInfer<F>>>;
}

type AnyBench = Bench<readonly Surface[]> & { engine: CliCalls & ApiCalls };

/** A scenario as the harness handles it: the types of its facts forgotten, everything else as declared. */
export interface Scenario {
  id: string;
  area: string;
  title: string;
  why: string;
  claims: readonly string[];
  sources: readonly string[];
  surfaces: readonly Surface[];
  needs: readonly Requirement[];
  /** Is it asked after the others, with nothing beside it? */
  alone: boolean;
  uses: readonly 'registry'[];
  facts: Facts;
  differences: readonly Difference[];
  advice: readonly Advice[];
  aliases: readonly string[];
  /** Absent where it is asked in one part. */
  beforeBoot?: (bench: AnyBench) => Promise<Json>;
  /** `before`: what `beforeBoot` gave. */
  observe: (bench: AnyBench & { before: Json }) => Promise<Record<string, Json>>;
}

/** What a scenario says of itself; its steps are loaded where they run. */
export type DeclaredScenario = Omit<Scenario, 'beforeBoot' | 'observe'>;

let listener: ((scenario: Scenario) => void) | null = null;

/** Whom to tell of every scenario that is declared from now on; the test runner makes each a test. */
export function onScenario(whom: (scenario: Scenario) => void): void {
  listener = whom;
}

export function scenario<
  const F extends Facts,
  const S extends readonly [Surface, ...Surface[]],
  Before extends Json = null,
>(spec: ScenarioSpec<F, S, Before>): Scenario {
  const reboot: Requirement[] = spec.beforeBoot === undefined ? [] : ['reboot'];
  const area = spec.id.split('/')[0] ?? spec.id;
  const { beforeBoot, ...rest } = spec;
  const declared: Scenario = {
    ...rest,
    area,
    needs: [...reboot, ...(spec.needs ?? [])],
    // What needs a disposable engine may empty or restart it.
    alone: spec.alone === true || spec.needs?.includes('disposable') === true,
    uses: spec.uses ?? [],
    differences: spec.differences ?? [],
    advice: (spec.advice ?? []).map((one) => ({ ...one, facts: [...one.facts] })),
    aliases: spec.aliases ?? [],
    ...(beforeBoot && { beforeBoot }),
    // What the one part gives is what the other gets.
    observe: spec.observe as unknown as Scenario['observe'],
  };
  listener?.(declared);
  return declared;
}
