import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/name-filter',
  title: 'docker ps --filter name= matches substrings and regular expressions',
  why: 'A script that looks for `web` and also finds `web-old` stops the wrong container.',
  claims: ['run-07'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/ls/#name'],
  surfaces: ['cli', 'api'],
  facts: {
    whole: {
      title: 'the whole name finds the container',
      reference: true,
      weight: 'silent',
      about: [
        'cli:run --name',
        'cli:ps --filter name',
        'api:POST /containers/create ?name',
        'api:GET /containers/json ?filters=name',
      ],
    },
    part: {
      title: 'a substring of the name finds the container',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --filter name', 'api:GET /containers/json ?filters=name'],
    },
    longer: {
      title: 'the name also finds a container whose longer name begins with it',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --filter name', 'api:GET /containers/json ?filters=name'],
    },
    anchored: {
      title: 'with ^ and $ only that container is found',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --filter name', 'api:GET /containers/json ?filters=name'],
    },
    stoppedHidden: {
      title: 'a container that does not run is listed only with --all',
      reference: true,
      weight: 'silent',
      about: ['cli:ps --all', 'api:GET /containers/json ?all'],
      when: ['stopped-container'],
    },
  },
  async observe({ engine, step }) {
    const name = engine.name('container');
    const container = await engine.start({ network: 'none', name });
    const longer = await engine.create({ network: 'none', name: `${name}-longer` });
    const found = (filter: string, all = true) =>
      step(`list ${filter}`, () => engine.list({ all, filters: { name: filter } }));
    const whole = await found(name);
    const part = await found(name.slice(3, -1));
    const anchored = await found(`^${name}$`);
    const running = await found(name, false);
    return {
      whole: whole.includes(name),
      part: part.includes(name),
      longer: whole.includes(longer.name),
      anchored: anchored.join() === container.name,
      stoppedHidden: running.join() === container.name,
    };
  },
});
