/** Advice must point at facts that exist, and at a measurement that no declared difference contradicts. */
import type { Selector } from '../record/model.ts';
import type { Advice, DeclaredScenario } from '../scenario.ts';

/** The problems of one scenario's advice; `all` holds every scenario that `shownBy` may name. */
export function lintAdvice(scenario: DeclaredScenario, all: readonly DeclaredScenario[]): string[] {
  return scenario.advice.flatMap((advice, index) =>
    [...factsOf(scenario, advice), ...shownByOf(advice, all)].map(
      (problem) => `advice[${index}]: ${problem}`,
    ),
  );
}

function factsOf(scenario: DeclaredScenario, { facts, write }: Advice): string[] {
  return [
    ...(write.trim() === '' ? ['the write is empty'] : []),
    ...(facts.length === 0 ? ['it names no fact'] : []),
    ...facts.flatMap((name) => {
      if (!Object.hasOwn(scenario.facts, name)) return [`${name} is no declared fact`];
      const differs = scenario.differences.some(
        (difference) => difference.refused === true || Object.hasOwn(difference.facts ?? {}, name),
      );
      return differs ? [] : [`${name} differs nowhere, so there is nothing to get around`];
    }),
  ];
}

function shownByOf({ shownBy }: Advice, all: readonly DeclaredScenario[]): string[] {
  const [id = '', name = ''] = shownBy.split('#');
  const shown = all.find((scenario) => scenario.id === id);
  if (shown === undefined || !Object.hasOwn(shown.facts, name))
    return [`shownBy ${shownBy} is no fact of any scenario`];
  const contradicted = shown.differences.some(
    ({ on, facts }) => !isAside(on) && Object.hasOwn(facts ?? {}, name),
  );
  return contradicted ? [`shownBy ${shownBy} differs itself on some target, so it is no way around`] : [];
}

/**
 * Advice is for scripts that move between Docker and Podman: reports show beside it where an old release, Docker's
 * client on Podman or a rootless Docker answers otherwise.
 */
function isAside({ version, client, engine, mode }: Selector): boolean {
  return version !== undefined || client === 'docker' || (engine === 'docker' && mode === 'rootless');
}
