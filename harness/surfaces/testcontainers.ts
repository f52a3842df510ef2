/**
 * Testcontainers as a client of the engine under test, the way people's test suites use it. It holds one engine a
 * process, taken from the environment, so each target's Vitest project sets that (`testcontainersEnvironment`).
 */

import { EngineRefusal } from '../asking/refusal.ts';
import type { TestcontainersRun } from '../contract/api-calls.ts';
import type { ContainerSpec } from '../contract/container-spec.ts';
import type { Finished } from '../contract/processes.ts';
import type { HostCall } from '../record/model.ts';
import { Trouble } from '../transport/trouble.ts';
import type { Access } from './shared/access.ts';
import { withDefaults } from './shared/container-defaults.ts';

/** Without its own clean-up container: that needs an image from a registry, and the run cleans up by itself. */
export function testcontainersEnvironment(socket: string): Record<string, string> {
  return {
    DOCKER_HOST: `unix://${socket}`,
    TESTCONTAINERS_HOST_OVERRIDE: '127.0.0.1',
    TESTCONTAINERS_RYUK_DISABLED: 'true',
  };
}

/** Starts a container whose port must answer HTTP, runs a command in it, and stops it; all through the library. */
export async function throughTestcontainers(
  access: Access,
  spec: ContainerSpec,
  port: number,
  command: readonly string[],
): Promise<TestcontainersRun> {
  const { socket } = access.target;
  if (process.env.DOCKER_HOST !== `unix://${socket}`)
    throw new Trouble('this process is set up for another engine');
  // Loaded only here: it takes a second, and most scenarios do not use it.
  const { GenericContainer, Wait } = await import('testcontainers');
  const named = withDefaults(access, spec, true);
  const start = performance.now();
  const note = (action: Extract<HostCall, { operation: 'testcontainers' }>['action'], finished: Finished) => {
    access.recorder.add({
      via: 'host',
      operation: 'testcontainers',
      action,
      ...finished,
      ms: Math.round(performance.now() - start),
    });
  };
  try {
    const started = await new GenericContainer(named.image)
      .withName(named.name)
      .withLabels({ ...named.labels })
      .withCommand([...named.command])
      .withExposedPorts(port)
      .withWaitStrategy(Wait.forHttp('/', port))
      .withStartupTimeout(20_000)
      .start();
    const mapped = started.getMappedPort(port);
    note('start', { exitCode: 0, stdout: `${started.getHost()}:${mapped}`, stderr: '' });
    const exec = await started.exec([...command]);
    note('exec', { exitCode: exec.exitCode, stdout: exec.stdout, stderr: exec.stderr });
    const page = await fetch(`http://127.0.0.1:${mapped}/`, { headers: { connection: 'close' } });
    const body = await page.text();
    await started.stop({ timeout: 1000 });
    note('stop', { exitCode: 0, stdout: '', stderr: '' });
    return { name: named.name, execOutput: exec.stdout, execExitCode: exec.exitCode, body };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    note('failed', { exitCode: 1, stdout: '', stderr: message });
    throw new EngineRefusal('api', 0, `testcontainers: ${message}`);
  }
}
