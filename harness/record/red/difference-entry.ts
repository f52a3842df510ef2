/** The entry that a new difference needs in its scenario, ready to paste but for its cause and source. */
import type { Json, ResultLine, ScenarioLine, Selector, Surface, SurfaceResult, Traits } from '../model.ts';
import { sourceLiteral } from './source-literal.ts';

type Seen = { refused: true } | { facts: Record<string, Json> };

/** Entries for all that is new in a result: one where its surfaces agree, one a surface where they do not. */
export function differenceEntries(scenario: ScenarioLine, result: ResultLine, traits: Traits): string[] {
  const seen = result.surfaces.flatMap((surface) => newOn(surface).map((what) => ({ surface, what })));
  const [first] = seen;
  if (first === undefined) return [];
  const agree = seen.every(({ what }) => JSON.stringify(what) === JSON.stringify(first.what));
  if (agree && seen.length === result.surfaces.length)
    return [entry(likelyCause(scenario, traits), first.what)];
  return seen.map(({ surface, what }) => entry(likelyCause(scenario, traits, surface.surface), what));
}

function newOn(surface: SurfaceResult): Seen[] {
  const facts = surface.facts.filter((fact) => fact.verdict === 'new-difference');
  if (facts.length === 0) return [];
  const measured = facts.flatMap((fact) =>
    fact.measured === undefined ? [] : [[fact.name, fact.measured] as const],
  );
  return [measured.length === 0 ? { refused: true } : { facts: Object.fromEntries(measured) }];
}

/** Traits that most often are the cause. Docker against its own reference differs by version. */
function likelyCause(scenario: ScenarioLine, traits: Traits, surface?: Surface): Record<string, string> {
  const aboutNetworks = ['networks', 'dns', 'ports'].includes(scenario.area);
  return {
    engine: traits.engine,
    ...(traits.mode === 'rootless' && { mode: traits.mode }),
    ...(traits.engine === 'docker' && { version: sameMinor(traits.version) }),
    ...(traits.engine === 'podman' && aboutNetworks && { networkBackend: traits.networkBackend }),
    ...(surface !== undefined && { surface }),
  } satisfies Selector;
}

/** Every trait of the target that a selector can name, written as a selector. */
export function selectableTraits(traits: Traits): string {
  const { engine, mode, networkBackend, ociRuntime, storageDriver, logDriver, cgroupVersion } = traits;
  return sourceLiteral({
    engine,
    mode,
    version: sameMinor(traits.version),
    clientVersion: sameMinor(traits.clientVersion),
    networkBackend,
    ...(traits.networkBackendVersion !== null && {
      networkBackendVersion: sameMinor(traits.networkBackendVersion),
    }),
    ...(traits.rootlessNetwork !== null && { rootlessNetwork: traits.rootlessNetwork }),
    ociRuntime,
    ociRuntimeVersion: sameMinor(traits.ociRuntimeVersion),
    storageDriver,
    logDriver,
    ...(traits.compose !== null && {
      compose: traits.compose,
      composeVersion: sameMinor(traits.composeVersion ?? ''),
    }),
    cgroupVersion,
  });
}

/** `20.10.24+dfsg1` as the range `~20.10`; a version without numbers stays as it is. */
function sameMinor(version: string): string {
  const found = /\d+(\.\d+)?/.exec(version);
  return found === null ? version : `~${found[0]}`;
}

function entry(on: Record<string, string>, seen: Seen): string {
  return [
    '{',
    `  on: ${sourceLiteral(on)},`,
    'facts' in seen ? `  facts: ${sourceLiteral(seen.facts)},` : '  refused: true,',
    "  because: '(the cause, in words)',",
    "  source: '(its https address, or: measured …)',",
    '},',
  ].join('\n');
}
