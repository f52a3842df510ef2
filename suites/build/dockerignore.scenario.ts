import { attempt, scenario, script } from '../../harness/scenario.ts';

const about = ['cli:build'];

export default scenario({
  id: 'build/dockerignore',
  title: '.dockerignore keeps files out of docker build, and ! takes some of them back',
  why: 'What is meant to stay out, a key or a large directory, ends up in an image that is published.',
  claims: [],
  sources: ['https://docs.docker.com/build/concepts/context/#dockerignore-files'],
  surfaces: ['cli'],
  facts: {
    plain: { title: 'a file that it names is not copied', reference: false, weight: 'silent', about },
    directory: {
      title: 'a file below a directory that it names is not copied',
      reference: false,
      weight: 'silent',
      about,
    },
    top: {
      title: '*.log means those at the top: one in a directory is copied',
      reference: true,
      weight: 'silent',
      about,
    },
    everywhere: { title: '**/*.tmp means those everywhere', reference: false, weight: 'silent', about },
    negated: { title: 'what ! names again is copied', reference: true, weight: 'silent', about },
    belowExcluded: {
      title: 'a file is copied that ! names below a directory that is excluded',
      reference: true,
      weight: 'silent',
      about,
    },
    itself: {
      title: 'with Dockerfile and .dockerignore in it the image builds, and has neither',
      reference: true,
      weight: 'fails',
      about,
    },
    named: {
      title: 'COPY of a file that it excludes fails',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:COPY'],
    },
  },
  async observe({ engine, step }) {
    const ignored = [
      '# a comment',
      'secret.txt',
      'cache/',
      '!cache/keep.txt',
      '*.log',
      '!kept.log',
      '**/*.tmp',
      'Dockerfile',
      '.dockerignore',
    ];
    const files = {
      '.dockerignore': `${ignored.join('\n')}\n`,
      'secret.txt': 'x',
      'cache/big.txt': 'x',
      'cache/keep.txt': 'x',
      'kept.log': 'x',
      'dir/inner.log': 'x',
      'dir/deep/inner.tmp': 'x',
      'plain.txt': 'x',
    };
    const from = `FROM ${engine.image('base')}`;
    const { name } = await step('build of everything', () =>
      engine.build({ dockerfile: [from, 'COPY . /all/'], files }),
    );
    const list = await step('list what was copied', () =>
      engine.run({ image: { name }, network: 'none', command: script('cd /all && find . -type f') }),
    );
    const one = await step('build of a file that is excluded', () =>
      attempt(() => engine.build({ dockerfile: [from, 'COPY secret.txt /'], files })),
    );
    const copied = list.stdout.split('\n');
    const has = (path: string) => copied.includes(`./${path}`);
    return {
      plain: has('secret.txt'),
      directory: has('cache/big.txt'),
      top: has('dir/inner.log'),
      everywhere: has('dir/deep/inner.tmp'),
      negated: has('kept.log'),
      belowExcluded: has('cache/keep.txt'),
      itself: has('plain.txt') && !has('Dockerfile') && !has('.dockerignore'),
      named: one.refused,
    };
  },
});
