import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const volumes = 'compose:services.*.volumes';

export default scenario({
  id: 'compose/mounts',
  title: 'volumes in a compose file are bind mounts, named or anonymous ones, or a tmpfs',
  why: 'Data goes where the file says, or into the container and is lost with it.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/#volumes'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    relative: {
      title: 'a relative path is below the directory of the file',
      reference: 'content',
      weight: 'silent',
      about: [volumes],
      when: ['bind-mount'],
    },
    missingMade: {
      title: 'a relative path that does not exist is made a directory',
      reference: true,
      weight: 'fails',
      about: [volumes],
      when: ['missing-bind-source'],
    },
    readOnly: {
      title: 'PATH:/target:ro can be written to',
      reference: 'no',
      weight: 'silent',
      about: [volumes],
      when: ['value:ro'],
    },
    named: {
      title: 'a named volume can be written to',
      reference: 'yes',
      weight: 'fails',
      about: [volumes],
      when: ['named-volume'],
    },
    anonymous: {
      title: 'a path alone is a mount of its own',
      reference: 'yes',
      weight: 'silent',
      about: [volumes],
    },
    longBind: {
      title: 'type: bind with source and target',
      reference: 'content',
      weight: 'fails',
      about: [`${volumes}[].type`, `${volumes}[].source`, `${volumes}[].target`],
      when: ['value:bind'],
    },
    longReadOnly: {
      title: 'read_only: true can be written to',
      reference: 'no',
      weight: 'silent',
      about: [`${volumes}[].read_only`],
    },
    longVolume: {
      title: 'type: volume with source and target shares the named volume',
      reference: 'yes',
      weight: 'silent',
      about: [`${volumes}[].type`, `${volumes}[].source`, `${volumes}[].target`],
      when: ['value:volume'],
    },
    tmpfs: {
      title: 'file system of type: tmpfs',
      reference: 'tmpfs',
      weight: 'silent',
      about: [`${volumes}[].type`],
      when: ['value:tmpfs'],
    },
    tmpfsSize: {
      title: 'size of type: tmpfs with size: 65536, in KiB',
      reference: '64',
      weight: 'silent',
      about: [`${volumes}[].tmpfs.size`],
    },
  },
  async observe({ engine, host, step }) {
    const project = await engine.project({
      'here/file': 'content',
      'compose.yaml': `
services:
  web:
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
    volumes:
      - ./here:/relative
      - ./not-there:/made
      - ./here:/locked:ro
      - data:/named
      - /anonymous
      - type: bind
        source: ./here
        target: /long
      - type: bind
        source: ./here
        target: /long-locked
        read_only: true
      - type: volume
        source: data
        target: /long-named
      - type: tmpfs
        target: /memory
        tmpfs:
          size: 65536
volumes:
  data:
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const web = await containerOf(project, 'web');
    if (web !== null) await engine.adoptAnonymousVolumes(web);
    const writable = (path: string) => `touch ${path}/new 2>/dev/null && echo yes || echo no`;
    const isThere = (path: string) => `test -e ${path}/file || echo missing`;
    const inside = await step('look from inside', () =>
      askInside(engine, web, {
        relative: 'cat /relative/file',
        readOnly: `${isThere('/locked')}; ${writable('/locked')}`,
        named: writable('/named'),
        anonymous: "grep -q ' /anonymous ' /proc/mounts && echo yes || echo no",
        longBind: 'cat /long/file',
        longReadOnly: `${isThere('/long-locked')}; ${writable('/long-locked')}`,
        longVolume: 'test -e /long-named/new && echo yes || echo no',
        tmpfs: "sed -n 's/.* .memory \\([a-z]*\\) .*/\\1/p' /proc/mounts",
        tmpfsSize: "df -k /memory | awk 'END { print $2 }'",
      }),
    );
    const made = await host.stat(`${project.directory}/not-there`);
    return { ...inside, missingMade: made?.kind === 'directory' };
  },
});
