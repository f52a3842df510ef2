import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/parser-directives',
  title: '# escape= in the first line of a Dockerfile changes the sign that joins lines',
  why: 'Dockerfiles are written by hand, and a line that means something else fails late.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#parser-directives'],
  surfaces: ['cli', 'api'],
  facts: {
    escape: {
      title: '# escape=` in the first line changes the sign that joins lines',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:# escape'],
    },
    late: {
      title: '# escape=` after another line is a comment',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:# escape'],
    },
    comment: {
      title: 'a comment line in the middle of a command is left out',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:RUN'],
    },
    hash: {
      title: 'a # in the middle of a line is part of it',
      reference: 'a # b',
      weight: 'silent',
      about: ['dockerfile:RUN'],
    },
    lowerCase: {
      title: 'run and copy in lower case are the same instructions',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:RUN'],
    },
    emptyFile: {
      title: 'a Dockerfile of comments alone is refused',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:FROM'],
    },
  },
  async observe({ engine, step }) {
    const from = `FROM ${engine.image('base')}`;
    const early = await step('with the directive', () =>
      engine.build({
        dockerfile: ['# escape=`', from, 'RUN echo one && `', String.raw`  echo 'two\' >/seen`],
      }),
    );
    const late = await step('with a late directive', () =>
      engine.build({
        dockerfile: [
          '# a comment',
          '# escape=`',
          from,
          'RUN echo one \\',
          '  # a comment',
          '  two >/seen',
          'run echo "a # b" >>/seen',
        ],
      }),
    );
    const empty = await step('nothing but a comment', () =>
      attempt(() => engine.build({ dockerfile: ['# nothing'] })),
    );
    const look = async (name: string) => {
      const command = script('cat /seen');
      return (await engine.run({ image: { name }, network: 'none', command })).stdout.split('\n');
    };
    const [two] = await look(early.name);
    const [oneTwo, hash = ''] = await look(late.name);
    return {
      escape: two === 'two\\',
      late: oneTwo === 'one two',
      comment: oneTwo === 'one two',
      hash,
      lowerCase: hash !== '',
      emptyFile: empty.refused,
    };
  },
});
