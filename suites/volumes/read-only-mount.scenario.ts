import { scenario, script } from '../../harness/scenario.ts';

const refusal = ': Read-only file system';

const about = ['cli:run --volume', 'api:POST /containers/create HostConfig.Binds'];

export default scenario({
  id: 'volumes/read-only-mount',
  title: 'docker run -v is writable by default, and -v with :ro refuses every write',
  why: 'Configuration and secrets are mounted read-only to keep a service from changing them.',
  claims: ['vol-06'],
  sources: ['https://docs.docker.com/engine/storage/bind-mounts/#use-a-read-only-bind-mount'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    plainBind: {
      title: 'writing to a bind without an option is possible',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    writableBind: {
      title: 'writing to a bind with :rw is possible',
      reference: true,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    readOnlyBind: {
      title: 'writing to a bind with :ro is possible',
      reference: false,
      weight: 'silent',
      about,
      when: ['bind-mount'],
    },
    readOnlyVolume: {
      title: 'writing to a volume with :ro is possible',
      reference: false,
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
    others: {
      title: 'the same volume, mounted again without :ro, is writable',
      reference: true,
      weight: 'silent',
      about,
      when: ['named-volume'],
    },
  },
  async observe({ engine, host, step }) {
    const directory = await host.directory();
    const { name } = await engine.createVolume();
    const binds = [
      `${directory}:/plain`,
      `${directory}:/writable:rw`,
      `${directory}:/read-only:ro`,
      `${name}:/volume-read-only:ro`,
      `${name}:/volume`,
    ];
    const writes = binds.map((bind) => `touch ${bind.split(':')[1] ?? ''}/file 2>&1 && echo yes`);
    const { stdout } = await step('write everywhere', () =>
      engine.run({ network: 'none', binds, command: script(...writes) }),
    );
    const [plain, writable, readOnly, volumeReadOnly, volume] = stdout.trim().split('\n');
    return {
      plainBind: plain === 'yes',
      writableBind: writable === 'yes',
      readOnlyBind: !readOnly?.endsWith(refusal),
      readOnlyVolume: !volumeReadOnly?.endsWith(refusal),
      others: volume === 'yes',
    };
  },
});
