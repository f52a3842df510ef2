import { askProgram, scenario } from '../../harness/scenario.ts';

const program = `
import Docker from 'dockerode';
import { PassThrough } from 'node:stream';
const [image, one, two, three, four] = given;
const docker = new Docker();
const common = { Image: image, Labels: labels, HostConfig: { NetworkMode: 'none' } };
const collected = () => {
  const stream = new PassThrough();
  stream.text = '';
  stream.on('data', (chunk) => { stream.text += chunk; });
  return stream;
};
const ended = (stream) => new Promise((done) => stream.once('end', done).once('close', done));
await tell('run', async () => {
  const [out, error] = [collected(), collected()];
  const [{ StatusCode }] = await docker.run(image, ['sh', '-c', 'echo out; echo err >&2; exit 3'], [out, error],
    { name: one, Labels: labels, Tty: false, HostConfig: { NetworkMode: 'none' } });
  return [StatusCode, out.text, error.text];
});
await tell('runInTerminal', async () => {
  const out = collected();
  const [{ StatusCode }] = await docker.run(image, ['echo', 'out'], out, { name: four, Labels: labels, HostConfig: { NetworkMode: 'none' } });
  return [StatusCode, out.text];
});
const attached = (name, options) => async () => {
  const container = await docker.createContainer({ ...common, name, Cmd: ['cat'], OpenStdin: true, StdinOnce: true });
  const stream = await container.attach(options);
  const out = collected();
  docker.modem.demuxStream(stream, out, out);
  await container.start();
  stream.write('hello\\n');
  stream.end();
  const { StatusCode } = await container.wait();
  await Promise.race([ended(stream), new Promise((done) => setTimeout(done, 5000))]);
  return [StatusCode, out.text];
};
const streams = { stream: true, stdin: true, stdout: true, stderr: true };
await tell('attached', attached(two, { ...streams, hijack: true }));
const container = await docker.createContainer({ ...common, name: three,
  Cmd: ['sh', '-c', 'for i in 1 2 3; do echo line $i; sleep 0.3; done; sleep 300 & trap "kill $!; exit 0" TERM; wait'] });
const events = await docker.getEvents({ filters: { container: [three] } });
const seen = collected();
events.pipe(seen);
await container.start();
await tell('followed', async () => {
  const stream = await container.logs({ follow: true, stdout: true, stderr: true });
  const out = collected();
  docker.modem.demuxStream(stream, out, out);
  for (let tries = 0; tries < 100 && !out.text.includes('line 3'); tries += 1) await new Promise((done) => setTimeout(done, 100));
  stream.destroy();
  return out.text;
});
await tell('typed', async () => {
  const exec = await container.exec({ Cmd: ['cat'], AttachStdin: true, AttachStdout: true, AttachStderr: true });
  const stream = await exec.start({ hijack: true, stdin: true });
  const out = collected();
  docker.modem.demuxStream(stream, out, out);
  stream.end('typed\\n');
  await ended(stream);
  return [(await exec.inspect()).ExitCode, out.text];
});
await tell('terminal', async () => {
  const exec = await container.exec({ Cmd: ['sh', '-c', 'stty size; echo shown'], AttachStdout: true, AttachStderr: true, Tty: true });
  const stream = await exec.start({ hijack: true, stdin: false, Tty: true });
  const out = collected();
  stream.pipe(out);
  await ended(stream);
  return out.text.endsWith('shown\\r\\n');
});
await container.stop({ t: 2 });
await tell('events', async () => {
  for (let tries = 0; tries < 50 && !seen.text.includes('"die"'); tries += 1) await new Promise((done) => setTimeout(done, 100));
  events.destroy();
  return ['start', 'die'].every((action) => seen.text.includes('"Action":"' + action + '"'));
});
await tell('progress', async () => {
  const { Readable } = await import('node:stream');
  const dockerfile = Buffer.from('FROM ' + image + '\\n');
  const head = Buffer.alloc(512);
  head.write('Dockerfile', 0);
  head.write('0000644\\0', 100);
  head.write('0000000\\0', 108);
  head.write('0000000\\0', 116);
  head.write(dockerfile.length.toString(8).padStart(11, '0') + '\\0', 124);
  head.write('00000000000\\0', 136);
  head.write('        ', 148);
  head.write('0', 156);
  head.write('ustar\\x0000', 257);
  head.write(head.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0') + '\\0 ', 148);
  const body = Buffer.alloc(512);
  dockerfile.copy(body);
  const stream = await docker.buildImage(Readable.from([Buffer.concat([head, body, Buffer.alloc(1024)])]), { labels: JSON.stringify(labels), networkmode: 'none' });
  const messages = await new Promise((done, fail) => docker.modem.followProgress(stream, (error, all) => (error ? fail(error) : done(all))));
  return messages.some(({ stream: text }) => typeof text === 'string') && messages.every(({ error }) => error === undefined);
});
process.exit(0);
`;

