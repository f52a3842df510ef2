import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/add-archive',
  title: 'ADD unpacks a tar archive of the context, and COPY does not',
  why: 'Root file systems and releases are put into an image that way.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#add'],
  surfaces: ['cli', 'api'],
  facts: {
    unpacked: {
      title: 'ADD of a tar archive unpacks it',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ADD'],
    },
    byContent: {
      title: 'ADD knows an archive by its content: one without the ending .tar is unpacked',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ADD'],
    },
    noArchive: {
      title: 'ADD of a file that only ends in .tar copies it',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ADD'],
    },
    owner: {
      title: 'owner of an unpacked file that the archive gives to 7:8',
      reference: '7:8',
      weight: 'silent',
      about: ['dockerfile:ADD'],
    },
    copied: {
      title: 'COPY of a tar archive copies it',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:COPY'],
    },
    merged: {
      title: 'a file that was there before in the same directory stays',
      reference: true,
      weight: 'silent',
      about: ['dockerfile:ADD'],
    },
  },
  async observe({ engine, step, host }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/inner`, 'inner\n');
    const archive = await step('make an archive', () =>
      host.run(['tar', '--owner=7', '--group=8', '--numeric-owner', '-C', directory, '-cf', '-', 'inner']),
    );
    const { name } = await step('build', () =>
      engine.build({
        dockerfile: [
          `FROM ${engine.image('base')}`,
          'RUN mkdir /unpacked && echo before >/unpacked/before',
          'ADD archive.tar /unpacked/',
          'ADD archive.bin /by-content/',
          'ADD text.tar /no-archive/',
          'COPY archive.tar /copied/',
        ],
        files: { 'archive.tar': archive.stdout, 'archive.bin': archive.stdout, 'text.tar': 'only text\n' },
      }),
    );
    const look = await step('look into it', () =>
      engine.run({
        image: { name },
        network: 'none',
        command: script(
          'cat /unpacked/inner || echo',
          'cat /by-content/inner || echo',
          'cat /no-archive/text.tar || echo',
          'stat -c %u:%g /unpacked/inner',
          'ls /copied',
          'cat /unpacked/before',
        ),
      }),
    );
    const [unpacked, byContent, noArchive, owner = '', copied, merged] = look.stdout.split('\n');
    return {
      unpacked: unpacked === 'inner',
      byContent: byContent === 'inner',
      noArchive: noArchive === 'only text',
      owner,
      copied: copied === 'archive.tar',
      merged: merged === 'before',
    };
  },
});
