import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:run', 'api:POST /containers/create'];

export default scenario({
  id: 'owners/modes-of-new-files',
  title: 'The umask in a container is 0022, for run and for exec, whatever the caller has',
  why: 'The group can or cannot write what a container leaves, and keys must not be readable for all.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/container/run/',
    'https://docs.podman.io/en/latest/markdown/podman-run.1.html',
  ],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    umask: {
      title: 'umask of the container',
      reference: '0022',
      weight: 'silent',
      about,
      when: ['seen-from-inside'],
    },
    ofExec: {
      title: 'umask of a command of exec',
      reference: '0022',
      weight: 'silent',
      about: ['cli:exec', 'api:POST /containers/{id}/exec'],
    },
    file: {
      title: 'mode of a new file in a bind, on the host',
      reference: '644',
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-host'],
    },
    directory: {
      title: 'mode of a new directory in a bind, on the host',
      reference: '755',
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-host'],
    },
    setuid: {
      title: 'mode of a set-user-id file in a bind, on the host',
      reference: '4755',
      weight: 'silent',
      about,
      when: ['bind-mount', 'seen-from-host'],
    },
    option: {
      title: 'a shell that sets its umask itself makes files of mode 660',
      reference: '660',
      weight: 'silent',
      about,
    },
  },
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const container = await engine.start({ network: 'none', binds: [`${directory}:/data`] });
    const made = await step('make files', () =>
      engine.exec(
        container,
        script(
          'umask',
          "awk '/^Umask/ { print $2 }' /proc/1/status",
          'cd /data && touch file && mkdir directory && touch program && chmod 4755 program',
          'sh -c "umask 007 && touch shared"',
        ),
      ),
    );
    const mode = async (name: string) => (await host.stat(`${directory}/${name}`))?.mode ?? '';
    const [ofExec, umask] = made.stdout.split('\n');
    return {
      umask: umask ?? '',
      ofExec: ofExec ?? '',
      file: await mode('file'),
      directory: await mode('directory'),
      setuid: await mode('program'),
      option: await mode('shared'),
    };
  },
});
