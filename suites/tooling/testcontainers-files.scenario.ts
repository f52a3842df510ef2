import { askProgram, scenario, textAt } from '../../harness/scenario.ts';

const program = `
import { GenericContainer } from 'testcontainers';
import { text } from 'node:stream/consumers';
import { createRequire } from 'node:module';
const [image, name, directory] = given;
const started = await tell('start', async () => {
  globalThis.container = await new GenericContainer(image).withName(name).withLabels(labels)
    .withCommand(['sh', '-c', 'sleep 300 & trap "kill $!; exit 0" TERM; wait'])
    .withCopyContentToContainer([{ content: 'content', target: '/in/content', mode: 0o640 }])
    .withCopyFilesToContainer([{ source: directory + '/file', target: '/in/file', mode: 0o755 }])
    .withCopyDirectoriesToContainer([{ source: directory, target: '/in/directory' }])
    .withBindMounts([{ source: directory, target: '/bound', mode: 'ro' }])
    .withTmpFs({ '/scratch': 'rw,noexec,size=65536k' })
    .start();
  return true;
});
const run = async (...command) => (await container.exec(command)).output.trim();
await tell('before', async () => (await run('cat', '/in/content', '/in/file', '/in/directory/file')) === 'contentfilefile');
await tell('modes', () => run('stat', '-c', '%a', '/in/content', '/in/file').then((lines) => lines.replace(/\\s+/g, ' ')));
await tell('owner', () => run('stat', '-c', '%u:%g', '/in/content'));
await tell('running', async () => {
  await container.copyContentToContainer([{ content: 'later', target: '/later/content' }]);
  return (await run('cat', '/later/content')) === 'later';
});
await tell('out', async () => (await text(await container.copyArchiveFromContainer('/in/content'))).includes('content'));
await tell('bound', async () => (await run('cat', '/bound/file')) === 'file' && (await container.exec(['touch', '/bound/x'])).exitCode !== 0);
await tell('scratch', async () => /tmpfs \\/scratch tmpfs .*noexec/.test(await run('cat', '/proc/mounts')));
await container.stop({ timeout: 1000 });
`;

export default scenario({
  id: 'tooling/testcontainers-files',
  title: 'Testcontainers copies files into a container and out, and mounts binds and tmpfs',
  why: 'Test suites put their configuration into a container before its start, and fetch reports afterwards.',
  claims: ['alias-03'],
  sources: ['https://node.testcontainers.org/features/containers/#copy-files-to-a-container'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    start: { title: 'the container starts', reference: true, weight: 'fails', about: [] },
    before: {
      title: 'content, a file and a directory are there at the start',
      reference: true,
      weight: 'fails',
      about: [],
    },
    modes: { title: 'modes of what was copied', reference: '640 755', weight: 'silent', about: [] },
    owner: { title: 'owner of copied content', reference: '0:0', weight: 'silent', about: [] },
    running: {
      title: 'content is copied into the running container',
      reference: true,
      weight: 'fails',
      about: [],
    },
    out: { title: 'a file comes out as an archive', reference: true, weight: 'fails', about: [] },
    bound: {
      title: 'a bind with mode ro can be read, and not written to',
      reference: true,
      weight: 'silent',
      about: [],
    },
    scratch: { title: 'a tmpfs has its options', reference: true, weight: 'silent', about: [] },
  },
  async observe({ engine, step, host }) {
    await step('read the version', () => engine.api('GET', '/version'));
    const directory = await host.directory();
    await host.writeFile(`${directory}/file`, 'file');
    const given = [engine.image('base'), engine.name('container'), directory];
    const told = await step('copy in and out', () => askProgram(engine, 'node', program, given));
    return {
      start: told.start === true,
      before: told.before === true,
      modes: textAt(told, 'modes'),
      owner: textAt(told, 'owner'),
      running: told.running === true,
      out: told.out === true,
      bound: told.bound === true,
      scratch: told.scratch === true,
    };
  },
});
