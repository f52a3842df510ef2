/** Images that an engine pulls for itself from a public registry: without one, the host lacks something. */

/** The target lacks something that the scenario turned out to need: the cell is `not-applicable`. */
export class OutOfReach extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'OutOfReach';
  }
}

/**
 * Rootless Podman 3 keeps its networks in a container of an image that it pulls by digest.
 * https://github.com/containers/podman/tree/v3.0.1/contrib/rootless-cni-infra
 */
const infrastructure = /(?:docker:\/\/|pulling image )\S*rootless-cni-infra\S*/;

/** Throws if the engine's words say that it could not fetch what it needs for itself. */
export function mustBeInReach(words: string): void {
  if (!infrastructure.test(words)) return;
  throw new OutOfReach(
    'needs a network of rootless Podman 3, for which it fetches an image from a public registry that this host does not reach',
  );
}
