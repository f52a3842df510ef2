import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

const option = ['cli:run --log-opt'];

export default scenario({
  id: 'logs/options',
  title: 'docker logs --details prints the labels and env that docker run --log-opt names',
  why: 'Collectors sort lines by these attributes, and a start fails where an option is refused.',
  claims: ['run-11'],
  sources: [
    'https://docs.docker.com/engine/logging/drivers/json-file/#options',
    'https://docs.docker.com/reference/cli/docker/container/logs/#options',
  ],
  surfaces: ['cli'],
  facts: {
    accepted: { title: 'labels and env are accepted', reference: true, weight: 'fails', about: option },
    tag: {
      title: 'tag is accepted, and shown in inspect',
      reference: true,
      weight: 'fails',
      about: option,
      when: ['value:tag'],
    },
    details: {
      title: 'logs --details prints the label and the variable before each line',
      reference: true,
      weight: 'silent',
      about: ['cli:logs --details'],
    },
    detailsTaken: {
      title: 'logs --details is accepted',
      reference: true,
      weight: 'fails',
      about: ['cli:logs --details'],
    },
    plain: {
      title: 'logs without it prints the line alone',
      reference: 'written',
      weight: 'silent',
      about: ['cli:logs'],
    },
    shown: {
      title: 'HostConfig.LogConfig.Config in inspect holds the options',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect'],
      when: ['output-read', 'reads:LogConfig'],
    },
    unknown: {
      title: 'an option that does not exist is refused',
      reference: true,
      weight: 'silent',
      about: option,
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { details: false, shown: false, unknown: false },
      because: 'Podman knows path, max-size and tag, and takes every other option without a word',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/specgenutil/specgen.go',
    },
    {
      on: { engine: 'podman' },
      facts: { tag: false },
      because: 'conmon, which writes the logs of Podman, refuses a tag for a driver that writes to a file',
      source: 'https://github.com/containers/conmon/blob/v2.2.1/src/ctr_logging.c',
    },
  ],
  async observe({ engine, step }) {
    const run = (what: string, ...options: string[]) =>
      step(what, async () => {
        const name = engine.name('container');
        const { exitCode } = await engine.cli([
          ...[
            'run',
            '--log-driver',
            'json-file',
            ...options.flatMap((one) => ['--log-opt', one]),
            ...engine.labelArguments,
          ],
          ...['--network', 'none', '--name', name, '--label', 'colour=blue', '--env', 'SHAPE=round'],
          ...[engine.image('base'), 'echo', 'written'],
        ]);
        return { name, ran: exitCode === 0 };
      });
    const told = await run('with options', 'labels=colour', 'env=SHAPE');
    const unknown = await run('with an unknown one', 'nosuch=1');
    const tagged = await run('with a tag', 'tag=mark');
    const details = await step('read details', () => engine.cli(['logs', '--details', told.name]));
    const plain = await step('read the line', () => engine.cli(['logs', told.name]));
    const configOf = async ({ ran, name }: typeof told) =>
      ran ? valueAt(await engine.inspect('container', name), 'HostConfig', 'LogConfig', 'Config') : {};
    const config = await configOf(told);
    return {
      accepted: told.ran,
      details: /colour=blue/.test(details.stdout) && /SHAPE=round/.test(details.stdout),
      detailsTaken: details.exitCode === 0,
      plain: plain.stdout.trim(),
      shown: textAt(config, 'labels') === 'colour' && textAt(config, 'env') === 'SHAPE',
      tag: textAt(await configOf(tagged), 'tag') === 'mark',
      unknown: !unknown.ran,
    };
  },
});
