/** Which registries a cell was given and used: each cell that uses registries begins with a look at both. */
import type { Step } from '../../harness/record/model.ts';

export interface RegistriesAsked {
  plainPort: string | null;
  securePort: string | null;
}

/** Ports as text; null for a registry that nothing else in the evidence names. */
export function registriesAsked(steps: readonly Step[]): RegistriesAsked {
  const calls = steps.flatMap((step) => step.calls);
  const portOf = (scheme: string): string | null => {
    const looks = calls.filter((call) => call.via === 'host' && isLookAt(call.argv, scheme));
    const look = looks[0];
    if (look?.via !== 'host') return null;
    const port = /:(\d+)\/v2\/$/.exec(look.argv.at(-1) ?? '')?.[1] ?? null;
    const others = calls.filter((call) => call !== look).map((call) => JSON.stringify(call));
    return port !== null && others.some((text) => text.includes(port)) ? port : null;
  };
  return { plainPort: portOf('http'), securePort: portOf('https') };
}

/** The look that a cell begins with: a curl at the root of a registry. */
export function isLookAt(argv: readonly string[], scheme: string): boolean {
  return argv[0] === 'curl' && new RegExp(`^${scheme}://localhost:\\d+/v2/$`).test(argv.at(-1) ?? '');
}
