import type { LinuxFacts } from '../../harness/host/host-facts.ts';
import type { Action } from './action.ts';
import type { Presence } from './presence.ts';

export const daemonLog = '/var/log/canialias/dockerd.log';

/**
 * `toBeInstalled`: is the daemon's package among those that are about to be installed? It starts its daemon
 * itself where there is a systemd to do it.
 */
export function planDocker(linux: LinuxFacts, presence: Presence, toBeInstalled: boolean): Action[] {
  const installedAndDown = presence.here.has('docker') && presence.docker === 'silent';
  if (!installedAndDown && !(toBeInstalled && !linux.systemd)) return [];
  return [
    {
      id: 'docker-daemon',
      title: 'Start the Docker daemon',
      why: linux.systemd
        ? 'it is installed and does not run'
        : 'systemd is not PID 1, so nothing else starts it',
      script: linux.systemd
        ? ['systemctl start docker']
        : ['mkdir -p /var/log/canialias', `setsid dockerd > ${daemonLog} 2>&1 < /dev/null &`],
      serves: ['docker'],
    },
  ];
}
