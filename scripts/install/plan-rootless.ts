import type { HostFacts, LinuxFacts } from '../../harness/host/host-facts.ts';
import { shellWord } from '../../harness/shell-word.ts';
import { madeUser } from '../../harness/targets/rootless-account.ts';
import type { Action, Obstacle, Plan } from './action.ts';
import type { RootlessUser } from './rootless-user.ts';

const serves = ['podman-rootless'];

/** What the user for rootless Podman lacks. */
export function planRootless(facts: HostFacts, linux: LinuxFacts, user: RootlessUser): Plan {
  if (user.account === null && user.name !== madeUser)
    return { actions: [], obstacles: [unknownUser(user.name)] };
  if (user.account?.uid === 0) return { actions: [], obstacles: [rootIsNotOrdinary] };
  const actions = [
    ...(user.account === null ? [makeUser(user.name)] : []),
    ...subordinateIds(user),
    ...deviceModes(linux),
    ...(linux.rootMountShared ? [] : [shareRootMount]),
    ...(user.account?.runtimeDirectory === true ? [] : [runtimeDirectory(user.name, linux.systemd)]),
    // A person's own Podman is not ours to configure, and storage once chosen stays.
    ...(user.name !== madeUser || user.account?.podmanStorage === true || facts.uid !== 0
      ? []
      : [overlayStorage]),
  ];
  return { actions, obstacles: [] };
}

function unknownUser(name: string): Obstacle {
  return {
    code: 'rootless-user-missing',
    what: `there is no user ${name} to run rootless Podman as`,
    hint: `useradd --create-home ${shellWord(name)}, or name another user, or none to have one made`,
  };
}

const rootIsNotOrdinary: Obstacle = {
  code: 'rootless-user-missing',
  what: 'root cannot stand for an ordinary user: its Podman is rootful',
  hint: 'name an ordinary user, or none to have one made',
};

function makeUser(name: string): Action {
  return {
    id: 'rootless-user',
    title: `Make the ordinary user ${name}`,
    why: 'rootless Podman runs as an ordinary user, and root named none',
    script: [`useradd --create-home ${shellWord(name)}`],
    serves,
  };
}

/** A user yet to be made gets its ranges from useradd, where that is set up to give them. */
function subordinateIds(user: RootlessUser): Action[] {
  if (user.account === null) return [];
  const flags = [
    ...(user.account.subordinateUids ? [] : [`--add-subuids ${user.freeUids}`]),
    ...(user.account.subordinateGids ? [] : [`--add-subgids ${user.freeGids}`]),
  ];
  if (flags.length === 0) return [];
  return [
    {
      id: 'subordinate-ids',
      title: `Give ${user.name} a range of subordinate ids`,
      why: 'the users inside a rootless container are mapped to them',
      // usermod refuses where the files are missing.
      script: ['touch /etc/subuid /etc/subgid', `usermod ${flags.join(' ')} ${shellWord(user.name)}`],
      serves,
    },
  ];
}

const openToAll = 0o006;

function deviceModes(linux: LinuxFacts): Action[] {
  const closed = [
    { path: '/dev/net/tun', mode: linux.tunMode },
    { path: '/dev/fuse', mode: linux.fuseMode },
  ].filter(({ mode }) => mode !== null && (mode & openToAll) !== openToAll);
  if (closed.length === 0) return [];
  const devices = closed.map(({ path }) => path);
  return [
    {
      id: 'device-modes',
      title: `Open ${devices.join(' and ')} to ordinary users`,
      why: 'rootless networks and file systems need them; distributions leave them open',
      script: [`chmod 0666 ${devices.join(' ')}`],
      serves,
    },
  ];
}

const shareRootMount: Action = {
  id: 'shared-root-mount',
  title: 'Make the root mount shared',
  why: '/ is mounted private, so mounts do not reach a rootless container; systemd makes it shared',
  script: ['mount --make-rshared /'],
  serves,
};

function runtimeDirectory(name: string, systemd: boolean): Action {
  const user = shellWord(name);
  return {
    id: 'runtime-directory',
    title: `Make the runtime directory of ${name}`,
    why: systemd ? 'the user has no session' : 'without systemd nothing makes /run/user/UID',
    script: systemd
      ? [`loginctl enable-linger ${user}`, `systemctl start "user@$(id -u ${user}).service"`]
      : [
          'mkdir -p /run/user',
          `install -d -m 0700 -o ${user} -g "$(id -g ${user})" "/run/user/$(id -u ${user})"`,
        ],
    serves,
  };
}

const overlayStorage: Action = {
  id: 'podman-storage',
  title: `Choose overlay storage for ${madeUser}`,
  why: "Podman's first call decides on a storage driver for good, and may fall back to the slow vfs",
  script: [
    `runuser --login ${madeUser} --command 'mkdir -p ~/.config/containers'`,
    "printf '%s\\n' '[storage]' 'driver = \"overlay\"' |",
    `  runuser --login ${madeUser} --command 'cat > ~/.config/containers/storage.conf'`,
  ],
  serves,
};
