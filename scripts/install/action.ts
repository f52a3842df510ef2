/** Plans are data: what is shown to a person is what runs. */

export type ActionId =
  | 'service-policy'
  | 'package-lists'
  | 'packages'
  | 'static-busybox'
  | 'docker-daemon'
  | 'runtime-wrapper'
  | 'podman-drop-in'
  | 'rootless-user'
  | 'subordinate-ids'
  | 'device-modes'
  | 'shared-root-mount'
  | 'runtime-directory'
  | 'podman-storage';

export interface Action {
  id: ActionId;
  /** What it does, as an imperative. */
  title: string;
  /** The fact about the host that asks for it. */
  why: string;
  /** Lines of a POSIX shell script, run as root. */
  script: readonly string[];
  /** Ids of the targets that need it. */
  serves: readonly string[];
}

/** Something for a person to do. */
export interface ByHand {
  what: string;
  /** The next thing to do about it. */
  hint: string;
}

/** Something that is missing and that no action of ours can bring. */
export interface Obstacle extends ByHand {
  code: 'install-failed' | 'rootless-user-missing';
}

export interface Plan {
  /** In the order in which they must run. */
  actions: readonly Action[];
  obstacles: readonly Obstacle[];
}
