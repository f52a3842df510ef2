import {
  askInside,
  containerOf,
  describedBy,
  forever,
  inCompose,
  scenario,
  textAt,
} from '../../harness/scenario.ts';

export default scenario({
  id: 'compose/several-files',
  title: 'compose -f a -f b merges both files, and compose.override.yaml is read unasked',
  why: 'Production differs from development by a second file; a list that is replaced and not merged loses mounts.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/merge/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    override: {
      title: 'compose.override.yaml is read unasked',
      reference: 'override',
      weight: 'silent',
      about: ['compose:services.*.environment'],
    },
    variables: {
      title: 'variables of both files are there',
      reference: 'first second',
      weight: 'silent',
      about: ['compose:services.*.environment'],
      when: ['several-compose-files'],
    },
    later: {
      title: 'a variable of both files has the value of the second',
      reference: 'second',
      weight: 'silent',
      about: ['compose:services.*.environment'],
      when: ['several-compose-files'],
    },
    command: {
      title: 'the command of the second file replaces the other',
      reference: 'yes',
      weight: 'silent',
      about: ['compose:services.*.command'],
      when: ['several-compose-files'],
    },
    volumes: {
      title: 'a mount of the second file replaces that at the same target, others stay',
      reference: 'two one',
      weight: 'silent',
      about: ['compose:services.*.volumes'],
      when: ['several-compose-files'],
    },
    labels: {
      title: 'labels as a list and as a map are merged',
      reference: 'first second',
      weight: 'silent',
      about: ['compose:services.*.labels'],
      when: ['several-compose-files'],
    },
    directory: {
      title: 'a relative path of the second file is relative to the first',
      reference: 'here',
      weight: 'silent',
      about: ['compose:services.*.volumes'],
      when: ['bind-mount', 'several-compose-files'],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.1.0' },
      facts: { command: 'no' },
      because: 'before 1.1 podman-compose puts the command of the second file behind that of the first',
      source: 'https://github.com/containers/podman-compose/commit/517aeba330002d7816d6973026b110368b051612',
    },
  ],
  async observe({ engine, step }) {
    const image = engine.image('base');
    const command = inCompose(forever());
    const project = await engine.project({
      'compose.yaml': `
services:
  web:
    image: ${image}
    command: ${command}
`,
      'compose.override.yaml': `
services:
  web:
    environment:
      FROM: override
`,
      'one/file': 'one',
      'two/file': 'two',
      'here/file': 'here',
      'sub/here/file': 'sub',
      'first.yaml': `
services:
  merged:
    image: ${image}
    command: ["sh", "-c", "sleep 1000"]
    environment:
      FIRST: first
      BOTH: first
    labels: ["example.first=first"]
    volumes: ["./one:/same", "./one:/first"]
`,
      'sub/second.yaml': `
services:
  merged:
    command: ${command}
    environment:
      SECOND: second
      BOTH: second
    labels:
      example.second: second
    volumes: ["./two:/same", "./here:/here"]
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const { override } = await step('look from inside', async () =>
      askInside(engine, await containerOf(project, 'web'), { override: 'echo "$FROM"' }),
    );
    await step('up with two files', () =>
      project.compose(['-f', 'first.yaml', '-f', 'sub/second.yaml', 'up', '--detach']),
    );
    const merged = await containerOf(project, 'merged');
    const inside = await step('look from inside what is merged', () =>
      askInside(engine, merged, {
        variables: 'echo $FIRST $SECOND',
        later: 'echo "$BOTH"',
        command: "tr '\\0' ' ' < /proc/1/cmdline | grep -q trap && echo yes || echo no",
        volumes: 'cat /same/file; echo; cat /first/file',
        directory: 'cat /here/file',
      }),
    );
    const described = await describedBy(engine, merged);
    const label = (name: string) => textAt(described, 'Config', 'Labels', `example.${name}`);
    return { override, ...inside, labels: `${label('first')} ${label('second')}`.trim() };
  },
});
