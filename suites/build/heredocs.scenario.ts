import { attempt, scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'build/heredocs',
  title: 'RUN <<EOF and COPY <<EOF take here-documents (heredocs) in a Dockerfile',
  why: 'Scripts of several lines and small files stand in the Dockerfile itself.',
  claims: [],
  sources: ['https://docs.docker.com/reference/dockerfile/#here-documents'],
  surfaces: ['cli'],
  needs: ['buildkit'],
  facts: {
    run: {
      title: 'RUN <<EOF runs the lines',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:RUN'],
      when: ['here-document'],
    },
    copy: {
      title: 'COPY <<EOF /file writes the lines, with variables put in',
      reference: 'text of the file',
      weight: 'fails',
      about: ['dockerfile:COPY'],
      when: ['here-document'],
    },
    quoted: {
      title: 'with <<"EOF" variables stay as they are',
      reference: 'text of $WHERE',
      weight: 'fails',
      about: ['dockerfile:COPY'],
      when: ['here-document'],
    },
    escaped: {
      title: 'RUN with && and a backslash at the end of a line runs the lines',
      reference: true,
      weight: 'fails',
      about: ['dockerfile:RUN'],
    },
  },
  differences: [
    {
      on: { engine: 'docker', version: '<23.0.0' },
      facts: { run: false, copy: '', quoted: '' },
      because:
        'here-documents came with version 1.4 of the Dockerfile syntax, and BuildKit 0.10 in Docker 23.0',
      source: 'https://docs.docker.com/reference/dockerfile/#here-documents',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.8.0' },
      facts: { run: false, copy: '', quoted: '' },
      because: 'Podman knows here-documents since 4.8',
      source: 'https://github.com/containers/podman/releases/tag/v4.8.0',
    },
  ],
  advice: [
    {
      facts: ['run', 'copy', 'quoted'],
      write: 'Join the lines with `&& \\`, and keep files of several lines in the context.',
      shownBy: 'build/heredocs#escaped',
    },
  ],
  async observe({ engine, step }) {
    const from = `FROM ${engine.image('base')}`;
    const read = async (what: string, lines: readonly string[], look: string) => {
      const built = await step(what, () =>
        attempt(() => engine.build({ dockerfile: [from, ...lines], builder: 'buildkit' })),
      );
      if (built.refused) return '';
      const { name } = built.value;
      return (await engine.run({ image: { name }, network: 'none', command: script(look) })).stdout.trim();
    };
    const run = await read('RUN', ['RUN <<EOF', 'echo one >/one', 'echo two >/two', 'EOF'], 'cat /one /two');
    const copies = await read(
      'COPY',
      [
        'ARG WHERE="the file"',
        'COPY <<EOF /plain',
        'text of $WHERE',
        'EOF',
        'COPY <<"EOF" /quoted',
        'text of $WHERE',
        'EOF',
      ],
      'cat /plain /quoted',
    );
    const joined = await read(
      'RUN in one line',
      ['RUN echo one >/one && \\', '  echo two >/two'],
      'cat /one /two',
    );
    const [copy = '', quoted = ''] = copies.split('\n');
    return { run: run === 'one\ntwo', copy, quoted, escaped: joined === 'one\ntwo' };
  },
});
