/** What is called inside a lab machine: its boot, the run over its targets, and the handing over of what it wrote. */
import { execa } from 'execa';
import { bootAnewCode, CanialiasError } from '../../harness/errors.ts';
import type { Target } from '../../harness/transport/target.ts';
import { asService, inside, type Way } from './enter.ts';
import { type LabMachine, places } from './lab-container.ts';
import { type LabGroup, nameOf } from './lab-groups.ts';

/** What a command inside needs to know of the machine. */
interface In {
  target: Target;
  machine: LabMachine;
  way: Way;
}

/** What is written inside belongs to root there and here, and an ordinary user could not remove it. */
export async function handOver({ client }: Target, machine: LabMachine, way: Way): Promise<void> {
  const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
  const { file, args, env } = inside(way, client, machine, ['chown', '-R', owner, places.out]);
  await execa(file, args, { env, extendEnv: false, stdin: 'ignore', reject: false });
}

/** By this file programs such as Testcontainers know a container, and the machine stands for a host. */
export async function hideContainer({ target: { client }, machine, way }: In): Promise<void> {
  const { file, args, env } = inside(way, client, machine, ['rm', '-f', '/.dockerenv']);
  await execa(file, args, { env, extendEnv: false, stdin: 'ignore', reject: false });
}

export async function boot(
  { client }: Target,
  machine: LabMachine,
  way: Way,
  group: LabGroup,
): Promise<void> {
  const { file, args, env } = inside(way, client, machine, [
    'sh',
    `${places.project}/scripts/lab/boot.sh`,
    ...group.targets,
  ]);
  const reply = await execa(file, args, { env, extendEnv: false, stdin: 'ignore', all: true, reject: false });
  if (!reply.failed) return;
  throw failure(group, reply.all);
}

/** Runs `canialias matrix` in there; its record is in `places.out` afterwards. Throws `lab-failed`. */
export async function measureInside(
  within: In,
  group: LabGroup,
  filters: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  await matrixInside(within, group, ['--install', ...filters], [], say);
}

/** The same of what takes a reboot: the machine boots anew as often as the run asks for it. */
export async function measureOverBoots(
  within: In,
  group: LabGroup,
  filters: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  // After a boot nothing is to be started by hand.
  for (let install = ['--install']; ; install = []) {
    const options = ['--over-boots', ...install, ...filters];
    if ((await matrixInside(within, group, options, [bootAnewCode], say)) !== bootAnewCode) return;
    say('booting the machine anew');
    await within.machine.bootAnew();
  }
}

async function matrixInside(
  within: In,
  group: LabGroup,
  words: readonly string[],
  fine: readonly number[],
  say: (line: string) => void,
): Promise<number> {
  const chosen = group.targets.flatMap((id) => ['--target', id]);
  const options = ['--inside-lab', within.way, '--out', places.out, ...chosen, ...words];
  // 1 is a run with red cells: its record says which.
  return canialiasInside(within, group, ['matrix', ...options], [0, 1, ...fine], say);
}

/** Runs canialias in there; its exit code. `fine`: those that are no failure. Throws `lab-failed` for others. */
export async function canialiasInside(
  { target: { client }, machine, way }: In,
  group: LabGroup,
  words: readonly string[],
  fine: readonly number[],
  say: (line: string) => void,
): Promise<number> {
  const argv = [
    'env',
    `CANIALIAS_BUSYBOX=${places.busybox}`,
    places.node,
    `${places.project}/scripts/canialias.mjs`,
    ...words,
  ];
  const command = group.release.host === 'systemd' ? asService(argv) : argv;
  const { file, args, env } = inside(way, client, machine, command);
  const run = execa(file, args, { env, extendEnv: false, stdin: 'ignore', stdout: 'ignore', reject: false });
  const said: string[] = [];
  for await (const line of run.iterable({ from: 'stderr' })) {
    said.push(line);
    say(line);
  }
  const { exitCode } = await run;
  if (exitCode === undefined || !fine.includes(exitCode)) throw failure(group, said.join('\n'));
  return exitCode;
}

function failure(group: LabGroup, words: string): CanialiasError {
  // Under an error of our own stands its hint, set in.
  const said = words.split('\n').filter((line) => /^\S/.test(line));
  return new CanialiasError(
    'lab-failed',
    `${nameOf(group)}: ${said.at(-1) ?? 'it ended without a word'}`,
    'the lines above it say what the lab container did',
  );
}
