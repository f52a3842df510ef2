import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'logs/rotation',
  title: 'docker run --log-opt max-size and max-file bound the log of a container',
  why: 'Without a bound one talkative container fills the disk of its host.',
  claims: ['run-11'],
  sources: ['https://docs.docker.com/engine/logging/drivers/json-file/#options'],
  surfaces: ['cli'],
  facts: {
    bounded: {
      title: 'of 5000 lines with max-size 8k fewer than half are left',
      reference: true,
      weight: 'silent',
      about: ['cli:run --log-opt'],
      when: ['value:max-size'],
    },
    last: {
      title: 'the last line is among them',
      reference: true,
      weight: 'silent',
      about: ['cli:run --log-opt'],
      when: ['value:max-size'],
    },
    gapless: {
      title: 'what is left is without gaps',
      reference: true,
      weight: 'silent',
      about: ['cli:run --log-opt'],
      when: ['value:max-size'],
    },
    more: {
      title: 'max-file=3 keeps more of a long log than one file',
      reference: true,
      weight: 'silent',
      about: ['cli:run --log-opt'],
      when: ['value:max-file'],
    },
    capital: {
      title: 'a size with a capital letter, 8K, bounds it too',
      reference: true,
      weight: 'fails',
      about: ['cli:run --log-opt'],
      when: ['value:max-size'],
    },
    wrongSize: {
      title: 'a size that is none is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:run --log-opt'],
      when: ['value:max-size', 'failing-command'],
    },
    shown: {
      title: 'HostConfig.LogConfig.Config in inspect holds max-size as it was given',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect --format .HostConfig.LogConfig'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { more: false },
      because: 'Podman keeps one file, and ignores max-file',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/specgenutil/specgen.go',
    },
    {
      on: { engine: 'podman' },
      facts: { shown: false },
      weight: 'output',
      because: 'Podman shows the size beside the options, as LogConfig.Size',
      source: 'https://github.com/containers/podman/blob/v5.8.2/libpod/define/container_inspect.go',
    },
  ],
  async observe({ engine, step }) {
    const run = (...options: string[]) =>
      step(`run with ${options.join(' ')}`, async () => {
        const name = engine.name('container');
        const { exitCode } = await engine.cli([
          ...[
            'run',
            '--detach',
            '--log-driver',
            'json-file',
            ...options.flatMap((option) => ['--log-opt', option]),
          ],
          ...[...engine.labelArguments, '--network', 'none', '--name', name],
          ...[engine.image('base'), ...script('seq 5000')],
        ]);
        if (exitCode !== 0) return { name, ran: false, left: [] };
        await engine.cli(['wait', name]);
        const { stdout } = await engine.cli(['logs', name]);
        return { name, ran: true, left: stdout.trim().split('\n').map(Number) };
      });
    const one = await run('max-size=8k');
    const three = await run('max-size=8k', 'max-file=3');
    const capital = await run('max-size=8K');
    const wrong = await run('max-size=large');
    const shown = await step('inspect', () =>
      engine.cli(['container', 'inspect', '--format', '{{json .HostConfig.LogConfig}}', one.name]),
    );
    const [first = 0] = one.left;
    return {
      bounded: one.left.length < 2500,
      last: one.left.at(-1) === 5000,
      gapless: one.left.every((number, at) => number === first + at),
      more: three.left.length > 1.5 * one.left.length,
      capital: capital.ran && capital.left.length < 2500,
      wrongSize: !wrong.ran,
      shown: shown.stdout.includes('"max-size":"8k"'),
    };
  },
});
