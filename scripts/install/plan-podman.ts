import type { LinuxFacts } from '../../harness/host/host-facts.ts';
import { shellWord } from '../../harness/shell-word.ts';
import type { Action } from './action.ts';
import { paths } from './paths.ts';
import type { Presence } from './presence.ts';
import { podmanOpenFiles, wrappedRuntime, wrapperOf } from './wrapped-runtime.ts';

const serves = ['podman', 'podman-rootless'];

type Table = 'containers' | 'engine' | 'engine.runtimes';

interface Reason {
  because: string;
  settings: Partial<Record<Table, readonly string[]>>;
}

/** What keeps Podman from running as it is configured, and the settings that cure it. */
function reasons(linux: LinuxFacts): Reason[] {
  const found: Reason[] = [];
  if (!linux.limitsProcesses) {
    found.push({
      because: 'this host gives nobody the cgroup controller that limits the number of processes',
      settings: { containers: ['pids_limit = 0'] },
    });
  }
  if (!linux.systemd) {
    found.push({
      because: 'systemd is not PID 1, so it manages no cgroups and keeps no journal',
      settings: { engine: ['cgroup_manager = "cgroupfs"', 'events_logger = "file"'] },
    });
  }
  if (linux.cgroups === 'hybrid') {
    found.push({
      because: 'crun refuses cgroup v1 beside v2, runc takes it',
      settings: { engine: ['runtime = "runc"'] },
    });
  }
  const runtime = wrappedRuntime(linux);
  if (runtime !== null) {
    found.push({
      because: 'Podman asks for more open files than anybody may have',
      settings: {
        engine: [`runtime = "${runtime}"`],
        'engine.runtimes': [`${runtime} = ["${wrapperOf(runtime)}"]`],
      },
    });
  }
  return found;
}

const tables: readonly Table[] = ['containers', 'engine', 'engine.runtimes'];

/** Null where Podman runs as its distribution has configured it. */
export function dropIn(linux: LinuxFacts): string | null {
  const found = reasons(linux);
  if (found.length === 0) return null;
  const settings = tables
    .map((table) => ({ table, lines: [...new Set(found.flatMap((one) => one.settings[table] ?? []))] }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ table, lines }) => [`[${table}]`, ...lines, ''].join('\n'));
  return [
    '# Written by canialias --install, for these facts about this host:',
    ...found.map((reason) => `# - ${reason.because}`),
    ...settings,
  ].join('\n');
}

export function planPodman(linux: LinuxFacts, presence: Presence): Action[] {
  const actions: Action[] = [];
  const runtime = wrappedRuntime(linux);
  if (runtime !== null && presence.runtimeWrapper !== runtime) actions.push(wrapper(runtime, linux));
  const content = dropIn(linux);
  if (content !== null && content !== presence.podmanDropIn) actions.push(configuration(content, linux));
  return actions;
}

function wrapper(runtime: string, linux: LinuxFacts): Action {
  const place = wrapperOf(runtime);
  return {
    id: 'runtime-wrapper',
    title: 'Install a runtime that asks for no more than this host allows',
    why: `Podman asks for ${podmanOpenFiles} open files, the hard limit is ${linux.hardOpenFiles}, and nobody may raise it`,
    // Moved into place: a container that starts meanwhile sees the old one or the new one.
    script: [`install -D -m 0755 ${shellWord(paths.wrapperSource)} ${place}.new`, `mv ${place}.new ${place}`],
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
