/** Runs one client command as evidence, and distinguishes a refusal from trouble. */

import { EngineRefusal } from '../../asking/refusal.ts';
import type { CliReply } from '../../contract/cli-calls.ts';
import type { EngineKind } from '../../record/model.ts';
import { runOfName } from '../../safety/labels.ts';
import { type ClientOptions, runClient } from '../../transport/run-client.ts';
import type { ClientCommand } from '../../transport/target.ts';
import { Trouble } from '../../transport/trouble.ts';
import type { Access } from '../shared/access.ts';
import { mustBeInReach } from '../shared/out-of-reach.ts';
import { retry } from '../shared/retry.ts';
import { builderEnvironment } from './builder-environment.ts';

const builds = /^((image|builder) )?build\b/;

export type CliSession = ReturnType<typeof cliSession>;

export function cliSession(access: Access) {
  const { target, recorder, interceptor } = access;
  const tool = target.client.file.split('/').at(-1) ?? target.client.file;

  /** Never throws on an exit code. */
  function call(asked: readonly string[], options: ClientOptions = {}): Promise<CliReply> {
    const args = interceptor?.command(asked) ?? asked;
    const removal = removalOf(args);
    return retry({
      text: args.join(' '),
      ask: () => withMissedEnd(args, options),
      refusal: (reply) => (reply.exitCode === 0 ? '' : reply.stderr),
      undo: removal && (() => once(removal, {})),
    });
  }

  /**
   * Podman's service before 6.0 may miss the end of a short command, and Docker's client then waits forever
   * (https://github.com/containers/podman/issues/28514): a race that says nothing about what was asked. Such a
   * command is asked once more, if its container has ended.
   */
  async function withMissedEnd(args: readonly string[], options: ClientOptions): Promise<CliReply> {
    try {
      return await once(args, options);
    } catch (error) {
      const removal = args[0] === 'run' ? removalOf(args) : null;
      const missable = target.client.kind === 'docker' && target.traits.engine === 'podman';
      if (!(error instanceof Trouble) || removal === null || !missable) throw error;
      const name = removal.at(-1) ?? '';
      const state = await once(['container', 'inspect', '--format', '{{.State.Status}}', name], {});
      if (!['exited', 'stopped'].includes(state.stdout.trim())) throw error;
      await once(removal, {});
      return once(args, options);
    }
  }

  async function once(args: readonly string[], options: ClientOptions): Promise<CliReply> {
    const given = { ...(builds.test(args.join(' ')) && builderEnvironment(target)), ...options.env };
    const env = { ...authEnvironment(access), ...given };
    if (typeof options.stdin === 'object') recorder.hide(options.stdin.secret.trim());
    const { value, ms } = await recorder.timed(() => runClient(target.client, args, { ...options, env }));
    const argv = [tool, ...target.client.args, ...args];
    recorder.add({
      via: 'cli',
      argv: options.wrap ? [...options.wrap(argv)] : argv,
      exitCode: value.exitCode,
      stdout: value.stdout,
      stderr: value.stderr,
      stdin: typeof options.stdin === 'object' ? options.stdin.secret : (options.stdin ?? null),
      env: given,
      cwd: options.cwd ?? null,
      ms,
    });
    if (value.timedOut) throw new Trouble(`no answer in time: ${[tool, ...args].join(' ')}`);
    if (value.exitCode !== 0) mustBeInReach(value.stderr);
    return { exitCode: value.exitCode, stdout: value.stdout, stderr: value.stderr };
  }

  /** Standard output of a command that must succeed; a non-zero exit code is the engine's refusal. */
  async function must(args: readonly string[]): Promise<string> {
    const reply = await call(args);
    if (reply.exitCode !== 0) throw refusal(args, reply);
    return reply.stdout.trim();
  }

  return { access, call, must };
}

/** What a program needs to run this client, other than being run by its user. */
export function commandLine({ file, args: first, env }: ClientCommand, args: readonly string[]): string[] {
  const endpoint = env.DOCKER_HOST === undefined ? [] : ['/usr/bin/env', `DOCKER_HOST=${env.DOCKER_HOST}`];
  return [...endpoint, file, ...first, ...args];
}

export function refusal(args: readonly string[], reply: CliReply): EngineRefusal {
  const words = reply.stderr.trim() || reply.stdout.trim() || 'no message';
  return new EngineRefusal('cli', reply.exitCode ?? -1, `${args.slice(0, 2).join(' ')}: ${words}`);
}

/** The command that removes what a command creates under a name of the run; null where it creates nothing. */
function removalOf(args: readonly string[]): string[] | null {
  const [verb, kind] = args;
  const makesNetwork = verb === 'network' && kind === 'create';
  const makesContainer = (verb === 'run' || verb === 'create') && args.includes('--name');
  if (!makesNetwork && !makesContainer) return null;
  const name = makesNetwork ? args.at(-1) : args[args.indexOf('--name') + 1];
  if (name === undefined || runOfName(name) === null) return null;
  return makesNetwork ? ['network', 'rm', name] : ['rm', '--force', name];
}

/** Logins go to a file of this observation's own: no user's login is read or written. */
function authEnvironment({ target, privateDirectory }: Access): Record<string, string> {
  return target.client.kind === 'docker'
    ? { DOCKER_CONFIG: privateDirectory }
    : { REGISTRY_AUTH_FILE: authFileOf(target.client.kind, privateDirectory) };
}

export function authFileOf(client: EngineKind, privateDirectory: string): string {
  return `${privateDirectory}/${client === 'docker' ? 'config.json' : 'auth.json'}`;
}
