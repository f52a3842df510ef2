/** Everything of a script before the question: its functions, its images, its services and its clean-up. */
import type { TargetLine } from '../../harness/record/model.ts';
import { shellWord } from './word.ts';

/** Shell functions and settings that scripts are put together from, by the name of their file. */
export const partNames = [
  'prelude',
  'basics',
  'images',
  'api',
  'aside',
  'asking',
  'outside',
  'ports',
  'registries',
  'rootless',
  'service',
  'untagged',
  'ending',
] as const;
export type Parts = Readonly<Record<(typeof partNames)[number], string>>;

export interface Setting {
  target: TargetLine;
  /** The client's name. */
  client: string;
  /** The ordinary user whose rootless engine was measured; null where the engine is rootful. */
  user: string | null;
  publicBusybox: string;
  publicRegistry: string;
  registryLogin: { password: string; htpasswd: string };
  parts: Parts;
}

export interface Wanted {
  images: readonly string[];
  imageNames: readonly string[];
  removals: readonly string[];
  /** Does the question make images? */
  makesImages: boolean;
  /** Those that the question was given. */
  registries: ReadonlySet<string>;
  /** Lines that choose a port each. */
  portLines: readonly string[];
  /** Is the image of a registry used, by registries that were given or by the question itself? */
  usesRegistry: boolean;
  api: boolean;
  /** Is the socket of the API named, such as for a container to mount? */
  socket: boolean;
  asides: boolean;
  askings: boolean;
  outside: boolean;
}

export function settingLines(setting: Setting, wanted: Wanted): string[] {
  const { parts } = setting;
  const service = servesApi(setting) && (wanted.api || wanted.socket);
  const part = (name: keyof Parts, when = true) => (when ? ['', parts[name].trimEnd()] : []);
  return [
    `client=${setting.client}`,
    `public_busybox=${setting.publicBusybox}`,
    ...part('prelude'),
    ...engineLines(setting),
    ...part('rootless', setting.user !== null),
    ...part('basics'),
    ...part('api', wanted.api),
    ...part('aside', wanted.asides),
    ...part('asking', wanted.askings),
    ...part('images', wanted.images.length > 0),
    ...part('untagged', wanted.makesImages),
    ...part('outside', wanted.outside),
    ...part('ports', wanted.portLines.length > 0),
    ...wanted.portLines,
    ...(wanted.usesRegistry ? [`public_registry=${setting.publicRegistry}`, ...part('registries')] : []),
    '',
    ...cleanUpLines(setting, wanted),
    ...part('service', service),
    '',
    ...wanted.images,
    ...registryLines(setting, wanted.registries),
  ];
}

/** Podman serves its API only where somebody asks for it. */
function servesApi({ target }: Setting): boolean {
  return target.traits.engine === 'podman' && target.socketOrigin === 'run';
}

/** No login of the user's is read or written. */
function engineLines({ target, user }: Setting): string[] {
  if (target.traits.engine === 'docker') {
    return [
      `socket=${shellWord([target.identity.socket])}`,
      'export DOCKER_HOST="unix://$socket" DOCKER_CONFIG="$tmp"',
      `echo '{}' >"$tmp/config.json"`,
    ];
  }
  return [
    ...(target.socketOrigin === 'run' ? [] : [`socket=${shellWord([target.identity.socket])}`]),
    'export REGISTRY_AUTH_FILE="$tmp/auth.json"',
    `echo '{}' >"$tmp/auth.json"`,
    ...(user === null
      ? ['[ "$(id -u)" = 0 ] || { echo "rootful $client needs root" >&2; rm -r "$tmp"; exit 1; }']
      : [`user=${shellWord([user])}`]),
  ];
}

function cleanUpLines(setting: Setting, wanted: Wanted): string[] {
  const images = [...wanted.imageNames, ...(wanted.usesRegistry ? ['registry'] : [])];
  const body = [
    'trap - EXIT',
    // What is made is removed whole: a signal in the midst of it would leave the rest.
    "trap '' HUP INT TERM",
    ...wanted.removals,
    ...(wanted.makesImages ? ['remove_untagged'] : []),
    ...(wanted.usesRegistry
      ? ['for name in plain secure; do quietly "$client" rm --force --volumes "$repro-$name"; done']
      : []),
    ...images.map((variant) => `quietly "$client" rmi "localhost/repro/${variant}:$run"`),
    ...(images.length === 0
      ? []
      : [
          'quietly "$client" rm --force "$repro-busybox"',
          '[ -z "$pulled" ] || quietly "$client" rmi "$pulled"',
        ]),
    ...(wanted.outside ? ['[ -z "$servers" ] || quietly kill $servers'] : []),
    '[ -z "$service" ] || quietly kill "$service"',
    ...(setting.user === null ? [] : ['quietly "$client" unshare rm -rf "$tmp"']),
    'rm -rf "$tmp"',
  ];
  return [
    'clean_up() {',
    ...body.map((line) => `  ${line}`),
    '}',
    'trap clean_up EXIT',
    "trap 'exit 129' HUP INT TERM",
  ];
}

function registryLines({ registryLogin }: Setting, registries: ReadonlySet<string>): string[] {
  return [
    ...(registries.has('plain') ? ['start_registry plain http', 'plain_port=$port'] : []),
    ...(registries.has('secure')
      ? [
          `password=${shellWord([registryLogin.password])}`,
          `htpasswd=${shellWord([registryLogin.htpasswd])}`,
          'basic=$(printf %s "${htpasswd%%:*}:$password" | base64)',
          'start_secure_registry',
          'secure_port=$port',
        ]
      : []),
  ];
}
