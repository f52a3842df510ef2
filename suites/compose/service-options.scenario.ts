import {
  askInside,
  containerOf,
  describedBy,
  forever,
  inCompose,
  scenario,
  textAt,
  valueAt,
} from '../../harness/scenario.ts';

const service = 'compose:services.*';

export default scenario({
  id: 'compose/service-options',
  title: 'user, hostname, read_only, tmpfs, cap_drop and cap_add of a service are in force',
  why: 'A service that runs with other settings than its file says fails, or is less confined than it looks.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    user: {
      title: 'user and group of the process',
      reference: '1234:5678',
      weight: 'silent',
      about: [`${service}.user`],
    },
    workdir: {
      title: 'working directory of the process',
      reference: '/home/app',
      weight: 'silent',
      about: [`${service}.working_dir`],
    },
    hostname: {
      title: 'host name of the container',
      reference: 'told',
      weight: 'silent',
      about: [`${service}.hostname`],
    },
    init: {
      title: 'an init process is PID 1',
      reference: true,
      weight: 'silent',
      about: [`${service}.init`],
    },
    rootWritable: {
      title: 'the root file system can be written to',
      reference: 'no',
      weight: 'silent',
      about: [`${service}.read_only`],
    },
    tmpfsWritable: {
      title: 'the tmpfs can be written to',
      reference: 'yes',
      weight: 'fails',
      about: [`${service}.tmpfs`],
    },
    capabilities: {
      title: 'bounding set after cap_drop: [ALL] and cap_add: [CHOWN]',
      reference: '0000000000000001',
      weight: 'silent',
      about: [`${service}.cap_drop`, `${service}.cap_add`],
      when: ['used-together'],
    },
    stopSignal: {
      title: 'signal that ends the container',
      reference: 'SIGUSR1',
      weight: 'silent',
      about: [`${service}.stop_signal`],
    },
    environment: {
      title: 'variables, one with a text and one with a number',
      reference: 'text 1',
      weight: 'silent',
      about: [`${service}.environment`],
    },
    listed: {
      title: 'variables that are written as a list',
      reference: 'a=b',
      weight: 'silent',
      about: [`${service}.environment`],
    },
    standardInput: {
      title: 'standard input stays open with stdin_open',
      reference: 'yes',
      weight: 'fails',
      about: [`${service}.stdin_open`],
    },
    terminal: {
      title: 'standard output is a terminal with tty',
      reference: 'yes',
      weight: 'silent',
      about: [`${service}.tty`],
    },
  },
  async observe({ engine, step }) {
    const image = engine.image('base');
    const project = await engine.project({
      'compose.yaml': `
services:
  web:
    image: ${image}
    command: ${inCompose(forever())}
    user: "1234:5678"
    working_dir: /home/app
    hostname: told
    init: true
    read_only: true
    tmpfs: /scratch:mode=1777
    cap_drop: [ALL]
    cap_add: [CHOWN]
    stop_signal: SIGUSR1
    environment:
      TEXT: text
      NUMBER: 1
  talking:
    image: ${image}
    command: ["sh", "-c", "test -t 1 && touch /terminal; sleep 1000"]
    tty: true
    environment: ["LISTED=a=b"]
  listening:
    image: ${image}
    command: ["sh", "-c", "read line; touch /ended; sleep 1000"]
    stdin_open: true
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const web = await containerOf(project, 'web');
    const inside = await step('look from inside', () =>
      askInside(engine, web, {
        user: 'id -u; echo :; id -g',
        workdir: 'pwd',
        hostname: 'hostname',
        first: String.raw`tr "\0" " " < /proc/1/cmdline`,
        // Not by a file of its own, which the user could not make anyway.
        root: "grep -q '^[^ ]* / [^ ]* ro' /proc/mounts && echo no || echo yes",
        tmpfs: 'touch /scratch/file 2>/dev/null && echo yes || echo no',
        capabilities: 'sed -n "s/CapBnd:[^0-9a-f]*//p" /proc/self/status',
        environment: 'echo $TEXT $NUMBER',
      }),
    );
    const talking = await step('look into the other', async () =>
      askInside(engine, await containerOf(project, 'talking'), {
        terminal: 'test -e /terminal && echo yes || echo no',
        listed: 'echo $LISTED',
      }),
    );
    // Without a terminal, whose input is open in any case.
    const listening = await step('look into the one that reads', async () =>
      askInside(engine, await containerOf(project, 'listening'), {
        open: 'test -e /ended && echo no || echo yes',
      }),
    );
    const described = await describedBy(engine, web);
    const signal = valueAt(described, 'Config', 'StopSignal');
    return {
      user: inside.user?.replaceAll(' ', '') ?? null,
      workdir: inside.workdir,
      hostname: inside.hostname,
      init: inside.first === null ? null : !inside.first.startsWith('sh'),
      rootWritable: inside.root,
      tmpfsWritable: inside.tmpfs,
      capabilities: inside.capabilities,
      // The client of Podman before 5 says the number, and Podman's API does.
      stopSignal: signal === 10 || signal === '10' ? 'SIGUSR1' : textAt(described, 'Config', 'StopSignal'),
      environment: inside.environment,
      listed: talking.listed,
      standardInput: listening.open,
      terminal: talking.terminal,
    };
  },
});
