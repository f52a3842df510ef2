import { containerOf, describedBy, forever, inCompose, scenario, valueAt } from '../../harness/scenario.ts';

const check = 'compose:services.*.healthcheck';

export default scenario({
  id: 'compose/healthcheck',
  title: 'healthcheck of a service overrides that of the image, and disable turns it off',
  why: 'What waits for a service to be healthy waits for ever where the check is another one.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#healthcheck'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    list: {
      title: 'check of test: [CMD, test, -e, /a b]',
      reference: 'CMD|test|-e|/a b',
      weight: 'silent',
      about: [`${check}.test`],
      when: ['value:CMD', 'blank-in-word'],
    },
    shell: {
      title: 'check of test: [CMD-SHELL, test -e /a && true]',
      reference: 'CMD-SHELL|test -e /a && true',
      weight: 'silent',
      about: [`${check}.test`],
      when: ['value:CMD-SHELL'],
    },
    text: {
      title: 'check of test: test -e /a && true',
      reference: 'CMD-SHELL|test -e /a && true',
      weight: 'silent',
      about: [`${check}.test`],
    },
    times: {
      title: 'interval, timeout and start_period in seconds, and retries',
      reference: '7 3 20 2',
      weight: 'silent',
      about: [`${check}.interval`, `${check}.timeout`, `${check}.start_period`, `${check}.retries`],
    },
    disabled: {
      title: 'check of the image with disable: true',
      reference: 'NONE',
      weight: 'silent',
      about: [`${check}.disable`],
    },
    none: {
      title: 'check of the image with test: [NONE]',
      reference: 'NONE',
      weight: 'silent',
      about: [`${check}.test`],
      when: ['value:NONE'],
    },
    imagesOwn: {
      title: 'check of the image without healthcheck',
      reference: 'CMD-SHELL|test -f /tmp/healthy',
      weight: 'silent',
      about: [],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.5.0' },
      facts: {
        list: "CMD-SHELL|/bin/sh -c test' '-e' ''/a b'",
        shell: "CMD-SHELL|/bin/sh -c 'test -e /a && true'",
        text: "CMD-SHELL|/bin/sh -c 'test -e /a && true'",
      },
      because:
        'before 1.5 podman-compose writes every check as a line for /bin/sh -c, and joins the words of a list so that quotes are lost',
      source: 'https://github.com/containers/podman-compose/commit/76b3055934ed7bbd0655d04fb247c95f137deaf1',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { disabled: 'CMD-SHELL|test -f /tmp/healthy' },
      because: 'podman-compose reads disable since 1.0.6',
      source: 'https://github.com/containers/podman-compose/commit/859f03cbe6b808bec3326172ff8e339ca20670fa',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<5.8.0' },
      facts: { list: 'CMD|test|-e|/a|b' },
      because: 'before 5.8 Podman’s API joins the words of a check, and splits them at blanks again',
      source: 'https://github.com/containers/podman/commit/eb118bafb49e18a2cb1075968c5d96e6cb1940c4',
    },
  ],
  async observe({ engine, step }) {
    const service = (image: string) => `
    image: ${image}
    command: ${inCompose(forever())}
`;
    const base = service(engine.image('base'));
    const checked = service(engine.image('healthcheck'));
    const project = await engine.project({
      'compose.yaml': `
services:
  list: ${base}
    healthcheck:
      test: ["CMD", "test", "-e", "/a b"]
  shell: ${base}
    healthcheck:
      test: ["CMD-SHELL", "test -e /a && true"]
  text: ${base}
    healthcheck:
      test: test -e /a && true
      interval: 7s
      timeout: 3s
      start_period: 20s
      retries: 2
  disabled: ${checked}
    healthcheck:
      disable: true
  none: ${checked}
    healthcheck:
      test: ["NONE"]
  own: ${checked}
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const checkOf = async (name: string) =>
      valueAt(await describedBy(engine, await containerOf(project, name)), 'Config', 'Healthcheck');
    const testOf = async (name: string) => {
      const test = valueAt(await checkOf(name), 'Test');
      return Array.isArray(test) ? test.filter((one) => typeof one === 'string').join('|') : null;
    };
    const text = await checkOf('text');
    const seconds = (key: string) => Number(valueAt(text, key) ?? 0) / 1e9;
    const times = [
      seconds('Interval'),
      seconds('Timeout'),
      seconds('StartPeriod'),
      Number(valueAt(text, 'Retries') ?? 0),
    ];
    return {
      list: await testOf('list'),
      shell: await testOf('shell'),
      text: await testOf('text'),
      times: times.join(' '),
      disabled: await testOf('disabled'),
      none: await testOf('none'),
      imagesOwn: await testOf('own'),
    };
  },
});
