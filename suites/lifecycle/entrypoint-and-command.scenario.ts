import { type ContainerSpec, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/entrypoint-and-command',
  title: 'ENTRYPOINT always runs, CMD gives it arguments, and run overrides both',
  why: 'Images are used as commands: what is typed after the image name must land where their author meant it.',
  claims: ['run-08'],
  sources: ['https://docs.docker.com/reference/dockerfile/#understand-how-cmd-and-entrypoint-interact'],
  surfaces: ['cli', 'api'],
  facts: {
    cmdAlone: { title: 'CMD alone runs when nothing is given', reference: 'default' },
    cmdReplaced: { title: 'what is given replaces CMD', reference: 'given' },
    cmdReplacedAfterEntrypoint: {
      title: 'what is given follows ENTRYPOINT, in place of CMD',
      reference: 'entry given',
    },
    cmdAppended: { title: 'CMD follows ENTRYPOINT when nothing is given', reference: 'entry default' },
    entrypointReplaced: { title: 'another entrypoint takes the place of both', reference: true },
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
