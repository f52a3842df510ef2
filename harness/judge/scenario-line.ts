import type { ScenarioLine } from '../record/model.ts';
import type { DeclaredScenario } from '../scenario.ts';

/** A scenario as the run record keeps it: everything that it declares, without its steps. */
export function scenarioLine(scenario: DeclaredScenario): ScenarioLine {
  return {
    type: 'scenario',
    id: scenario.id,
    area: scenario.area,
    title: scenario.title,
    why: scenario.why,
    claims: [...scenario.claims],
    sources: [...scenario.sources],
    surfaces: [...scenario.surfaces],
    needs: [...scenario.needs],
    facts: Object.fromEntries(
      Object.entries(scenario.facts).map(([name, { title, reference, weight, about, when }]) => [
        name,
        {
          title,
          reference,
          weight,
          ...(about && { about: [...about] }),
          ...(when && { when: [...when] }),
        },
      ]),
    ),
    differences: scenario.differences.map(({ on, facts, refused, weight, because, source }) => ({
      on,
      facts: Object.fromEntries(
        Object.entries(facts ?? {}).flatMap(([name, expected]) =>
          expected === undefined ? [] : [[name, expected]],
        ),
      ),
      refused: refused ?? false,
      weight: weight ?? null,
      because,
      source,
    })),
    advice: scenario.advice.map(({ facts, write, shownBy }) => ({ facts: [...facts], write, shownBy })),
    aliases: [...scenario.aliases],
  };
}
