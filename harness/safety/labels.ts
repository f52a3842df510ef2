/** The labels and names by which a run recognises its own objects. */

export const runLabel = 'io.canialias.run';
export const scenarioLabel = 'io.canialias.scenario';

/**
 * Longest name part taken from a scenario's id, whose area tells `logs/bounds` from `events/bounds`: names are DNS
 * labels too, which end at 63 characters.
 */
const slugLength = 40;

export type OwnedKind = 'container' | 'network' | 'volume' | 'image' | 'pod' | 'stored-secret';

/** A project is what compose makes of one directory: everything that has its name in its own. */
export type AnnouncedKind = OwnedKind | 'project';

export function labelsOf(runId: string, scenarioId: string): Record<string, string> {
  return { [runLabel]: runId, [scenarioLabel]: scenarioId };
}

/** A name no other run, scenario or call will choose: run, scenario and a counter are in it. */
export function uniqueName(kind: AnnouncedKind, runId: string, scenarioId: string, counter: number): string {
  const slug = scenarioId.replaceAll('/', '-').slice(0, slugLength).replace(/-+$/, '');
  const name = `ca-${runId}-${slug}-${counter.toString(36)}`;
  return kind === 'image' ? `localhost/canialias/${name}:1` : name;
}

/** The run whose id a name of `uniqueName` carries; null for any other name. */
export function runOfName(name: string): string | null {
  return /\bca-([a-z0-9]{8})-/.exec(name)?.[1] ?? null;
}

/** Does a name carry this run's id the way `uniqueName` writes it? */
export function isNameOfRun(name: string, runId: string): boolean {
  return name.includes(`ca-${runId}-`);
}
