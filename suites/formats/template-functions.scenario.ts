import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/template-functions',
  title: 'docker inspect --format knows json, lower, upper, title, split, pad and truncate',
  why: 'A template that was written for one engine stops on another at a function.',
  claims: [],
  sources: ['https://docs.docker.com/engine/cli/formatting/'],
  surfaces: ['cli'],
  facts: {
    cases: {
      title: 'lower, upper and title of the label value "big Tree"',
      reference: 'big tree|BIG TREE|Big Tree',
      weight: 'fails',
      about: ['cli:inspect --format .Config.Labels'],
    },
    split: {
      title: 'index of split of a text at blanks',
      reference: 'Tree',
      weight: 'fails',
      about: ['cli:inspect --format .Config.Labels'],
    },
    pad: {
      title: 'pad with two blanks before and three after',
      reference: '[  x   ]',
      weight: 'fails',
      about: ['cli:inspect --format'],
    },
    truncate: {
      title: 'truncate to three characters',
      reference: 'big',
      weight: 'fails',
      about: ['cli:inspect --format .Config.Labels'],
    },
    lengths: {
      title: 'len of a list, and index of its second entry',
      reference: '3 two',
      weight: 'fails',
      about: ['cli:inspect --format .Config.Cmd'],
    },
    order: {
      title: 'range over a map goes by the keys in alphabetical order',
      reference: true,
      weight: 'silent',
      about: ['cli:inspect --format .Config.Labels'],
    },
    lines: {
      title: 'println puts each entry of a list on a line of its own',
      reference: 'one|two|three',
      weight: 'fails',
      about: ['cli:inspect --format .Config.Cmd'],
    },
    json: {
      title: 'json of a list',
      reference: '["one","two","three"]',
      weight: 'fails',
      about: ['cli:inspect --format .Config.Cmd'],
    },
    markup: {
      title: 'json of a text with <, & and >',
      reference: '"a <&> b"',
      weight: 'output',
      about: ['cli:inspect --format .Config.Labels'],
    },
    conditions: {
      title: 'if with eq, and, not',
      reference: 'yes',
      weight: 'fails',
      about: ['cli:inspect --format .State.Running', 'cli:inspect --format .State.ExitCode'],
    },
  },
  differences: [],
  async observe({ engine, step }) {
    const container = await engine.create({
      image: 'labels',
      network: 'none',
      command: ['one', 'two', 'three'],
      labels: { 'size.of': 'big Tree', alpha: '1', zulu: '2', mike: '3' },
    });
    const format = (template: string) =>
      step(template, async () => {
        const reply = await engine.cli(['inspect', '--format', template, container.name]);
        return reply.exitCode === 0 ? reply.stdout.replace(/\n$/, '') : 'refused';
      });
    const text = '(index .Config.Labels "size.of")';
    const keys = await format('{{range $key, $value := .Config.Labels}}{{$key}} {{end}}');
    const some = keys.split(' ').filter((key) => ['alpha', 'mike', 'zulu'].includes(key));
    return {
      cases: await format(`{{lower ${text}}}|{{upper ${text}}}|{{title ${text}}}`),
      split: await format(`{{index (split ${text} " ") 1}}`),
      pad: await format('[{{pad "x" 2 3}}]'),
      truncate: await format(`{{truncate ${text} 3}}`),
      lengths: await format('{{len .Config.Cmd}} {{index .Config.Cmd 1}}'),
      order: some.join(' ') === 'alpha mike zulu',
      lines: (await format('{{range .Config.Cmd}}{{println .}}{{end}}')).trim().replaceAll('\n', '|'),
      json: await format('{{json .Config.Cmd}}'),
      markup: await format('{{json (index .Config.Labels "example.markup")}}'),
      conditions: await format('{{if and (not .State.Running) (eq .State.ExitCode 0)}}yes{{end}}'),
    };
  },
});
