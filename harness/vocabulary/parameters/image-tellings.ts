/** Telling parameters of what makes a container of an image, and an image of a container or of an archive. */
import type { Telling } from '../bodies/telling.ts';
import { impossibleParameter, parameter, sentAlways } from './parameter-telling.ts';

/** What `changes` asks for beside our labels. */
export const changed = 'ENV ZZ=zz-changed';

const always = [
  sentAlways('repo', 'IsMade', true),
  sentAlways('tag', 'IsTagged', true),
  sentAlways('changes', 'Config.Env', ['ZZ=zz-changed']),
];

export const createTellings: readonly Telling[] = [
  sentAlways('name', 'IsMade', true),
  impossibleParameter('platform'),
];

export const commitTellings: readonly Telling[] = [
  sentAlways('container', 'IsMade', true),
  ...always,
  parameter('comment', 'zz-comment', ['Comment']),
  parameter('author', 'zz-author', ['Author']),
];

/** Of `POST /images/create` with an archive as its body. */
export const importTellings: readonly Telling[] = [
  sentAlways('fromSrc', 'IsMade', true),
  ...always,
  parameter('message', 'zz-message', ['Comment']),
  { ...parameter('platform', 'linux/s390x', ['Architecture'], ['s390x']), alone: true },
];
