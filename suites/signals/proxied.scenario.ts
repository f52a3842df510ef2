import { scenario, script } from '../../harness/scenario.ts';

export default scenario({
  id: 'signals/proxied',
  title: 'A signal to docker run reaches the container, unless --sig-proxy=false',
  why: 'A process manager that runs `docker run` in the foreground ends it by SIGTERM.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#sig-proxy'],
  surfaces: ['cli'],
  needs: ['same-host'],
  facts: {
    term: {
      title: 'TERM to the client reaches the container',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
    },
    code: {
      title: 'the client ends with the exit code of the container',
      reference: 42,
      weight: 'silent',
      about: ['cli:run'],
    },
    hup: {
      title: 'HUP to the client reaches the container, which runs on',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
    },
    kept: {
      title: 'with --sig-proxy=false it does not, and the container runs on',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
    },
    attached: {
      title: 'TERM to attach reaches the container, too',
      reference: true,
      weight: 'silent',
      about: ['cli:run'],
    },
  },
  async observe({ engine, host, step }) {
    const shared = await host.directory();
    await host.run(['chmod', '777', shared]);
    const output = await host.directory();
    const program = (mark: string) =>
      script(
        `trap 'echo HUP >> /shared/${mark}' HUP`,
        `trap 'echo TERM >> /shared/${mark}; exit 42' TERM`,
        `touch /shared/${mark}-ready`,
        'while true; do echo on; sleep 0.1; done',
      );
    const make = (mark: string, ...options: string[]) => {
      const name = engine.name('container');
      const words = [
        ...engine.labelArguments,
        '--network',
        'none',
        '--name',
        name,
        '--volume',
        `${shared}:/shared`,
      ];
      return { name, mark, words: [...options, ...words, engine.image('base'), ...program(mark)] };
    };
    /** Runs a client in the background of a shell, sends it signals when the container is ready, and prints its exit code. */
    const signalled = ({ mark }: { mark: string }, client: readonly string[], ...signals: string[]) =>
      step(`send ${signals.join(' and ')} for ${mark}`, async () => {
        const turns = 'n=0; while test $n -lt 100';
        const lines = [
          `"$@" >${output}/${mark} 2>&1 </dev/null & pid=$!`,
          `${turns} && ! test -e ${shared}/${mark}-ready; do sleep 0.1; n=$((n+1)); done`,
          // A client that has printed something listens.
          `${turns} && ! test -s ${output}/${mark}; do sleep 0.1; n=$((n+1)); done`,
          ...signals.flatMap((signal) => [`kill -${signal} $pid`, 'sleep 0.5']),
          'wait $pid',
          'echo $?',
        ];
        const { stdout } = await host.runAsEngine([
          'timeout',
          '20',
          'sh',
          '-c',
          lines.join('\n'),
          'sh',
          ...client,
        ]);
        return Number(stdout.trim());
      });
    const got = async (mark: string) => (await host.readFile(`${shared}/${mark}`)) ?? '';
    const plain = make('plain');
    const code = await signalled(plain, engine.commandLine(['run', ...plain.words]), 'HUP', 'TERM');
    const apart = make('apart', '--sig-proxy=false');
    await signalled(apart, engine.commandLine(['run', ...apart.words]), 'TERM');
    const runs = await engine.state({ name: apart.name, id: apart.name });
    const attached = make('attached', '--detach');
    await engine.cli(['run', ...attached.words]);
    await signalled(attached, engine.commandLine(['attach', attached.name]), 'TERM');
    const plainGot = await got('plain');
    return {
      term: plainGot.includes('TERM'),
      code,
      hup: plainGot.startsWith('HUP\nTERM'),
      kept: (await got('apart')) === '' && runs.running,
      attached: (await got('attached')).includes('TERM'),
    };
  },
});
