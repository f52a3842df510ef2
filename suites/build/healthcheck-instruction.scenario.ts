import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/healthcheck-instruction',
  title: 'HEALTHCHECK in a Dockerfile is part of the image and of its containers',
  why: 'What waits for "healthy" waits forever when the check is lost in the build.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#healthcheck'],
  surfaces: ['cli', 'api'],
  facts: {
    kept: {
      title: 'a container of the image has the command of the check',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:HEALTHCHECK'],
      when: ['value:CMD'],
    },
    interval: {
      title: 'a container of the image has the --interval, in seconds',
      reference: 7,
      weight: 'silent',
      about: ['dockerfile:HEALTHCHECK --interval'],
    },
    retries: {
      title: 'a container of the image has the --retries',
      reference: 2,
      weight: 'silent',
      about: ['dockerfile:HEALTHCHECK --retries'],
    },
    inherited: {
      title: 'an image built on one that has a check has it too',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:FROM'],
      when: ['health-check'],
    },
    disabled: {
      title: 'after HEALTHCHECK NONE there is no check to run',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:HEALTHCHECK'],
      when: ['value:NONE'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { kept: false, interval: null, retries: null, inherited: false },
      because:
        'podman build writes the OCI format unless it is told otherwise, which has no HEALTHCHECK: the check is dropped with a warning',
      source: 'https://github.com/containers/buildah/blob/v1.28.0/config.go',
    },
  ],
  advice: [
    {
      facts: ['kept', 'interval', 'retries', 'inherited'],
      write: 'Set `BUILDAH_FORMAT=docker` for the build: Docker does not read it.',
      shownBy: 'build/format-variable#healthcheck',
    },
  ],
  async observe({ engine, step }) {
    const build = (base: string, ...lines: string[]) =>
      engine.build({ dockerfile: [`FROM ${base}`, ...lines] });
    const checkOf = async (name: string) => {
      const container = await engine.create({ image: { name }, network: 'none' });
      const seen = await engine.inspect('container', container.name);
      return valueAt(seen, 'Config', 'Healthcheck');
    };
    const made = await step('build with a check', () =>
      build(engine.image('base'), 'HEALTHCHECK --interval=7s --retries=2 CMD test -f /healthy'),
    );
    const check = await step('look at a container of it', () => checkOf(made.name));
    const onOther = await step('build on an image that has one', () => build(engine.image('healthcheck')));
    const other = await step('look at a container of that', () => checkOf(onOther.name));
    const without = await step('build without it again', () =>
      build(engine.image('healthcheck'), 'HEALTHCHECK NONE'),
    );
    const none = await step('look at a container of that', () => checkOf(without.name));
    const interval = valueAt(check, 'Interval');
    const retries = valueAt(check, 'Retries');
    return {
      kept: testOf(check).join(' ') === 'CMD-SHELL test -f /healthy',
      interval: typeof interval === 'number' ? interval / 1e9 : null,
      retries: typeof retries === 'number' ? retries : null,
      inherited: testOf(other).includes('test -f /tmp/healthy'),
      disabled: ['', 'NONE'].includes(testOf(none).join(' ')),
    };
  },
});

function testOf(check: Parameters<typeof valueAt>[0]): string[] {
  const test = valueAt(check, 'Test');
  return Array.isArray(test) ? test.map((word) => textAt({ word }, 'word')) : [];
}
