import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/result-config',
  title: 'ENTRYPOINT, CMD, EXPOSE, LABEL, VOLUME and WORKDIR are in the config of an image',
  why: 'Deploy scripts read ports, labels and the command from the image.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact',
    'https://docs.docker.com/reference/dockerfile/#label',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    reset: {
      title: 'ENTRYPOINT empties the CMD of the base image',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ENTRYPOINT'],
    },
    kept: {
      title: 'ENTRYPOINT keeps a CMD of the same Dockerfile',
      reference: 'later',
      weight: 'silent',
      about: ['dockerfile:CMD'],
    },
    shellForm: {
      title: 'CMD in shell form',
      reference: '/bin/sh -c echo "a b"',
      weight: 'silent',
      about: ['dockerfile:CMD'],
    },
    ports: {
      title: 'keys of ExposedPorts for EXPOSE 80 53/udp',
      reference: '53/udp 80/tcp',
      weight: 'silent',
      about: ['dockerfile:EXPOSE'],
    },
    labels: {
      title: 'LABEL one="a b" two=c\\ d',
      reference: 'a b|c d',
      weight: 'silent',
      about: ['dockerfile:LABEL'],
    },
    volumes: {
      title: 'keys of Volumes for VOLUME ["/a", "/b"]',
      reference: '/a /b',
      weight: 'silent',
      about: ['dockerfile:VOLUME'],
    },
    workdir: {
      title: 'WORKDIR /x, WORKDIR y and WORKDIR $Z are one below the other',
      reference: '/x/y/z',
      weight: 'silent',
      about: ['dockerfile:WORKDIR'],
    },
    user: { title: 'USER 7:8', reference: '7:8', weight: 'silent', about: ['dockerfile:USER'] },
    author: {
      title: 'MAINTAINER is the author of the image',
      reference: 'someone',
      weight: 'silent',
      about: ['dockerfile:MAINTAINER'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: { in: '>=6.1.1', notIn: '<=5.8.6' }, surface: 'api' },
      facts: { author: '' },
      because: 'the API of Podman 6 answers about an image without its author',
      source:
        'measured: GET /images/{id}/json of Podman 6.1.1 has no Author, which podman image inspect of it shows',
    },
    {
      on: { engine: 'podman', client: 'docker', version: { in: '>=6.1.1', notIn: '<=5.8.6' } },
      facts: { author: '' },
      because: 'the API of Podman 6 answers about an image without its author',
      source:
        'measured: GET /images/{id}/json of Podman 6.1.1 has no Author, which podman image inspect of it shows',
    },
  ],
  async observe({ engine, step }) {
    const from = `FROM ${engine.image('cmd')}`;
    const first = await step('build', () =>
      engine.build({
        dockerfile: [
          from,
          'MAINTAINER someone',
          'EXPOSE 80 53/udp',
          String.raw`LABEL one="a b" two=c\ d`,
          'VOLUME ["/a", "/b"]',
          'ENV Z=z',
          'WORKDIR /x',
          'WORKDIR y',
          'WORKDIR $Z',
          'USER 7:8',
          'ENTRYPOINT ["echo"]',
        ],
      }),
    );
    const second = await step('build with a command', () =>
      engine.build({ dockerfile: [from, 'CMD ["later"]', 'ENTRYPOINT ["echo"]'] }),
    );
    const third = await step('build with a command in shell form', () =>
      engine.build({ dockerfile: [from, 'CMD echo "a b"'] }),
    );
    const image = await step('inspect', () => engine.inspect('image', first.name));
    const command = async (name: string) =>
      wordsOf(valueAt(await engine.inspect('image', name), 'Config', 'Cmd'));
    const labels = valueAt(image, 'Config', 'Labels');
    return {
      reset: wordsOf(valueAt(image, 'Config', 'Cmd')) === '',
      kept: await command(second.name),
      shellForm: await command(third.name),
      ports: keysOf(valueAt(image, 'Config', 'ExposedPorts')),
      labels: `${textAt(labels, 'one')}|${textAt(labels, 'two')}`,
      volumes: keysOf(valueAt(image, 'Config', 'Volumes')),
      workdir: textAt(image, 'Config', 'WorkingDir'),
      user: textAt(image, 'Config', 'User'),
      author: textAt(image, 'Author'),
    };
  },
});

type Seen = ReturnType<typeof valueAt>;

function wordsOf(words: Seen): string {
  return Array.isArray(words) ? words.map((word) => textAt({ word }, 'word')).join(' ') : '';
}

function keysOf(object: Seen): string {
  return object === null || typeof object !== 'object' ? '' : Object.keys(object).toSorted().join(' ');
}
