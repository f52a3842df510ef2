/** What a machine of the lab is to try. Types, and names of files in the directory that it shares with its host. */
import type { TargetLine } from '../../harness/record/model.ts';
import type { ToTry } from './try-on-target.ts';

export interface PlanInside extends ToTry {
  targets: readonly string[];
  archives: readonly string[];
  way: Exclude<TargetLine['entered'], 'host'>;
}

export const namesOfPlan = { plan: 'plan.json', answer: 'tried.json' } as const;
