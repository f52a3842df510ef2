import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'copy/destinations',
  title: 'docker cp follows links inside the container, and refuses a missing directory',
  why: 'A copy to a place that is not as expected must fail, and not land somewhere else.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/cp/'],
  surfaces: ['cli'],
  facts: {
    overFile: { title: 'a file replaces another', reference: 'content', weight: 'silent', about: ['cli:cp'] },
    missingSlash: {
      title: 'a file to a missing path with a slash at its end is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['failing-command'],
    },
    ontoFile: {
      title: 'a directory onto a file is refused, and the file stays',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['failing-command'],
    },
    overDirectory: {
      title: 'a file onto a directory lands inside it',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    directoryInTheWay: {
      title: 'a file where the directory has a directory of its name is refused',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
      when: ['failing-command'],
    },
    throughLink: {
      title: 'an absolute link to a directory is followed inside the container',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    outOfContainer: {
      title: 'a link to ../../../.. stays in the container',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    ontoLink: {
      title: 'a file onto a link to a file writes to its target',
      reference: true,
      weight: 'silent',
      about: ['cli:cp'],
    },
    mode: { title: 'mode 750 of a file is kept', reference: '750', weight: 'silent', about: ['cli:cp'] },
    time: { title: 'its time of modification is kept', reference: true, weight: 'silent', about: ['cli:cp'] },
  },
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    await host.writeFile(`${directory}/file`, 'content');
    await host.run(['mkdir', `${directory}/tree`]);
    await host.run(['chmod', '750', `${directory}/file`]);
    await host.run(['touch', '-d', '@1000000000', `${directory}/file`]);
    const container = await engine.start({ network: 'none' });
    await engine.exec(
      container,
      script(
        'mkdir -p /real /dir /holds/file',
        'echo old > /old',
        'echo old > /kept',
        'echo old > /target',
        'ln -s /real /link',
        'ln -s ../../../../../real /far',
        'ln -s /target /to-file',
      ),
    );
    const copy = (from: string, to: string) =>
      step(`${from} to ${to}`, async () => {
        const reply = await engine.cli(['cp', `${directory}/${from}`, `${container.name}:${to}`]);
        return reply.exitCode === 0;
      });
    await copy('file', '/old');
    const missingSlash = await copy('file', '/nowhere/');
    const ontoFile = await copy('tree', '/kept');
    await copy('file', '/dir');
    const inTheWay = await copy('file', '/holds');
    await copy('file', '/link/through');
    await copy('file', '/far/far');
    await copy('file', '/to-file');
    const { stdout } = await engine.exec(
      container,
      script(
        'cat /old',
        'echo',
        'cat /kept',
        'stat -c "%a %Y" /dir/file',
        'ls /real',
        'test -L /to-file && cat /target',
      ),
    );
    const lines = stdout.split('\n');
    const [mode = '', time = ''] = lines[2]?.split(' ') ?? [];
    return {
      overFile: lines[0] ?? '',
      missingSlash: !missingSlash,
      ontoFile: !ontoFile && lines[1] === 'old',
      overDirectory: mode !== '',
      directoryInTheWay: !inTheWay,
      throughLink: lines.includes('through'),
      outOfContainer: lines.includes('far'),
      ontoLink: lines.includes('content', 3),
      mode,
      time: time === '1000000000',
    };
  },
});
