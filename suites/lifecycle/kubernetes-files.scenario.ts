import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'lifecycle/kubernetes-files',
  title: 'docker has no generate kube, kube generate, play kube or kube play',
  why: 'A project that runs its Pod files with the engine cannot move to an engine without these commands.',
  claims: ['kube-01'],
  sources: ['https://docs.docker.com/reference/cli/docker/'],
  surfaces: ['cli'],
  facts: {
    writes: {
      title: 'generate kube CONTAINER prints a Pod',
      reference: false,
      weight: 'extra',
      about: ['cli:generate kube'],
    },
    kubeGenerate: {
      title: 'kube generate CONTAINER prints a Pod',
      reference: false,
      weight: 'extra',
      about: ['cli:kube generate'],
    },
    playKube: {
      title: 'play kube opens the file that it is given',
      reference: false,
      weight: 'extra',
      about: ['cli:kube play'],
    },
    kubePlay: {
      title: 'kube play opens the file that it is given',
      reference: false,
      weight: 'extra',
      about: ['cli:kube play'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '>=4.3.0' },
      facts: { writes: true, kubeGenerate: true, playKube: true, kubePlay: true },
      because: 'Podman has pods and reads and writes them as Kubernetes files',
      source: 'https://github.com/containers/podman/releases/tag/v4.3.0',
    },
    {
      on: { engine: 'podman', client: 'podman', version: '<4.3.0' },
      facts: { writes: true, playKube: true },
      because:
        'Podman reads and writes pods as Kubernetes files; before 4.3 only as generate kube and play kube',
      source: 'https://github.com/containers/podman/releases/tag/v4.3.0',
    },
  ],
  async observe({ engine, step, host }) {
    const container = await engine.create({ network: 'none' });
    const printsPod = async (...command: string[]) => {
      const reply = await step(command.join(' '), () => engine.cli([...command, container.name]));
      return reply.exitCode === 0 && /^kind: Pod$/m.test(reply.stdout);
    };
    // A missing file: the error message shows whether the command looked for it, and nothing is made.
    const file = `${await host.directory()}/missing.yaml`;
    const opensFile = async (...command: string[]) => {
      const reply = await step(command.join(' '), () => engine.cli([...command, file]));
      return /no such file/i.test(reply.stderr);
    };
    return {
      writes: await printsPod('generate', 'kube'),
      kubeGenerate: await printsPod('kube', 'generate'),
      playKube: await opensFile('play', 'kube'),
      kubePlay: await opensFile('kube', 'play'),
    };
  },
});
