import { type ContainerSpec, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/entrypoint-and-command',
  title: 'ENTRYPOINT always runs, CMD gives it arguments, docker run overrides both',
  why: 'Images are used as commands: arguments after the image name must reach the program that their author meant.',
  claims: ['run-08'],
  sources: ['https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact'],
  surfaces: ['cli', 'api'],
  facts: {
    cmdAlone: {
      title: 'CMD alone runs when run names no command',
      reference: 'default',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create Image'],
    },
    cmdReplaced: {
      title: 'arguments of run replace CMD',
      reference: 'given',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create Cmd'],
    },
    cmdReplacedAfterEntrypoint: {
      title: 'arguments of run follow ENTRYPOINT, in place of CMD',
      reference: 'entry given',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create Cmd'],
    },
    cmdAppended: {
      title: 'CMD follows ENTRYPOINT when run names no command',
      reference: 'entry default',
      weight: 'silent',
      about: ['cli:run', 'api:POST /containers/create Image'],
    },
    entrypointReplaced: {
      title: '--entrypoint replaces both',
      reference: true,
      weight: 'silent',
      about: ['cli:run --entrypoint', 'api:POST /containers/create Entrypoint'],
    },
  },
  async observe({ engine, step }) {
    const says = async (spec: ContainerSpec) => {
      const run = await step(`run ${JSON.stringify(spec)}`, () => engine.run({ network: 'none', ...spec }));
      return run.stdout.trim();
    };
    const replaced = await step('run with another entrypoint', () =>
      engine.run({ image: 'entrypoint-cmd', network: 'none', entrypoint: ['echo'] }),
    );
    return {
      cmdAlone: await says({ image: 'cmd' }),
      cmdReplaced: await says({ image: 'cmd', command: ['echo', 'given'] }),
      cmdReplacedAfterEntrypoint: await says({ image: 'entrypoint-cmd', command: ['given'] }),
      cmdAppended: await says({ image: 'entrypoint-cmd' }),
      entrypointReplaced: replaced.stdout === '\n',
    };
  },
});
