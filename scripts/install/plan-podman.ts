import type { LinuxFacts } from '../../harness/host/host-facts.ts';
import { shellWord } from '../../harness/shell-word.ts';
import type { Action } from './action.ts';
import { type Presence, paths } from './presence.ts';

/** Open files that rootful Podman asks for every container, whatever the host allows. */
const podmanOpenFiles = 1_048_576;

const serves = ['podman', 'podman-rootless'];

interface Reason {
  because: string;
  settings: readonly string[];
  /** Settings of the table `engine.runtimes`. */
  runtimes?: readonly string[];
}

/** What keeps Podman from running as it is configured, and the settings that cure it. */
function reasons(linux: LinuxFacts): Reason[] {
  const found: Reason[] = [];
  if (!linux.systemd) {
    found.push({
      because: 'systemd is not PID 1, so it manages no cgroups and keeps no journal',
      settings: ['cgroup_manager = "cgroupfs"', 'events_logger = "file"'],
    });
  }
  if (linux.cgroups === 'hybrid') {
    found.push({
      because: 'crun refuses cgroup v1 beside v2, runc takes it',
      settings: ['runtime = "runc"'],
    });
  }
  if (needsWrapper(linux)) {
    found.push({
      because: 'Podman asks for more open files than anybody may have',
      settings: ['runtime = "runc"'],
      runtimes: [`runc = ["${paths.runcWrapper}"]`],
    });
  }
  return found;
}

export function needsWrapper(linux: LinuxFacts): boolean {
  return !linux.capSysResource && linux.hardOpenFiles < podmanOpenFiles;
}

/** Null where Podman runs as its distribution has configured it. */
export function dropIn(linux: LinuxFacts): string | null {
  const found = reasons(linux);
  if (found.length === 0) return null;
  const settings = [...new Set(found.flatMap((reason) => reason.settings))];
  const runtimes = found.flatMap((reason) => reason.runtimes ?? []);
  return [
    '# Written by canialias --install, for these facts about this host:',
    ...found.map((reason) => `# - ${reason.because}`),
    '[engine]',
    ...settings,
    ...(runtimes.length > 0 ? ['', '[engine.runtimes]', ...runtimes] : []),
    '',
  ].join('\n');
}

export function planPodman(linux: LinuxFacts, presence: Presence): Action[] {
  const actions: Action[] = [];
  if (needsWrapper(linux) && !presence.runcWrapper) actions.push(wrapper(linux));
  const content = dropIn(linux);
  if (content !== null && content !== presence.podmanDropIn) actions.push(configuration(content, linux));
  return actions;
}

function wrapper(linux: LinuxFacts): Action {
  return {
    id: 'runc-wrapper',
    title: 'Install a runtime that asks for no more than this host allows',
    why: `Podman asks for ${podmanOpenFiles} open files, the hard limit is ${linux.hardOpenFiles}, and nobody may raise it`,
    // Moved into place: a container that starts meanwhile sees the old one or the new one.
    script: [
      `install -D -m 0755 ${shellWord(paths.runcWrapperSource)} ${paths.runcWrapper}.new`,
      `mv ${paths.runcWrapper}.new ${paths.runcWrapper}`,
    ],
    serves,
  };
}

function configuration(content: string, linux: LinuxFacts): Action {
  return {
    id: 'podman-drop-in',
    title: `Write ${paths.podmanDropIn}`,
    why: reasons(linux)
      .map((reason) => reason.because)
      .join('; '),
    script: [
      'mkdir -p /etc/containers/containers.conf.d',
      "printf '%s\\n' \\",
      ...content
        .trimEnd()
        .split('\n')
        .map((line) => `  '${line}' \\`),
      `  > ${paths.podmanDropIn}`,
    ],
    serves,
  };
}
