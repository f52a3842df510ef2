/** Everything that one observation makes: how it is named and labelled, and in which order it came to be. */
import { createHash } from 'node:crypto';
import { startTimeOf } from '../transport/processes.ts';
import type { Journal } from './journal.ts';
import { type AnnouncedKind, labelsOf, type OwnedKind, uniqueName } from './labels.ts';

export interface OwnedObject {
  kind: AnnouncedKind;
  name: string;
  implicit: boolean;
}

/** Where a unit is written, and how the systemctl is called that knows it. */
export interface UnitPlace {
  directory: string;
  ending: string;
  systemctl: readonly string[];
}

export class Scope {
  readonly labels: Readonly<Record<string, string>>;
  readonly runId: string;
  readonly #scenarioId: string;
  readonly #target: string;
  readonly #journal: Journal;
  readonly #announced: (object: OwnedObject) => void;
  readonly #objects: OwnedObject[];
  #counter = 0;
  #hasBuilt = false;

  constructor(of: {
    runId: string;
    scenarioId: string;
    target: string;
    journal: Journal;
    firstNumber: number;
    /** Hears of every object before it is made. */
    announced?: (object: OwnedObject) => void;
    /** What the observation made in an earlier process, in that order. */
    earlier?: readonly OwnedObject[];
  }) {
    this.runId = of.runId;
    this.#scenarioId = of.scenarioId;
    this.#target = of.target;
    this.#journal = of.journal;
    this.#counter = of.firstNumber;
    this.#announced = of.announced ?? (() => undefined);
    this.#objects = [...(of.earlier ?? [])];
    this.labels = labelsOf(of.runId, of.scenarioId);
  }

  get labelArguments(): string[] {
    return Object.entries(this.labels).flatMap(([key, value]) => ['--label', `${key}=${value}`]);
  }

  /** In the order in which they were announced. */
  get objects(): readonly OwnedObject[] {
    return this.#objects;
  }

  name(kind: OwnedKind): string {
    return this.#announce(kind, this.#next(kind), false);
  }

  implicitName(kind: OwnedKind): string {
    return this.#announce(kind, this.#next(kind), true);
  }

  /** A name for a project of compose, whose objects carry no label of ours. */
  projectName(): string {
    return this.#announce('project', this.#next('project'), true);
  }

  /** Announces an object whose name the scenario chose, such as an image in a registry. */
  adopt(kind: OwnedKind, name: string): void {
    if (!this.#objects.some((object) => object.kind === kind && object.name === name)) {
      this.#announce(kind, name, false);
    }
  }

  /** Announces what the engine made for a container of ours without telling its name beforehand. */
  adoptImplicit(kind: OwnedKind, name: string): void {
    this.#announce(kind, name, true);
  }

  /** A unit's name, which is that of its file too, but for the ending. */
  unitName(place: UnitPlace): { name: string; file: string } {
    const stem = this.#next('container');
    const unit = { name: `${stem}.service`, file: `${place.directory}/${stem}.${place.ending}` };
    this.#journal.add({ kind: 'unit', ...unit, systemctl: [...place.systemctl] });
    return unit;
  }

  /** An image is about to be built, which may leave others without a name behind. */
  noteBuild(): void {
    this.#hasBuilt = true;
  }

  get hasBuilt(): boolean {
    return this.#hasBuilt;
  }

  noteProcess(pid: number | undefined): void {
    if (pid !== undefined) this.#journal.add({ kind: 'process', pid, startTime: startTimeOf(pid) ?? '' });
  }

  /**
   * A network namespace's name, short enough for its interfaces' names (15 characters), and the addresses of
   * both ends of its cable, spread over a range so that targets, scenarios and runs side by side do not meet.
   */
  outsideName(): { name: string; hostAddress: string; address: string } {
    this.#counter += 1;
    const hash = createHash('sha256')
      .update([this.runId, this.#target, this.#scenarioId, this.#counter].join(' '))
      .digest();
    const name = `ca${hash.toString('hex').slice(0, 12)}`;
    this.#journal.add({ kind: 'namespace', name });
    const [third = 0, fourth = 0, second = 0] = hash;
    // A /30 in the lower half of a /24; the upper half is for networks whose subnet a scenario chooses.
    const network = `198.${18 + (second % 2)}.${third}`;
    const first = (fourth % 32) * 4;
    return { name, hostAddress: `${network}.${first + 1}`, address: `${network}.${first + 2}` };
  }

  #next(kind: AnnouncedKind): string {
    this.#counter += 1;
    return uniqueName(kind, this.runId, this.#scenarioId, this.#counter);
  }

  #announce(kind: AnnouncedKind, name: string, implicit: boolean): string {
    this.#journal.add({ kind, target: this.#target, name, implicit });
    const object = { kind, name, implicit };
    this.#objects.push(object);
    this.#announced(object);
    return name;
  }
}
