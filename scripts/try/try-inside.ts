/** Tries a command inside a machine of the lab, as its plan says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { targetsHere } from '../cli/targets-here.ts';
import { namesOfPlan, type PlanInside } from './plan-inside.ts';
import type { TriedInside } from './tried-inside.ts';
import { tryHere } from './try-here.ts';

export async function tryInside(planFile: string, say: (line: string) => void): Promise<void> {
  const plan = JSON.parse(readFileSync(planFile, 'utf8')) as PlanInside;
  const { targets, way } = plan;
  const discovery = await targetsHere({ target: [...targets], install: true, insideLab: way }, say);
  const archivesIn = () => Promise.resolve(plan.archives);
  const { tried, notTried } = await tryHere(discovery, { ...plan, archivesIn, labels: {} }, say);
  const answer: TriedInside = {
    tried: tried.map(({ recording }) => recording),
    notTried,
  };
  writeFileSync(join(dirname(planFile), namesOfPlan.answer), JSON.stringify(answer));
}
