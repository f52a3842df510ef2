/** Container verbs on the command line. */

import type { Engine } from '../../contract/engine.ts';
import type { Container } from '../../contract/objects.ts';
import { shortened } from '../../transport/parsed.ts';
import { Trouble } from '../../transport/trouble.ts';
import { withDefaults } from '../shared/container-defaults.ts';
import { type CliSession, refusal } from './cli-session.ts';
import { containerArguments } from './container-arguments.ts';

type ContainerVerbs = Pick<
  Engine,
  | 'run'
  | 'start'
  | 'create'
  | 'startCreated'
  | 'exec'
  | 'stop'
  | 'kill'
  | 'restart'
  | 'pause'
  | 'unpause'
  | 'rename'
  | 'wait'
  | 'remove'
  | 'logs'
  | 'commit'
>;

/** Exit code that clients keep for "the engine refused", as against the command's own. */
const engineError = 125;

export function cliContainers({ access, call, must }: CliSession): ContainerVerbs {
  const { scope } = access;
  return {
    async run(spec) {
      const named = withDefaults(access, spec, false);
      const args = ['run', ...containerArguments(named)];
      const reply = await call(args);
      if (reply.exitCode === engineError) throw refusal(args, reply);
      return { ...reply, ...ended(reply.exitCode, 'run'), container: { name: named.name, id: named.name } };
    },
    async start(spec = {}) {
      const named = withDefaults(access, spec, true);
      const args = ['run', '--detach', ...containerArguments(named)];
      const reply = await call(args);
      if (reply.exitCode !== 0) throw refusal(args, reply);
      return handle(named.name, reply.stdout);
    },
    async create(spec = {}) {
      const named = withDefaults(access, spec, true);
      return handle(named.name, await must(['create', ...containerArguments(named)]));
    },
    async startCreated(container) {
      await must(['start', container.name]);
    },
    async exec(container, command, spec = {}) {
      const reply = await call([
        'exec',
        ...(spec.user === undefined ? [] : ['--user', spec.user]),
        ...(spec.workdir === undefined ? [] : ['--workdir', spec.workdir]),
        ...Object.entries(spec.env ?? {}).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
        ...(spec.tty === true ? ['--tty'] : []),
        ...(spec.privileged === true ? ['--privileged'] : []),
        container.name,
        ...command,
      ]);
      return { ...reply, ...ended(reply.exitCode, 'exec') };
    },
    async stop(container, { graceSeconds } = {}) {
      await must(['stop', ...grace(graceSeconds), container.name]);
    },
    async kill(container, { signal } = {}) {
      await must(['kill', ...(signal === undefined ? [] : ['--signal', signal]), container.name]);
    },
    async restart(container, { graceSeconds } = {}) {
      await must(['restart', ...grace(graceSeconds), container.name]);
    },
    async pause(container) {
      await must(['pause', container.name]);
    },
    async unpause(container) {
      await must(['unpause', container.name]);
    },
    async rename(container, name) {
      scope.adopt('container', name);
      await must(['rename', container.name, name]);
    },
    async wait(container) {
      const text = await must(['wait', container.name]);
      if (!/^-?\d+$/.test(text)) throw new Trouble(`wait gave no exit code: ${shortened(text)}`);
      return Number(text);
    },
    async remove(container, { force, volumes } = {}) {
      await must([
        'rm',
        ...(force === true ? ['--force'] : []),
        ...(volumes === true ? ['--volumes'] : []),
        container.name,
      ]);
    },
    async logs(container) {
      const reply = await call(['logs', container.name]);
      if (reply.exitCode !== 0) throw refusal(['logs'], reply);
      return { stdout: reply.stdout, stderr: reply.stderr };
    },
    async commit(container, { changes } = {}) {
      const name = scope.name('image');
      await must([
        'commit',
        ...(changes ?? []).flatMap((change) => ['--change', change]),
        container.name,
        name,
      ]);
      return name;
    },
  };
}

function handle(name: string, stdout: string): Container {
  return { name, id: stdout.trim().split('\n').at(-1) ?? name };
}

function ended(exitCode: number | null, verb: string): { exitCode: number } {
  if (exitCode === null) throw new Trouble(`the client was killed during ${verb}`);
  return { exitCode };
}

function grace(seconds: number | undefined): string[] {
  return seconds === undefined ? [] : ['--time', seconds.toString()];
}
