import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/multi-stage',
  title: 'COPY --from takes a stage or an image, and docker build --target ends at a stage',
  why: 'Nearly every Dockerfile of a compiled program has a stage that builds and one that is shipped.',
  claims: [],
  sources: ['https://docs.docker.com/build/building/multi-stage/'],
  surfaces: ['cli', 'api'],
  facts: {
    byName: {
      title: 'COPY --from=NAME of a stage',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:COPY --from'],
    },
    byNumber: {
      title: 'COPY --from=0',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:COPY --from'],
    },
    byImage: {
      title: 'COPY --from of an image that is no stage',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:COPY --from'],
    },
    onlyCopied: {
      title: 'what else the first stage made is not in the image',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:FROM'],
    },
    target: {
      title: '--target NAME ends with that stage',
      reference: true,
      weight: 'silent',
      about: ['cli:build --target', 'api:POST /build ?target'],
    },
    otherCase: {
      title: '--target finds the stage in other letters, upper for lower',
      reference: true,
      weight: 'fails',
      about: ['cli:build --target', 'api:POST /build ?target'],
      when: ['other-letter-case'],
    },
    laterUnread: {
      title: 'with --target a stage after it may fail',
      reference: true,
      weight: 'fails',
      about: ['cli:build --target', 'api:POST /build ?target'],
    },
    noSuchTarget: {
      title: 'a target that is no stage is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:build --target', 'api:POST /build ?target'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { otherCase: false },
      because: 'Podman compares the name of the target with those of the stages letter by letter',
      source: 'https://github.com/openshift/imagebuilder/blob/master/builder.go',
    },
  ],
  advice: [
    {
      facts: ['otherCase'],
      write: 'Write the name of the target as the Dockerfile has it.',
      shownBy: 'build/multi-stage#target',
    },
  ],
  async observe({ engine, step }) {
    const base = engine.image('base');
    const dockerfile = [
      `FROM ${base} AS maker`,
      'RUN echo made >/made && echo other >/other',
      `FROM ${base} AS middle`,
      'COPY --from=maker /made /by-name',
      'COPY --from=0 /made /by-number',
      `COPY --from=${engine.image('content')} /content/file /by-image`,
    ];
    const look = async (name: string) => {
      const command = script('cat /by-name /by-number /by-image; ls /other; ls /made');
      return engine.run({ image: { name }, network: 'none', command });
    };
    const whole = await step('build', () => engine.build({ dockerfile }));
    const inWhole = await step('look into it', () => look(whole.name));
    const failing = [...dockerfile, `FROM ${base}`, 'RUN exit 3'];
    const early = await step('build up to the first', () =>
      attempt(() => engine.build({ dockerfile: failing, target: 'maker' })),
    );
    const lookInto = async (built: typeof early) =>
      built.refused ? null : step('look into that', () => look(built.value.name));
    const isFirst = (seen: Awaited<ReturnType<typeof lookInto>>) =>
      seen?.stdout.includes('/made') === true && !seen.stdout.includes('content');
    const inEarly = await lookInto(early);
    const upper = await step('in other letters', () =>
      attempt(() => engine.build({ dockerfile, target: 'MAKER' })),
    );
    const inUpper = await lookInto(upper);
    const none = await step('a target that is none', () =>
      attempt(() => engine.build({ dockerfile: dockerfile.slice(0, 2), target: 'nothing' })),
    );
    const [byName, byNumber, byImage] = inWhole.stdout.split('\n');
    return {
      byName: byName === 'made',
      byNumber: byNumber === 'made',
      byImage: byImage === 'content',
      onlyCopied: !inWhole.stdout.includes('/other'),
      target: isFirst(inEarly),
      otherCase: isFirst(inUpper),
      laterUnread: !early.refused,
      noSuchTarget: none.refused,
    };
  },
});
