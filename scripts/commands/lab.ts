/** `canialias lab`: which releases there are, and their images on the local Docker. */
import { Command } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import type { ClientCommand } from '../../harness/transport/target.ts';
import { releases } from '../lab/releases.ts';

export function labCommand() {
  const command = new Command('lab').description('engines of other releases, each in a container');
  command
    .command('list')
    .description('the releases, what each holds, and whether its image is here')
    .action(async () => {
      const { labImages } = await import('../lab/image-store.ts');
      const images = await labImages(await localClient());
      for (const { name, docker: dockerVersion, podman, dockerRootless } of releases) {
        const engines = [
          ...(dockerVersion === null ? [] : [`Docker ${dockerVersion}`]),
          ...(podman === null ? [] : [`Podman ${podman}`]),
          ...(dockerRootless ? ['rootless Docker'] : []),
        ];
        const image = images.find(({ release }) => release === name);
        const state = image === undefined ? 'no image yet' : `image of ${image.size}`;
        process.stdout.write(`${name.padEnd(19)}  ${engines.join(', ')}; ${state}\n`);
      }
    });
  command
    .command('clean')
    .description('remove the lab images; nothing else is kept between runs')
    .action(async () => {
      const { removeLabImages } = await import('../lab/image-store.ts');
      const removed = await removeLabImages(await localClient());
      process.stdout.write(
        `${removed.length === 0 ? 'no lab image is here' : `removed ${removed.join(', ')}`}\n`,
      );
    });
  return command;
}

async function localClient(): Promise<ClientCommand> {
  const { docker } = await import('../../harness/targets/docker.ts');
  const finding = await docker.find({});
  if ('found' in finding) return finding.found.client;
  throw new CanialiasError(finding.missing.code, finding.missing.reason, finding.missing.hint);
}
