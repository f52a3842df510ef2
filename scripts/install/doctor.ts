/** What is here, what is missing, and what to do about it. Pure; changes nothing. */
import type { HostFacts, LinuxFacts } from '../../harness/host/host-facts.ts';
import type { MissingTarget, Target } from '../../harness/transport/target.ts';
import { wrapAfter } from '../../reports/text/wrap.ts';
import type { Action, ByHand, Plan } from './action.ts';
import { foldCommand } from './fold-command.ts';
import { installCommand } from './install-command.ts';

const width = 80;

export interface ToDo extends Pick<Plan, 'actions'> {
  obstacles: readonly ByHand[];
}

/** Plain text for a terminal of 80 columns. */
export function doctorReport(
  facts: HostFacts,
  plan: ToDo,
  targets: readonly Target[],
  missing: readonly MissingTarget[],
): string {
  const lines = [
    'This host',
    ...hostRows(facts).flatMap(([name, value]) => row(name, 12, value)),
    '',
    'Targets',
    ...targetLines(targets, missing, plan),
    '',
    'To do',
    ...toDo(facts, plan),
  ];
  return `${lines.join('\n')}\n`;
}

function row(name: string, nameWidth: number, value: string): string[] {
  return wrapAfter(`  ${name.padEnd(nameWidth)} `, value, width);
}

function hostRows(facts: HostFacts): [string, string][] {
  const { linux } = facts;
  const system = linux?.distribution.prettyName ?? facts.platform;
  return [
    ['system', `${system}, kernel ${facts.kernel}, ${facts.architecture}`],
    [
      'you are',
      facts.sudoUser === null ? facts.userName : `${facts.userName}, through sudo of ${facts.sudoUser}`,
    ],
    ...(linux === null ? [] : linuxRows(linux)),
  ];
}

function linuxRows(linux: LinuxFacts): [string, string][] {
  const layouts = { v1: 'v1', v2: 'v2', hybrid: 'hybrid: v1 controllers with a v2 hierarchy beside them' };
  const files = Number.isFinite(linux.hardOpenFiles) ? `at most ${linux.hardOpenFiles}` : 'no limit';
  return [
    ['init', linux.systemd ? 'systemd' : 'not systemd'],
    ['cgroups', linux.cgroups === null ? 'not mounted' : layouts[linux.cgroups]],
    [
      'open files',
      linux.capSysResource ? files : `${files}, and nobody may raise limits (no CAP_SYS_RESOURCE)`,
    ],
  ];
}

function targetLines(targets: readonly Target[], missing: readonly MissingTarget[], plan: ToDo): string[] {
  const nameWidth = Math.max(...[...targets, ...missing].map(({ id }) => id.length));
  return [
    ...targets.flatMap((target) => row(target.id, nameWidth, `can be measured: ${inWords(target)}`)),
    ...missing.flatMap((target) => [
      ...row(target.id, nameWidth, `missing: ${target.reason}`),
      ...row('', nameWidth, remedy(target, plan)),
    ]),
  ];
}

function inWords({ traits, client, socket, servedBy }: Target): string {
  const engine = `${traits.engine} ${traits.version}`;
  const name =
    traits.clientVersion === traits.version ? engine : `${engine} with client ${traits.clientVersion}`;
  const api = servedBy === null ? socket : 'an API socket of the run';
  const runtime = `${traits.ociRuntime} ${traits.ociRuntimeVersion}`;
  return `${name}, ${runtime}, ${traits.storageDriver}, ${traits.networkBackend}, as ${client.userName}, ${api}`;
}

/** The numbers of the actions that serve it; its own hint where none does. */
function remedy(target: MissingTarget, plan: ToDo): string {
  const numbers = plan.actions.flatMap((action, index) =>
    action.serves.includes(target.id) ? [index + 1] : [],
  );
  if (numbers.length === 0) return `what to do: ${target.hint}`;
  return `what to do: ${numbers.length === 1 ? 'step' : 'steps'} ${numbers.join(', ')} below`;
}

function toDo(facts: HostFacts, { actions, obstacles }: ToDo): string[] {
  if (actions.length + obstacles.length === 0) return ['  Nothing is left to install, start or set up.'];
  return [
    ...(actions.length > 0 ? everything(facts) : []),
    ...actions.flatMap((action, index) => ['', ...actionLines(action, index + 1)]),
    ...obstacles.flatMap(({ what, hint }) => ['', ...wrapAfter('  By hand: ', `${what}: ${hint}`, width)]),
  ];
}

function everything(facts: HostFacts): string[] {
  return [
    '  All of it at once:',
    `    ${installCommand(facts.uid === 0)}`,
    ...wrapAfter('  ', 'Or step by step, as root, and then ask the doctor again:', width),
  ];
}

function actionLines(action: Action, number: number): string[] {
  const first = `  ${number}. `;
  const indent = ' '.repeat(first.length);
  return [
    ...wrapAfter(first, action.title, width),
    ...wrapAfter(`${indent}Why: `, action.why, width),
    ...wrapAfter(`${indent}For: `, action.serves.join(', '), width),
    ...action.script.flatMap((line) =>
      foldCommand(line, width - first.length - 2).map((part) => `${indent}  ${part}`),
    ),
  ];
}
