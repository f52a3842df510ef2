/** Images that a scenario may tag, push and remove while others run beside it. */

import type { Engine } from '../contract/engine.ts';
import type { Container } from '../contract/objects.ts';
import type { Difference } from '../scenario.ts';
import { script } from './commands.ts';

/**
 * An exited container with a file of its own: an image committed from it has its own layer. Without one, Podman
 * shares the layer with every image that was committed from an unchanged container, and can lose it when another
 * scenario removes its image.
 */
export async function ownContainer(engine: Engine, ...lines: readonly string[]): Promise<Container> {
  const mark = engine.name('container');
  const { container } = await engine.run({
    network: 'none',
    command: script(`echo ${mark} > /own`, ...lines),
  });
  return container;
}

/**
 * The name of an image with its own layer. Tags of a shared image can get lost, because Podman writes all names of an
 * image at once.
 */
export async function ownImage(engine: Engine, ...changes: readonly string[]): Promise<string> {
  return engine.commit(await ownContainer(engine), { changes });
}

/**
 * For scenarios that commit, here or by themselves, on the way to another question. The lab drives each Podman by the
 * client of its own distribution and never meets this; the Podman 4.3 of Debian 12 with a client from Docker does.
 * Podman's bound is that of https://github.com/containers/podman/pull/21549.
 */
export const commitRefused: Difference = {
  on: {
    engine: 'podman',
    version: '<4.9.3',
    client: 'docker',
    clientVersion: '>=25.0.0',
    surface: 'cli',
  },
  refused: true,
  because:
    "since 25.0 Docker's client commits without a body, and before 4.9.3 Podman requires one: the image that this scenario needs cannot be made",
  source: 'https://github.com/moby/moby/pull/45550',
};
