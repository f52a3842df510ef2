/** Leaves out, one after the other, what the chosen scenarios send, in one session. */
import { pathToFileURL } from 'node:url';
import { type Listener, mutateSurface, type Question } from '../../harness/mutation/mutate-surface.ts';
import { moduleFile } from '../../harness/place.ts';
import { askedTargets } from '../../harness/run/each-target.ts';
import { type InSessionOptions, inSession } from '../../harness/run/in-session.ts';
import type { OpenSession } from '../../harness/run/open-session.ts';
import type { Scenario } from '../../harness/scenario.ts';
import { testcontainersEnvironment } from '../../harness/surfaces/testcontainers.ts';
import { inTurns } from './in-turns.ts';
import { isComplete, knownParts } from './known-parts.ts';
import { keyOf, type LinesFile } from './lines.ts';

export interface MutateOptions extends InSessionOptions {
  /** Scenarios asked side by side. */
  workers: number;
  file: LinesFile;
}

/** What was left behind on the engines, and what kept a scenario from being asked: nothing, if all went well. */
export async function mutate(options: MutateOptions): Promise<string[]> {
  const { value: faults, leftBehind } = await inSession(options, (open) => mutateAll(open, options));
  return [...faults, ...leftBehind];
}

async function mutateAll({ session }: OpenSession, options: MutateOptions): Promise<string[]> {
  const faults: string[] = [];
  const targets = askedTargets(session);
  const [first] = targets;
  // Testcontainers holds one engine a process: of several targets none can have it.
  if (first !== undefined && targets.length === 1)
    Object.assign(process.env, testcontainersEnvironment(first.socket));
  const questions = (alone: boolean) =>
    targets.flatMap((target) =>
      options.scenarios
        .filter(({ scenario }) => scenario.alone === alone)
        .map(({ scenario: { surfaces }, file }) => ({ target, surfaces, file })),
    );
  // One surface after the other: they have the same labels, by which clean-up knows images without a name.
  const one = async ({ target, surfaces, file }: ReturnType<typeof questions>[number]) => {
    const { default: scenario } = (await import(pathToFileURL(moduleFile(file)).href)) as {
      default: Scenario;
    };
    for (const surface of surfaces) {
      const of = { scenario, surface, target };
      if (isComplete(options.file.lines, { scenario: scenario.id, surface, target: target.id })) continue;
      try {
        await mutateSurface({ ...of, session }, listenerOf(of, options));
      } catch (error) {
        faults.push(
          `${scenario.id} on ${target.id}, ${surface}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
  };
  await inTurns(questions(false), options.workers, one);
  await inTurns(questions(true), 1, one);
  return faults;
}

function listenerOf(
  { scenario, surface, target }: Pick<Question, 'scenario' | 'surface' | 'target'>,
  { file, say }: MutateOptions,
): Listener {
  const of = { scenario: scenario.id, surface, target: target.id };
  const known = knownParts(file.lines, of);
  return {
    isKnown: (part) => known.has(part),
    onPlain(plain) {
      file.add({ type: 'plain', ...of, ...plain, parts: [...plain.parts], unknown: [...plain.unknown] });
      say(`${keyOf(of)}: ${plain.unanswered ?? `${plain.parts.length} parts`}`);
    },
    onMutant(mutant) {
      file.add({ type: 'mutant', ...of, ...mutant });
      if (mutant.by === 'nothing') say(`${keyOf(of)}: nothing notices ${mutant.part}`);
    },
  };
}
