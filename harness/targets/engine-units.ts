/** Which units of systemd are an engine's, and whose systemd that is. */
import type { EngineUnits } from '../contract/host.ts';
import type { Target } from '../transport/target.ts';
import { asUser } from './as-user.ts';

/** How the systemctl is called that the engine's units belong to. */
export function systemctlOf({ client, traits }: Target): string[] {
  return traits.mode === 'rootless' ? asUser(client, ['systemctl', '--user']) : ['systemctl'];
}

/** Where the systemd of the engine keeps what it forgets at the next boot. */
export function runtimeDirectoryOf({ client, traits }: Target): string {
  return traits.mode === 'rootless'
    ? (client.env.XDG_RUNTIME_DIR ?? `/run/user/${client.uid ?? ''}`)
    : '/run';
}

export function engineUnitsOf(target: Target): EngineUnits {
  const runtime = runtimeDirectoryOf(target);
  return target.traits.engine === 'docker'
    ? {
        service: 'docker.service',
        socket: 'docker.socket',
        path: `${runtime}/docker.sock`,
        boot: 'docker.service',
      }
    : {
        service: 'podman.service',
        socket: 'podman.socket',
        path: `${runtime}/podman/podman.sock`,
        boot: 'podman-restart.service',
      };
}
