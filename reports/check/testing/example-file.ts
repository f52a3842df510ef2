/** Test support: a line of a Dockerfile, or a key of a compose file, such that the contexts of a fact are met. Pure. */

const instructions: Readonly<Record<string, string>> = {
  FROM: 'docker.io/library/x',
  HEALTHCHECK: 'CMD true',
  ONBUILD: 'RUN true',
  RUN: 'true',
  SHELL: '["/bin/bash", "-c"]',
};

const flags: Readonly<Record<string, string>> = {
  interval: '5s',
  mount: 'type=cache,target=/a',
  platform: 'linux/amd64',
  retries: '3',
};

/** `part`: `COPY --chmod`, `# syntax`. */
export function exampleDockerfile(part: string, contexts: readonly string[]): string {
  const directive = /^# (.*)$/.exec(part)?.[1];
  if (directive !== undefined) return `# ${directive}=x\nFROM docker.io/library/x\n`;
  const [instruction = '', flag] = part.split(' --');
  const given = flag === undefined ? '' : ` --${flag}=${flags[flag] ?? 'x'}`;
  const word = wordOf(contexts);
  const ofOnbuild = instruction === 'ONBUILD' && word !== null ? `${word} a b` : null;
  const ofPlainName = instruction === 'FROM' && contexts.includes('plain-image-name') ? 'x' : null;
  const rest = ofOnbuild ?? ofPlainName ?? instructions[instruction] ?? 'a b';
  const first = instruction === 'FROM' ? '' : 'FROM docker.io/library/x\n';
  const command = contexts.includes('shell-form-command') ? 'CMD true\n' : '';
  return `${first}${instruction}${given} ${rest}\n${command}`;
}

const byContext: Readonly<Record<string, string>> = {
  'bind-mount': './a:/b',
  'default-for-empty': '${A:-b}',
  'host-port-range': '8000-8010:80',
  'mount-without-options': '/run',
  'named-volume': 'data:/data',
  'nested-default': '${A:-${B}}',
  'privileged-port': '80:80',
  'replacement-variable': '${A:+b}',
  'required-variable': '${A:?b}',
  'variable-in-value': '$A',
};

/** `part`: `services.*.restart`, with stars for names and `[]` for items of lists. */
export function exampleCompose(part: string, contexts: readonly string[]): string {
  const keys = part.replaceAll('[]', '.[]').split('.');
  const found = contexts.map((context) => byContext[context]).find((value) => value !== undefined);
  let value: unknown = wordOf(contexts) ?? found ?? 'x';
  if (part.endsWith('environment')) value = { A: value };
  if (contexts.includes('bind-mount') && typeof value === 'string' && !value.includes(':')) value += ':/x';
  if (/\.(ports|volumes)$/.test(part)) value = [value];
  for (const key of keys.toReversed())
    value = key === '[]' ? [value] : { [key === '*' ? 'name' : key]: value };
  return `${JSON.stringify({ services: {}, ...(value as object) }, null, 2)}\n`;
}

/** Of `value:WORD`. */
function wordOf(contexts: readonly string[]): string | null {
  return contexts.flatMap((context) => /^value:(.+)$/.exec(context)?.[1] ?? [])[0] ?? null;
}
