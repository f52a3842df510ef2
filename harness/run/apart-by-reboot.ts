import type { SuiteScenario } from './select-scenarios.ts';

/** Those that are asked in one part, and those that take a reboot. Pure. */
export function apartByReboot(scenarios: readonly SuiteScenario[]): {
  plain: SuiteScenario[];
  rebooting: SuiteScenario[];
} {
  const takesReboot = ({ scenario }: SuiteScenario) => scenario.needs.includes('reboot');
  return {
    plain: scenarios.filter((one) => !takesReboot(one)),
    rebooting: scenarios.filter(takesReboot),
  };
}
