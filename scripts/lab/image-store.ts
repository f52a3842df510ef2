/** The lab images that the local Docker keeps. Only what carries the lab's label is ever touched. */
import { complaintOf } from '../../harness/transport/parsed.ts';
import { runClient } from '../../harness/transport/run-client.ts';
import type { ClientCommand } from '../../harness/transport/target.ts';
import { Trouble } from '../../harness/transport/trouble.ts';
import { labLabel } from './labels.ts';

export interface StoredImage {
  name: string;
  release: string;
  /** As Docker words it, such as `712MB`. */
  size: string;
}

export async function labImages(client: ClientCommand): Promise<StoredImage[]> {
  const listed = await runClient(client, [
    'images',
    '--filter',
    `label=${labLabel}`,
    '--format',
    '{{.Repository}}:{{.Tag}} {{.Size}}',
  ]);
  if (listed.exitCode !== 0) throw new Trouble(`docker images fails: ${complaintOf(listed)}`);
  const images = listed.stdout.split('\n').flatMap((line) => {
    const [name, size] = line.split(' ');
    return name === undefined || size === undefined ? [] : [{ name, size }];
  });
  return Promise.all(
    images.map(async (image) => {
      const format = `{{index .Config.Labels "${labLabel}"}}`;
      const reply = await runClient(client, ['image', 'inspect', '--format', format, image.name]);
      return { ...image, release: reply.stdout.trim() };
    }),
  ).then((all) => all.filter(({ release }) => release !== ''));
}

/** Names of those that are gone. */
export async function removeLabImages(client: ClientCommand): Promise<string[]> {
  const removed: string[] = [];
  for (const { name } of await labImages(client)) {
    const reply = await runClient(client, ['image', 'rm', name], { deadlineMs: 120_000 });
    if (reply.exitCode === 0) removed.push(name);
  }
  return removed;
}
