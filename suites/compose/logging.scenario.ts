import { containerOf, describedBy, forever, inCompose, scenario, textAt } from '../../harness/scenario.ts';

const service = 'compose:services.*';

export default scenario({
  id: 'compose/logging',
  title: 'logging of a service sets its log driver, json-file or none, and max-size',
  why: 'Without rotation the log fills the disk of the host.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#logging'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    started: {
      title: 'exit code of compose up',
      reference: 0,
      weight: 'fails',
      about: [`${service}.logging.driver`, `${service}.logging.options`],
    },
    driver: {
      title: 'driver that inspect says for json-file',
      reference: 'json-file',
      weight: 'silent',
      about: [`${service}.logging.driver`],
      when: ['value:json-file'],
    },
    size: {
      title: 'inspect says max-size 10m',
      reference: true,
      weight: 'silent',
      about: [`${service}.logging.options`],
      when: ['value:max-size', 'output-read'],
    },
    none: {
      title: 'driver that inspect says for none',
      reference: 'none',
      weight: 'silent',
      about: [`${service}.logging.driver`],
      when: ['value:none'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'docker' },
      facts: { size: false },
      weight: 'output',
      because: 'Podman’s API tells nothing of the options of a log',
      source: 'https://github.com/containers/podman/blob/v5.4.2/pkg/api/handlers/compat/containers.go',
    },
  ],
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    logging:
      driver:`;
    const project = await engine.project({
      'compose.yaml': `
services:
  rotated: ${service} json-file
      options:
        max-size: 10m
  silent: ${service} none
`,
    });
    const up = await step('up', () => project.compose(['up', '--detach']));
    const rotated = await describedBy(engine, await containerOf(project, 'rotated'));
    const silent = await describedBy(engine, await containerOf(project, 'silent'));
    const log = 'LogConfig';
    return {
      started: up.exitCode,
      driver: textAt(rotated, 'HostConfig', log, 'Type'),
      // Podman has it beside the options of the file, as 10MB.
      size: /^10m/i.test(
        textAt(rotated, 'HostConfig', log, 'Config', 'max-size') ||
          textAt(rotated, 'HostConfig', log, 'Size'),
      ),
      none: textAt(silent, 'HostConfig', log, 'Type'),
    };
  },
});