export default scenario({
  id: 'tooling/dockerode-streams',
  title: 'dockerode runs with streams, attaches, follows logs and a build, types into exec',
  why: 'Terminals in a browser and CI runners are built on these streams.',
  claims: ['alias-03'],
  sources: ['https://github.com/apocas/dockerode#helper-functions'],
  surfaces: ['api'],
  needs: ['same-host'],
  facts: {
    run: {
      title: 'docker.run: StatusCode, standard output, standard error',
      reference: '[3,"out\\n","err\\n"]',
      weight: 'fails',
      about: [],
    },
    runInTerminal: {
      title: 'docker.run as its manual has it, with a terminal: StatusCode and output',
      reference: '[0,"out\\r\\n"]',
      weight: 'fails',
      about: [],
    },
    attached: {
      title: 'attach before the start, with input that ends: StatusCode and output',
      reference: '[0,"hello\\n"]',
      weight: 'fails',
      about: [],
    },
    followed: {
      title: 'logs({ follow })',
      reference: 'line 1\nline 2\nline 3\n',
      weight: 'fails',
      about: [],
    },
    typed: {
      title: 'exec with input that ends: ExitCode and output',
      reference: '[0,"typed\\n"]',
      weight: 'fails',
      about: [],
    },
    terminal: { title: 'exec with a terminal', reference: true, weight: 'fails', about: [] },
    events: { title: 'getEvents tells start and die', reference: true, weight: 'fails', about: [] },
    progress: {
      title: 'followProgress of a build ends without an error',
      reference: true,
      weight: 'fails',
      about: [],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: {
        runInTerminal: '[0,"{\\"stream\\":true,\\"stdout\\":true,\\"stderr\\":true}out\\r\\n"]',
        attached:
          '[0,"{\\"stream\\":true,\\"stdin\\":true,\\"stdout\\":true,\\"stderr\\":true,\\"hijack\\":true}hello\\n"]',
      },
      weight: 'silent',
      because:
        'dockerode sends its options as the body, too, and Podman takes the body of an attach for input',
      source: 'https://github.com/containers/podman/blob/v5.4.2/libpod/oci_conmon_common.go',
    },
  ],
  advice: [
    {
      facts: ['runInTerminal'],
      write:
        'Give `docker.run` the option `Tty: false`, and two streams, as in `[process.stdout, process.stderr]`.',
      shownBy: 'tooling/dockerode-streams#run',
    },
    {
      facts: ['attached'],
      write: 'Start the container without input, and give the input to an exec in it.',
      shownBy: 'tooling/dockerode-streams#typed',
    },
  ],
  async observe({ engine, step }) {
    await step('read the version', () => engine.api('GET', '/version'));
    const names = Array.from({ length: 4 }, () => engine.name('container'));
    const told = await step('run the program', () =>
      askProgram(engine, 'node', program, [engine.image('base'), ...names]),
    );
    const text = (name: string) => JSON.stringify(told[name] ?? null);
    return {
      run: text('run'),
      runInTerminal: text('runInTerminal'),
      attached: text('attached'),
      followed: typeof told.followed === 'string' ? told.followed : null,
      typed: text('typed'),
      terminal: told.terminal === true,
      events: told.events === true,
      progress: told.progress === true,
    };
  },
});
