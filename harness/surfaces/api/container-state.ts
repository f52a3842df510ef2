/** A container's state over the REST API, and its end. */
import * as z from 'zod';
import { poll } from '../../asking/poll.ts';
import type { Container, ContainerState } from '../../contract/objects.ts';
import { parsed } from '../../transport/parsed.ts';
import { Trouble } from '../../transport/trouble.ts';
import type { ApiSession } from './api-session.ts';

const answerSchema = z.object({
  State: z.object({
    Running: z.boolean(),
    Status: z.string(),
    ExitCode: z.number(),
    Pid: z.number(),
    Paused: z.boolean(),
  }),
});

const endMs = 60_000;

export async function containerState(
  { mustObject }: ApiSession,
  container: Container,
): Promise<ContainerState> {
  const path = `/containers/${container.name}/json`;
  const { State } = parsed(answerSchema, await mustObject('GET', path), `GET ${path}`);
  return {
    running: State.Running,
    status: State.Status,
    exitCode: State.ExitCode,
    pid: State.Pid,
    paused: State.Paused,
  };
}

/**
 * Exit code of a started container, once it has ended. It looks at the state rather than call `wait`: that
 * of Podman before 6.0 can hang when the container ends at once (https://github.com/containers/podman/issues/28514),
 * which is a question of its own.
 */
export async function endOf(session: ApiSession, container: Container): Promise<number> {
  const { status, exitCode } = await poll(
    () => containerState(session, container),
    (state) => state.status === 'exited',
    endMs,
  );
  if (status !== 'exited')
    throw new Trouble(`${container.name} did not end in ${endMs / 1000} s: it is ${status}`);
  return exitCode;
}
