import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run --hostname', 'api:POST /containers/create Hostname'];

export default scenario({
  id: 'inside/hostname-parts',
  title: 'A --hostname with a domain is the hostname as it is, and both are in /etc/hosts',
  why: 'Mail servers and clusters read the whole name, the part before the dot or the domain.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/'],
  surfaces: ['cli', 'api'],
  facts: {
    whole: { title: 'hostname prints it whole', reference: 'one.two.test', weight: 'silent', about },
    variable: {
      title: 'HOSTNAME',
      reference: 'one.two.test',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    short: {
      title: '/etc/hosts has the part before the dot, too',
      reference: true,
      weight: 'silent',
      about,
      when: ['default-network', 'seen-from-inside'],
    },
    domain: {
      title: 'hostname -f prints it whole',
      reference: true,
      weight: 'silent',
      about,
      when: ['default-network', 'seen-from-inside'],
    },
    changed: {
      title: 'root in the container may change the hostname',
      reference: false,
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create'],
      when: ['seen-from-inside'],
    },
    underscore: {
      title: 'a hostname with an underscore is accepted',
      reference: true,
      weight: 'fails',
      about,
    },
    longest: { title: 'one of 64 characters is refused', reference: false, weight: 'silent', about },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { short: false },
      because: 'Podman writes the whole hostname and the name of the container, and no part of them',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/container_internal_common.go',
    },
  ],
  async observe({ engine, step }) {
    const run = await step('with a domain', () =>
      engine.run({
        hostname: 'one.two.test',
        command: script(
          'hostname',
          'echo $HOSTNAME',
          'grep -c "[[:space:]]one\\([[:space:]]\\|$\\)" /etc/hosts',
          'hostname -f',
          'hostname other 2> /dev/null && echo changed || echo kept',
        ),
      }),
    );
    const named = (name: string, hostname: string) =>
      step(name, async () => {
        const reply = await attempt(() => engine.run({ network: 'none', hostname, command: ['hostname'] }));
        return !reply.refused && reply.value.stdout.trim() === hostname;
      });
    const [whole, variable, short, domain, changed] = run.stdout.split('\n');
    return {
      whole: whole ?? '',
      variable: variable ?? '',
      short: Number(short) > 0,
      domain: domain === 'one.two.test',
      changed: changed === 'changed',
      underscore: await named('with an underscore', 'one_two'),
      longest: !(await named('with 64 characters', 'h'.repeat(64))),
    };
  },
});
