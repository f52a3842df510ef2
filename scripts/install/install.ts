/** Brings what is missing, one action after the other, and looks again after each. */
import { CanialiasError } from '../../harness/errors.ts';
import { type HostFacts, readHostFacts } from '../../harness/host/host-facts.ts';
import type { Action, ActionId, Obstacle, Plan } from './action.ts';
import { installLog } from './action-failure.ts';
import { installCommand } from './install-command.ts';
import { installPlan } from './plan.ts';
import { gatherPresence, type Sought } from './presence.ts';
import { runAction } from './run-action.ts';
import { showWork } from './show-work.ts';

export interface InstallOptions {
  /** Ids of the targets to bring; the usual ones where it is empty. */
  targets: readonly string[];
  /** May packages be installed? Where not, what they lack is left out. */
  packages: boolean;
  /** Who root wants rootless Podman measured as; CANIALIAS_ROOTLESS_USER where it is not said. */
  rootlessUser?: string | undefined;
  /** Is a lab to be made? */
  lab: boolean;
  /** Takes one line of progress. */
  log: (line: string) => void;
}

/** What a host is and lacks. */
export interface Look {
  facts: HostFacts;
  plan: Plan;
}

/** What is missing on this host, and what brings it. Changes nothing. */
export async function currentPlan({ rootlessUser, lab }: Sought): Promise<Look> {
  const facts = await readHostFacts();
  const sought = { lab, rootlessUser: rootlessUser ?? process.env.CANIALIAS_ROOTLESS_USER };
  return { facts, plan: installPlan(facts, await gatherPresence(facts, sought)) };
}

/** Throws a CanialiasError where something is missing in the end. Nothing missing: does nothing, as anybody. */
export async function install({ rootlessUser, lab, log, ...wanted }: InstallOptions): Promise<void> {
  await bring(
    async () => {
      const { facts, plan } = await currentPlan({ rootlessUser, lab });
      return { facts, plan: narrowed(plan, wanted) };
    },
    (action) => showWork(action.title, (report) => runAction(action, report), log),
  );
}

/** The part of a plan that serves the wanted targets. */
export function narrowed(
  plan: Plan,
  { targets, packages }: Pick<InstallOptions, 'targets' | 'packages'>,
): Plan {
  // A target that is another with Docker's client needs what that one needs.
  const plain = targets.map((id) => id.replace(/\+.*$/, ''));
  const serves = (action: Action) => plain.length === 0 || action.serves.some((id) => plain.includes(id));
  return {
    actions: plan.actions.filter(
      (action) => serves(action) && (packages || !['package-lists', 'packages'].includes(action.id)),
    ),
    obstacles: packages ? plan.obstacles : plan.obstacles.filter(({ code }) => code !== 'install-failed'),
  };
}

/** Runs the first action that is left until none is. What comes after an action is planned after it. */
export async function bring(
  look: () => Promise<Look>,
  run: (action: Action) => Promise<void>,
): Promise<void> {
  const done = new Set<ActionId>();
  for (;;) {
    const { facts, plan } = await look();
    const [next] = plan.actions;
    // A user named in error is better known before anything changes than after.
    refuse(plan.obstacles, next === undefined ? undefined : 'rootless-user-missing');
    if (next === undefined) return;
    if (facts.uid !== 0) throw needsRoot(plan.actions);
    // What an action was to bring is not there: doing it again would go on for ever.
    if (done.has(next.id)) throw inVain(next);
    done.add(next.id);
    await run(next);
  }
}

/** `only`: the sort of obstacle to stop for; any where it is not said. */
function refuse(obstacles: readonly Obstacle[], only?: Obstacle['code']): void {
  const first = obstacles.find(({ code }) => only === undefined || code === only);
  if (first !== undefined) throw new CanialiasError(first.code, first.what, first.hint);
}

function needsRoot(actions: readonly Action[]): CanialiasError {
  const titles = actions.map((action) => action.title).join('; ');
  return new CanialiasError('no-permission', `installing needs root, for: ${titles}`, installCommand(false));
}

function inVain(action: Action): CanialiasError {
  return new CanialiasError(
    'install-failed',
    `"${action.title}" ran to its end, and still: ${action.why}`,
    `see ${installLog}; npm run canialias -- doctor shows what is missing`,
  );
}
