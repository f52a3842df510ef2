import { forever, poll, scenario, script, withHostsSettings } from '../../harness/scenario.ts';

export default scenario({
  id: 'pods/kube-play',
  title: 'There is no docker kube play, which runs the pod of a Kubernetes file',
  why: 'Files of Kubernetes are tried out with Podman, and scripts that do cannot go back.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/',
    'https://docs.podman.io/en/latest/markdown/podman-kube-play.1.html',
  ],
  surfaces: ['cli'],
  needs: ['own-client'],
  facts: {
    played: {
      title: 'kube play FILE makes the pod',
      reference: false,
      weight: 'extra',
      about: ['cli:kube play'],
    },
    named: {
      title: 'its container is called POD-CONTAINER',
      reference: false,
      weight: 'extra',
      about: ['cli:kube play'],
    },
    environment: {
      title: 'env and command of the file are in force',
      reference: false,
      weight: 'extra',
      about: ['cli:kube play'],
    },
    mounted: {
      title: 'a volume hostPath is mounted',
      reference: false,
      weight: 'extra',
      about: ['cli:kube play'],
    },
    listed: {
      title: 'ps lists the container, and one of the pod beside it',
      reference: false,
      weight: 'extra',
      about: ['cli:kube play'],
    },
    again: {
      title: 'play --replace makes it anew',
      reference: false,
      weight: 'extra',
      about: ['cli:kube play --replace'],
    },
    waits: {
      title: 'play --replace or kube down takes longer than half a minute',
      reference: false,
      weight: 'extra',
      about: ['cli:kube play --replace', 'cli:kube down'],
    },
    down: { title: 'kube down FILE removes it', reference: false, weight: 'extra', about: ['cli:kube down'] },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '>=4.2.0' },
      facts: {
        played: true,
        named: true,
        environment: true,
        mounted: true,
        listed: true,
        again: true,
        down: true,
      },
      because: 'Podman runs pods of Kubernetes files',
      source: 'https://docs.podman.io/en/latest/markdown/podman-kube-play.1.html',
    },
    {
      on: {
        engine: 'podman',
        client: 'podman',
        mode: 'rootless',
        cgroupVersion: 2,
        version: { in: '4.3.1', notIn: '<=3.0.1 || >=5.4.2' },
      },
      facts: { waits: true },
      because:
        'Podman stops the slice of a pod and waits, while the clean-up of a container in that slice waits for the pod: systemd ends it after its stop timeout of 90 seconds',
      source: 'https://github.com/containers/podman/blob/v4.3.1/libpod/runtime_pod_common.go',
    },
  ],
  async observe({ engine, step, host }) {
    const pod = engine.name('pod');
    const directory = await host.directory();
    await host.run(['chmod', '777', directory]);
    // The usual image of a pod's own container is built and left behind.
    const infra = await step('make an infra image', async () =>
      // It keeps the command of the container, which does not end.
      engine.commit(await engine.create({ network: 'none', command: forever() })),
    );
    const settings = `${directory}/containers.conf`;
    await host.writeFile(settings, await withHostsSettings(host, { engine: { infra_image: infra } }));
    const env = { CONTAINERS_CONF: settings };
    const file = `${directory}/pod.yaml`;
    await host.writeFile(
      file,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: pod, labels: engine.labels },
        spec: {
          restartPolicy: 'Never',
          volumes: [{ name: 'shared', hostPath: { path: directory } }],
          containers: [
            {
              name: 'one',
              image: engine.image('base'),
              imagePullPolicy: 'Never',
              command: [
                ...script(
                  "trap 'exit 0' TERM",
                  'echo $COLOUR > /shared/told',
                  'while true; do sleep 0.1; done',
                ),
              ],
              env: [{ name: 'COLOUR', value: 'blue' }],
              volumeMounts: [{ name: 'shared', mountPath: '/shared' }],
            },
          ],
        },
      }),
    );
    const kube = (...args: string[]) =>
      step(`kube ${args.join(' ').replace(file, 'FILE')}`, async () => {
        const start = performance.now();
        // Beyond the 90 seconds that systemd waits for a unit to stop.
        const reply = await engine.cli(['kube', ...args], { env, deadlineMs: 120_000 });
        return { ...reply, ms: performance.now() - start };
      });
    const played = await kube('play', file);
    if (played.exitCode !== 0) {
      return {
        played: false,
        named: false,
        environment: false,
        mounted: false,
        listed: false,
        again: false,
        waits: false,
        down: false,
      };
    }
    const told = await step('wait for the container', () =>
      poll(
        () => host.readFile(`${directory}/told`),
        (text) => text !== null,
      ),
    );
    const named = await engine.exists(`${pod}-one`);
    const list = await step('list', () =>
      engine.cli(['ps', '--filter', `pod=${pod}`, '--format', '{{.Names}}']),
    );
    const again = await kube('play', '--replace', file);
    const down = await kube('down', file);
    return {
      played: true,
      named,
      environment: told === 'blue\n',
      mounted: told !== null,
      listed: list.stdout.trim().split('\n').length === 2,
      again: again.exitCode === 0,
      waits: again.ms > 30_000 || down.ms > 30_000,
      down: down.exitCode === 0 && !(await engine.exists(`${pod}-one`)),
    };
  },
});
