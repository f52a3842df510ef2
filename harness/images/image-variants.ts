/** What each fixture image holds, as data. All are built on the same layer, but for `single-binary`. */

import { httpServer } from '../asking/commands.ts';
import type { FixtureImage } from '../contract/fixture-images.ts';
import { directory, file, type Layer } from './layer.ts';

/** The fixture images that are made of busybox alone. */
export type Variant = Exclude<FixtureImage, 'registry'>;

/** The `config` part of an image's configuration, with the keys that both engines read. */
export interface ImageConfig {
  Env?: readonly string[];
  Entrypoint?: readonly string[];
  Cmd?: readonly string[];
  User?: string;
  WorkingDir?: string;
  Volumes?: Readonly<Record<string, object>>;
  ExposedPorts?: Readonly<Record<string, object>>;
  /** Times in nanoseconds. */
  Healthcheck?: { Test: readonly string[]; Interval: number; Retries: number };
  StopSignal?: string;
  Labels?: Readonly<Record<string, string>>;
}

export interface ImageSource {
  config: ImageConfig;
  /** Lowest first. */
  layers: readonly Layer[];
}

const secondNs = 1_000_000_000;
/** The user `app` of the images. */
const app = { uid: 1000, gid: 1000 };
const usualPath = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export const baseLayer: Layer = [
  directory('/bin'),
  { kind: 'busybox', path: '/bin/busybox' },
  { kind: 'applet-links', directory: '/bin' },
  directory('/dev'),
  directory('/etc'),
  file('/etc/group', 'root:x:0:\napp:x:1000:\n'),
  file('/etc/passwd', 'root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000:app:/home/app:/bin/sh\n'),
  directory('/home'),
  directory('/home/app', 0o755, app),
  directory('/proc'),
  directory('/root', 0o700),
  directory('/run'),
  directory('/sys'),
  directory('/tmp', 0o1777),
  directory('/var'),
];

const shell = { Env: [usualPath], Cmd: ['sh'] };

const variants: Readonly<Record<Variant, ImageSource>> = {
  base: onBase(shell),
  entrypoint: onBase({ Env: [usualPath], Entrypoint: ['echo', 'entry'] }),
  cmd: onBase({ Env: [usualPath], Cmd: ['echo', 'default'] }),
  'entrypoint-cmd': onBase({ Env: [usualPath], Entrypoint: ['echo', 'entry'], Cmd: ['default'] }),
  user: onBase({ ...shell, User: 'app' }),
  workdir: onBase({ ...shell, WorkingDir: '/work/dir' }, [directory('/work'), directory('/work/dir')]),
  volume: onBase({ ...shell, Volumes: { '/data': {} } }, [directory('/data'), file('/data/seed', 'seed')]),
  healthcheck: onBase({
    ...shell,
    Healthcheck: { Test: ['CMD-SHELL', 'test -f /tmp/healthy'], Interval: secondNs, Retries: 1 },
  }),
  // Time enough between the start and the first check after the interval, on a busy host too.
  'healthcheck-slow': onBase({
    ...shell,
    Healthcheck: { Test: ['CMD-SHELL', 'test -f /tmp/healthy'], Interval: 4 * secondNs, Retries: 1 },
  }),
  'stop-signal': onBase({ ...shell, StopSignal: 'SIGUSR1' }),
  labels: onBase({
    ...shell,
    Labels: { 'example.colour': 'blue', 'example.empty': '', 'example.markup': 'a <&> b' },
  }),
  exposed: onBase({
    Env: [usualPath],
    Cmd: httpServer('exposed'),
    ExposedPorts: { '80/tcp': {}, '53/udp': {} },
  }),
  content: onBase(shell, [
    directory('/content', 0o750, app),
    file('/content/file', 'content', 0o640, app),
    directory('/content/nested', 0o700, app),
    file('/content/nested/deep', 'deep', 0o600, app),
  ]),
  'no-command': onBase({ Env: [usualPath] }),
  'single-binary': {
    config: { Entrypoint: ['/busybox'], Cmd: ['echo', 'alone'] },
    layers: [[{ kind: 'busybox', path: '/busybox' }]],
  },
};

/** In the order of an archive. */
export const variantNames = Object.keys(variants) as readonly Variant[];

/** The configuration that a Dockerfile's instructions would give; without the label of a run. */
export function variantConfig(image: Variant): ImageConfig {
  return variants[image].config;
}

/** What the image's file system is made of, lowest layer first. */
export function variantLayers(image: Variant): readonly Layer[] {
  return variants[image].layers;
}

function onBase(config: ImageConfig, extra?: Layer): ImageSource {
  return { config, layers: extra === undefined ? [baseLayer] : [baseLayer, extra] };
}
