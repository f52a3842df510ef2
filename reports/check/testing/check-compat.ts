/** Test support: compatibility data of Docker and four lines of Podman, with a fact or a name for each kind of finding. */
import type { Compat, CompatFeature, Span } from '../../compat/schema.ts';

const releases = ['4.3.1', '5.4.2', '5.8.6'];
const lines: Compat['lines'] = {
  docker: { engine: 'docker', mode: 'rootful', client: 'docker', releases: ['20.10.24', '28.5.2'] },
  podman: { engine: 'podman', mode: 'rootful', client: 'podman', releases },
  'podman-rootless': { engine: 'podman', mode: 'rootless', client: 'podman', releases },
  'podman+docker-cli': { engine: 'podman', mode: 'rootful', client: 'docker', releases: ['5.8.6'] },
};

const plain: Span = { class: 'supported', first: '', last: '' };

/** The same answer on all releases of all lines of Podman but those named; Docker's newest is as the reference. */
function supportOf(
  podman: Partial<Span>,
  others: Partial<Record<string, Partial<Span>[]>> = {},
): Record<string, Span[]> {
  return Object.fromEntries(
    Object.entries(lines).map(([line, { releases: own }]) => {
      const whole = { first: own[0] ?? '', last: own.at(-1) ?? '' };
      const spans = others[line] ?? [line === 'docker' ? {} : podman];
      return [line, spans.map((span) => ({ ...plain, ...whole, ...span }))];
    }),
  );
}

const differs = (fact: string, weight: Span['weight'], cause = 0): Partial<Span> => ({
  class: 'differs',
  ...(weight === undefined ? {} : { weight }),
  differs: [{ fact, weight: weight ?? 'silent', cause }],
});

const noDevices = {
  ...differs('devices/gpus#exitCode', 'fails'),
  differs: [
    { fact: 'devices/gpus#exitCode', weight: 'fails' as const, cause: 0 },
    { fact: 'devices/gpus#visible', weight: 'silent' as const, cause: 0 },
  ],
};
const check = (name: string) => ({ fact: `build/check#${name}`, weight: 'silent' as const, cause: 0 });

const supports: Compat['supports'] = [
  supportOf({}),
  supportOf({ class: 'known' }, { docker: [{ class: 'known' }] }),
  supportOf({ class: 'unknown', weight: 'fails' }, { 'podman+docker-cli': [{}] }),
  supportOf(differs('ports/low#published', 'fails', 1), { podman: [{}], 'podman+docker-cli': [{}] }),
  supportOf(differs('networks/bridge#resolves', 'silent')),
  supportOf(differs('lifecycle/ps#printed', 'output')),
  supportOf(differs('lifecycle/create#extra', 'extra')),
  supportOf(
    {},
    {
      podman: [
        { class: 'unknown', weight: 'fails', last: '4.3.1' },
        { first: '5.4.2', last: '5.8.6' },
      ],
      docker: [{ ...differs('dns/alias#refused', 'silent'), last: '20.10.24' }, { first: '28.5.2' }],
    },
  ),
  supportOf({ class: 'ignored', weight: 'silent' }),
  supportOf({ class: 'refused', weight: 'fails' }),
  supportOf(differs('lifecycle/logs#after', 'silent')),
  supportOf(differs('networks/address#reported', 'silent')),
  supportOf(differs('build/shell#kept', 'silent')),
  supportOf(differs('compose/depends#waits', 'silent')),
  supportOf({ ...differs('lifecycle/ps#printed', 'output'), class: 'unknown', weight: 'fails' }),
  supportOf({ class: 'supported', answer: 'known -t value' }, { docker: [{}] }),
  supportOf(
    { ...noDevices, class: 'unknown' },
    { 'podman+docker-cli': [noDevices], 'podman-rootless': [{ class: 'unknown', weight: 'fails' }] },
  ),
  supportOf({ class: 'differs', weight: 'silent', differs: [check('command')] }),
  supportOf({ class: 'differs', weight: 'silent', differs: [check('interval')] }),
];

const feature = (support: number, more: Partial<CompatFeature> = {}): CompatFeature => ({
  kind: 'flag',
  support,
  ...more,
});

