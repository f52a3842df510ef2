import { scenario, textAt, valueAt } from '../../harness/scenario.ts';

const lines = [
  String.raw`ENV QUOTED="two words" ESCAPED=two\ words SINGLE='a "b" $c' LITERAL=\$HOME EMPTY=`,
  'ENV OLDER  with  two  blanks',
  `ENV SEVERAL=1 REST=$SEVERAL- FALLBACK=\${NOT_THERE:-other} ALTERNATIVE=\${QUOTED:+there}`,
];

const about = ['dockerfile:ENV'];

export default scenario({
  id: 'build/env-values',
  title: 'ENV expands variables, except in single quotes or after a backslash',
  why: 'A quote too many in a path or a flag is only seen where the program runs.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/dockerfile/#env',
    'https://docs.docker.com/reference/dockerfile/#environment-replacement',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    quoted: { title: 'ENV A="two words"', reference: 'two words', weight: 'silent', about },
    escaped: { title: String.raw`ENV A=two\ words`, reference: 'two words', weight: 'silent', about },
    single: {
      title: `ENV A='a "b" $c': single quotes keep the variable as it is`,
      reference: 'a "b" $c',
      weight: 'silent',
      about,
    },
    older: {
      title: 'ENV A  with  two  blanks, without a sign of equality',
      reference: 'with  two  blanks',
      weight: 'silent',
      about,
    },
    several: {
      title: 'ENV A=1 B=$A-: a variable of the same line is the one from before',
      reference: '1|-',
      weight: 'silent',
      about,
    },
    literal: { title: String.raw`ENV A=\$HOME`, reference: '$HOME', weight: 'silent', about },
    fallback: { title: `ENV A=\${NOT_THERE:-other}`, reference: 'other', weight: 'silent', about },
    alternative: { title: `ENV A=\${SET:+there}`, reference: 'there', weight: 'silent', about },
    empty: { title: 'ENV A= sets an empty value', reference: '', weight: 'silent', about },
  },
  async observe({ engine, step }) {
    const { name } = await step('build', () =>
      engine.build({
        dockerfile: [`FROM ${engine.image('base')}`, ...lines],
      }),
    );
    const image = await step('inspect', () => engine.inspect('image', name));
    const variables = valueAt(image, 'Config', 'Env');
    const set = new Map(
      (Array.isArray(variables) ? variables : []).map((one) => {
        const text = textAt({ one }, 'one');
        return [text.replace(/=.*/s, ''), text.replace(/^[^=]*=/, '')] as const;
      }),
    );
    const value = (variable: string) => set.get(variable) ?? 'not set';
    return {
      quoted: value('QUOTED'),
      escaped: value('ESCAPED'),
      single: value('SINGLE'),
      older: value('OLDER'),
      several: `${value('SEVERAL')}|${value('REST')}`,
      literal: value('LITERAL'),
      fallback: value('FALLBACK'),
      alternative: value('ALTERNATIVE'),
      empty: value('EMPTY'),
    };
  },
});
