/** What pages are made of beside a run record. */
import { randomBytes } from 'node:crypto';
import { htpasswd } from '../../harness/images/htpasswd.ts';
import { publicRegistryImage } from '../../harness/images/registry-image.ts';
import { madeUser } from '../../harness/targets/rootless-account.ts';
import type { ByHand } from '../../reports/site/reproductions.ts';
import { commandAliases } from '../vocabulary/command-aliases.ts';
import { commandWordsHere } from '../vocabulary/command-words-here.ts';
import { requestWordsHere } from '../vocabulary/request-words-here.ts';
import { imagesByHand } from './images-by-hand.ts';
import { shellParts } from './shell-parts.ts';

/** Its musl variant is linked statically. */
const publicBusybox = 'docker.io/library/busybox:musl';

/** The password is made up each time, for registries that live as long as their script. */
export async function byHand(rootlessUser: string = madeUser): Promise<ByHand> {
  const password = randomBytes(12).toString('hex');
  const words = await commandWordsHere();
  return {
    ...imagesByHand(),
    publicBusybox,
    publicRegistry: publicRegistryImage,
    registryLogin: { password, htpasswd: (await htpasswd('canialias', password)).trim() },
    parts: await shellParts(),
    rootlessUser,
    aliases: commandAliases(words),
    words,
    endpoints: await requestWordsHere(),
  };
}
