/** Fixture images, all built on one static busybox; `harness/images/image-variants.ts` says what each holds. */
export const fixtureImages = [
  'base',
  'entrypoint',
  'cmd',
  'entrypoint-cmd',
  'user',
  'workdir',
  'volume',
  'healthcheck',
  'healthcheck-slow',
  'stop-signal',
  'labels',
  'exposed',
  'content',
  'no-command',
  'single-binary',
  'registry',
] as const;
export type FixtureImage = (typeof fixtureImages)[number];