export const checkCompat: Compat = {
  schema: 1,
  measuredAt: '2025-11-03T09:15:00.000Z',
  suiteCommit: null,
  reference: 'docker@28.5.2',
  lines,
  aliases: { 'container run': 'run', 'container ls': 'ps' },
  causes: [
    { because: 'another default', source: 'https://docs.podman.io/' },
    { because: 'ports below 1024 are kept for root', source: 'https://docs.podman.io/ports' },
  ],
  columns: [['podman-rootless@5.8.6'], ['podman@5.8.6'], ['podman@5.8.6+docker-cli']],
  facts: {
    'devices/gpus#exitCode': {
      title: 'exit code',
      question: 'A container has devices',
      page: 'scenarios/devices/gpus.html',
      reference: '0',
      otherwise: [
        { answer: '125', on: 1 },
        { answer: '1', on: 2 },
      ],
      advice: [{ write: '--device', shownBy: 'devices/plain#there' }],
    },
    'devices/gpus#visible': {
      title: 'the device is there',
      question: 'A container has devices',
      page: 'scenarios/devices/gpus.html',
    },
    'build/check#command': {
      title: 'the command is kept',
      question: 'An image keeps its check',
      page: 'scenarios/build/check.html',
    },
    'build/check#interval': {
      title: 'the interval is kept',
      question: 'An image keeps its check',
      page: 'scenarios/build/check.html',
    },
    'ports/low#published': {
      title: 'the port answers',
      question: 'A low port is published',
      page: 'scenarios/ports/low.html',
      when: ['privileged-port'],
      reference: 'true',
      otherwise: [{ answer: 'false', on: 0 }],
      advice: [{ write: 'a port from 1024 on', shownBy: 'ports/high#answers' }],
    },
    'networks/bridge#resolves': {
      title: 'the name resolves',
      question: 'A name on a network',
      page: 'scenarios/networks/bridge.html',
      when: ['custom-network'],
    },
    'lifecycle/ps#printed': {
      title: 'what is printed',
      question: 'What ps prints',
      page: 'scenarios/lifecycle/ps.html',
      when: ['output-read'],
    },
    'lifecycle/create#extra': { title: 'more', question: 'More', page: 'scenarios/lifecycle/create.html' },
    'dns/alias#refused': {
      title: 'the alias is refused',
      question: 'An alias',
      page: 'scenarios/dns/alias.html',
    },
    'networks/address#reported': {
      title: 'inspect tells the address',
      question: 'An address',
      page: 'scenarios/networks/address.html',
    },
    'build/shell#kept': {
      title: 'SHELL is kept',
      question: 'An image keeps its SHELL',
      page: 'scenarios/build/shell.html',
    },
    'compose/depends#waits': {
      title: 'it waits until the other is healthy',
      question: 'A service depends on another',
      page: 'scenarios/compose/depends.html',
      when: ['value:service_healthy'],
    },
    'lifecycle/logs#after': {
      title: 'logs are there afterwards',
      question: 'Logs after a restart',
      page: 'scenarios/lifecycle/logs.html',
      when: ['after-restart'],
    },
  },
  supports,
  features: {
    'cli:run': { kind: 'command', support: 4, facts: ['networks/bridge#resolves'] },
    'cli:run --network': feature(4, { takes: 'value', facts: ['networks/bridge#resolves'] }),
    'cli:run --name': feature(0, { takes: 'value' }),
    'cli:run --detach': feature(0, { takes: 'nothing', short: '-d' }),
    'cli:run --link': feature(2, { takes: 'value' }),
    'cli:container run --link': feature(2, { takes: 'value' }),
    'cli:run --publish': feature(3, { takes: 'value', short: '-p', facts: ['ports/low#published'] }),
    'cli:run --network-alias': feature(7, { takes: 'value', facts: ['dns/alias#refused'] }),
    'cli:run --gpus': feature(16, {
      takes: 'value',
      facts: ['devices/gpus#exitCode', 'devices/gpus#visible'],
    }),
    'dockerfile:HEALTHCHECK': { kind: 'instruction', support: 17, facts: ['build/check#command'] },
    'dockerfile:HEALTHCHECK --interval': {
      kind: 'instruction',
      support: 18,
      facts: ['build/check#interval'],
    },
    'cli:run --kernel-memory': feature(8, { takes: 'value' }),
    'cli:run --isolation': feature(9, { takes: 'value' }),
    'cli:run --volume': feature(1, { takes: 'value', short: '-v' }),
    'cli:stack deploy': { kind: 'command', support: 2 },
    'cli:stop --time': feature(15, { takes: 'value' }),
    'cli:stop --timeout': feature(2, { takes: 'value', short: '-t' }),
    'cli:stack ls': { kind: 'command', support: 14, facts: ['lifecycle/ps#printed'] },
    'cli:stack deploy --compose-file': feature(2, { takes: 'value', short: '-c' }),
    'cli:ps': { kind: 'command', support: 5, facts: ['lifecycle/ps#printed'] },
    'cli:create': { kind: 'command', support: 6, facts: ['lifecycle/create#extra'] },
    'cli:container inspect --format .NetworkSettings.IPAddress': {
      kind: 'placeholder',
      support: 11,
      facts: ['networks/address#reported'],
    },
    'cli:container inspect --format .NetworkSettings.Networks[].IPAddress': {
      kind: 'placeholder',
      support: 11,
      facts: ['networks/address#reported'],
    },
    'compose:services.*.depends_on.*.condition': {
      kind: 'compose-key',
      support: 13,
      facts: ['compose/depends#waits'],
    },
    'compose:services.*.ports': { kind: 'compose-key', support: 3, facts: ['ports/low#published'] },
    'compose:services.*.restart': { kind: 'compose-key', support: 0 },
    'dockerfile:SHELL': { kind: 'instruction', support: 12, facts: ['build/shell#kept'] },
    'cli:logs': { kind: 'command', support: 10, facts: ['lifecycle/logs#after'] },
  },
};
