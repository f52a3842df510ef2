/** Container verbs over the REST API. */

import * as z from 'zod';
import type { Engine } from '../../contract/engine.ts';
import type { Container } from '../../contract/objects.ts';
import type { ExecSpec } from '../../contract/processes.ts';
import type { Json } from '../../record/model.ts';
import { demultiplex } from '../../transport/demultiplex.ts';
import { networkPath } from '../../transport/network-path.ts';
import { parsed } from '../../transport/parsed.ts';
import type { RawReply } from '../../transport/request.ts';
import { Trouble } from '../../transport/trouble.ts';
import type { NamedSpec } from '../cli/container-arguments.ts';
import { withDefaults } from '../shared/container-defaults.ts';
import { type ApiSession, apiRefusal, idOf, query } from './api-session.ts';
import { containerBody, networkNames } from './container-body.ts';
import { endOf } from './container-state.ts';

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

export function apiContainers(session: ApiSession): ContainerVerbs {
  const { access, call, must, mustObject } = session;
  const { scope, recorder } = access;
  const at = (container: Container, verb: string) => `/containers/${container.name}/${verb}`;

  async function create(named: NamedSpec): Promise<Container> {
    const created = await mustObject(
      'POST',
      `/containers/create${query({ name: named.name })}`,
      containerBody(named),
    );
    const container = { name: named.name, id: idOf(created) };
    for (const network of networkNames(named.spec.network).slice(1)) {
      if (access.interceptor?.carriesOut('connect', [network, container.name]) === false) continue;
      await must('POST', `${networkPath(network)}/connect`, {
        Container: container.name,
        EndpointConfig: { Aliases: [...(named.spec.networkAliases ?? [])] },
      });
    }
    return container;
  }

  const startCreated = async (container: Container): Promise<void> => {
    await must('POST', at(container, 'start'));
  };

  const wait = async (container: Container, condition?: string): Promise<number> => {
    const answer = await mustObject('POST', at(container, `wait${query({ condition })}`));
    return parsed(z.object({ StatusCode: z.number() }), answer, `POST ${at(container, 'wait')}`).StatusCode;
  };

  const logs = async (container: Container, tty = false): Promise<{ stdout: string; stderr: string }> => {
    const path = at(container, 'logs?stdout=true&stderr=true');
    return outputOf(await must('GET', path), tty, `GET ${path}`);
  };

  return {
    /** A container that removes itself takes its output along: `stdout` and `stderr` are then empty. */
    async run(spec) {
      const named = withDefaults(access, spec, false);
      const container = await create(named);
      if (spec.autoRemove === true) {
        // The question "when does it end" must be asked before the start, or there is nothing left to ask.
        const ending = wait(container, 'next-exit');
        const [exitCode] = await Promise.all([ending, startCreated(container)]);
        return { exitCode, stdout: '', stderr: '', container };
      }
      await startCreated(container);
      const exitCode = await endOf(session, container);
      return { exitCode, ...(await logs(container, spec.tty)), container };
    },
    async start(spec = {}) {
      const container = await create(withDefaults(access, spec, true));
      await startCreated(container);
      return container;
    },
    create: (spec = {}) => create(withDefaults(access, spec, true)),
    startCreated,
    async exec(container, command, spec = {}) {
      const created = await mustObject('POST', at(container, 'exec'), execBody(command, spec));
      const id = idOf(created);
      recorder.note('exec', container.name, id);
      const path = `/exec/${id}/start`;
      const reply = await call({ method: 'POST', path, body: { Detach: false, Tty: spec.tty === true } });
      if (reply.status >= 400) throw apiRefusal('POST', path, reply);
      const state = await mustObject('GET', `/exec/${id}/json`);
      const exitCode = state.ExitCode;
      if (typeof exitCode !== 'number') throw new Trouble('the ended exec has no exit code');
      return { exitCode, ...outputOf(reply, spec.tty === true, `POST ${path}`) };
    },
    async stop(container, { graceSeconds } = {}) {
      await must('POST', at(container, `stop${query({ t: graceSeconds })}`));
    },
    async kill(container, { signal } = {}) {
      await must('POST', at(container, `kill${query({ signal })}`));
    },
    async restart(container, { graceSeconds } = {}) {
      await must('POST', at(container, `restart${query({ t: graceSeconds })}`));
    },
    async pause(container) {
      await must('POST', at(container, 'pause'));
    },
    async unpause(container) {
      await must('POST', at(container, 'unpause'));
    },
    async rename(container, name) {
      scope.adopt('container', name);
      await must('POST', at(container, `rename${query({ name })}`));
    },
    wait: (container) => wait(container),
    async remove(container, { force, volumes } = {}) {
      await must('DELETE', `/containers/${container.name}${query({ force, v: volumes })}`);
    },
    logs: (container) => logs(container),
    async commit(container, { changes } = {}) {
      const name = scope.name('image');
      const [repo, tag] = splitTag(name);
      const instructions = changes?.length ? changes.join('\n') : undefined;
      const parameters = query({ container: container.name, repo, tag, changes: instructions });
      // Podman before 6 refuses a commit without a body; an empty one changes nothing.
      await must('POST', `/commit${parameters}`, {});
      return name;
    },
  };
}

function execBody(command: readonly string[], spec: ExecSpec): Json {
  return {
    Cmd: [...command],
    AttachStdout: true,
    AttachStderr: true,
    Tty: spec.tty === true,
    ...(spec.user === undefined ? {} : { User: spec.user }),
    ...(spec.workdir === undefined ? {} : { WorkingDir: spec.workdir }),
    ...(spec.privileged === undefined ? {} : { Privileged: spec.privileged }),
    ...(spec.env === undefined
      ? {}
      : { Env: Object.entries(spec.env).map(([key, value]) => `${key}=${value}`) }),
  };
}

function outputOf(reply: RawReply, tty: boolean, question: string): { stdout: string; stderr: string } {
  if (tty) return { stdout: plainText(reply), stderr: '' };
  const bytes = reply.bytes.length === 0 ? Buffer.from(plainText(reply)) : reply.bytes;
  return demultiplex(bytes, question);
}

/** Terminal output is not multiplexed; what looks like JSON has been parsed and is put back into text. */
function plainText(reply: RawReply): string {
  return typeof reply.body === 'string' || reply.body === null
    ? (reply.body ?? '')
    : JSON.stringify(reply.body);
}

/** The tag is what follows a colon after the last slash. */
export function splitTag(name: string): [string, string] {
  const colon = name.lastIndexOf(':');
  return colon > name.lastIndexOf('/') ? [name.slice(0, colon), name.slice(colon + 1)] : [name, 'latest'];
}
