import { scenario, script } from '../../harness/scenario.ts';

const about = ['cli:volume inspect', 'api:GET /volumes/{name} .Mountpoint'];

export default scenario({
  id: 'volumes/volume-mountpoint',
  title: 'docker volume inspect shows a Mountpoint, a directory that holds the files',
  why: 'Backup scripts read the files of a volume at the Mountpoint that inspect shows.',
  claims: ['vol-02', 'run-17'],
  sources: ['https://docs.docker.com/reference/cli/docker/volume/inspect/'],
  surfaces: ['cli', 'api'],
  needs: ['same-host'],
  facts: {
    ending: {
      title: 'end of the path, with NAME for the name of the volume',
      reference: 'volumes/NAME/_data',
      weight: 'silent',
      about,
      when: ['output-read'],
    },
    holdsFiles: {
      title: 'the files of the volume are at that path',
      reference: true,
      weight: 'silent',
      about,
      when: ['output-read'],
    },
    place: {
      title: 'directory in which the Mountpoint is',
      reference: 'for all users',
      weight: 'silent',
      about,
      when: ['output-read', 'reads:Mountpoint'],
    },
  },
  differences: [
    {
      on: { mode: 'rootless' },
      facts: { place: "in the user's home" },
      because: "a rootless engine keeps its store below the user's own data directory",
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#rootless-mode',
    },
  ],
  advice: [
    {
      facts: ['place'],
      write: "Read the path of a volume: `volume inspect --format '{{.Mountpoint}}' NAME`.",
      shownBy: 'volumes/volume-mountpoint#holdsFiles',
    },
  ],
  async observe({ engine, step }) {
    const { name } = await engine.createVolume();
    await engine.run({
      network: 'none',
      binds: [`${name}:/data`],
      command: script('echo seen > /data/file'),
    });
    const { Mountpoint: path } = await engine.inspect('volume', name);
    const mountpoint = typeof path === 'string' ? path : '';
    const look = await step('bind the path itself', () =>
      engine.run({ network: 'none', binds: [`${mountpoint}:/look:ro`], command: ['cat', '/look/file'] }),
    );
    return {
      ending: mountpoint.split('/').slice(-3).join('/').replace(name, 'NAME'),
      holdsFiles: look.stdout === 'seen\n',
      place: mountpoint.includes('/.local/share/') ? "in the user's home" : 'for all users',
    };
  },
});
