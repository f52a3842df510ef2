/** Test support: a value of a flag that meets the contexts of a fact. Pure. */

/** By flag: a context, and a value that meets it; the last is that without any. */
const values: Readonly<Record<string, readonly (readonly [context: string, value: string])[]>> = {
  'add-host': [
    ['host-gateway', 'a.test:host-gateway'],
    ['equals-for-colon', 'a.test=192.0.2.7'],
    ['', 'a.test:192.0.2.7'],
  ],
  'cap-add': [
    ['mknod-capability', 'MKNOD'],
    ['', 'CHOWN'],
  ],
  'cap-drop': [['', 'CHOWN']],
  change: [
    ['value:ONBUILD', "'ONBUILD RUN true'"],
    ['', "'HEALTHCHECK CMD true'"],
  ],
  filter: [['', 'name=x']],
  format: [
    ['format-json', 'json'],
    ['format-table', "'table {{.ID}}'"],
    ['format-whole-object', "'{{json .}}'"],
    ['reads:Actor', "'{{.Actor.ID}}'"],
    ['', "'{{.ID}}'"],
  ],
  ipc: [
    ['shared-namespace', 'container:x'],
    ['', 'host'],
  ],
  mount: [
    ['missing-bind-source', 'type=bind,source=/var/run/docker.sock,target=/s'],
    ['bind-mount', 'type=bind,source=/srv,target=/srv'],
    ['writable-directory', 'type=bind,source=/srv,target=/srv'],
    ['', 'type=volume,source=data,target=/data'],
  ],
  network: [
    ['bridge-network', 'bridge'],
    ['custom-network', 'own'],
    ['shared-namespace', 'container:x'],
    ['value-none', 'none'],
    ['none-network', 'none'],
    ['', 'default'],
  ],
  publish: [
    ['privileged-port', '80:80'],
    ['one-host-address', '127.0.0.1:8080:80'],
    ['', '8080:80'],
  ],
  tag: [['', 'app:1']],
  tmpfs: [
    ['value:uid', '/tmp:uid=1000'],
    ['', '/tmp'],
  ],
  user: [
    ['large-id', '100000'],
    ['', '1000'],
  ],
  until: [['duration-value', '1h']],
  userns: [['', 'host']],
  volume: [
    ['missing-bind-source', '/var/run/docker.sock:/s'],
    ['bind-mount', '/srv:/srv'],
    ['writable-directory', '/srv:/srv'],
    ['anonymous-volume', '/data'],
    ['', 'data:/data'],
  ],
};

/** `flag`: its name without dashes. */
export function exampleValue(flag: string, contexts: readonly string[]): string {
  const words = contexts.flatMap((context) => /^value:(.+)$/.exec(context)?.[1] ?? []);
  const all = values[flag] ?? [];
  const [, value = 'x'] = all.find(([context]) => context === '' || contexts.includes(context)) ?? [];
  const [word] = words;
  if (word === undefined) return value;
  if (flag === 'volume') return `${value}:${word}`;
  if (flag === 'mount') return `${value},${word}=x`;
  return all.length === 0 ? word : value;
}
