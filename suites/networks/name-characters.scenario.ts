import { attempt, scenario } from '../../harness/scenario.ts';

const about = ['cli:network create', 'api:POST /networks/create'] as const;

export default scenario({
  id: 'networks/name-characters',
  title: 'docker network create takes a name with a colon, a blank, a slash or _ first',
  why: 'Tools make such names from branches and directories: feature/x, _sources, job:42.',
  claims: [],
  sources: [
    'https://github.com/containers/podman/issues/29520',
    'https://github.com/containers/podman/issues/17806',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    colon: {
      title: 'a name with a colon is taken',
      reference: true,
      weight: 'fails',
      about,
      when: ['unusual-name'],
    },
    blank: {
      title: 'a name with a blank is taken',
      reference: true,
      weight: 'fails',
      about,
      when: ['unusual-name'],
    },
    slash: {
      title: 'a name with a slash is taken',
      reference: true,
      weight: 'fails',
      about,
      when: ['unusual-name'],
    },
    underscore: {
      title: 'a name that begins with _ is taken',
      reference: true,
      weight: 'fails',
      about,
      when: ['unusual-name'],
    },
    usual: {
      title: 'a name of letters, digits, _, . and - that begins with a letter is taken',
      reference: true,
      weight: 'fails',
      about,
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { colon: false, blank: false, slash: false, underscore: false },
      because:
        'a network of Podman is named like a container: a letter or digit, then letters, digits, _, . and -',
      source: 'https://github.com/containers/common/blob/v0.50.1/libnetwork/internal/util/create.go',
    },
  ],
  advice: [
    {
      facts: ['colon', 'blank', 'slash', 'underscore'],
      write: 'Make the name of letters, digits, `_`, `.` and `-`, a letter first: `tr -c "a-zA-Z0-9_.-" -`.',
      shownBy: 'networks/name-characters#usual',
    },
  ],
  async observe({ engine, step }) {
    const isTaken = (what: string, form: (name: string) => string) =>
      step(what, async () => {
        const made = await attempt(() => engine.createNetwork({ name: form(engine.name('network')) }));
        return !made.refused;
      });
    return {
      colon: await isTaken('a colon', (name) => `${name}:x`),
      blank: await isTaken('a blank', (name) => `${name} x`),
      slash: await isTaken('a slash', (name) => `${name}/x`),
      underscore: await isTaken('_ first', (name) => `_${name}`),
      usual: await isTaken('the usual ones', (name) => `${name}_x.y-1`),
    };
  },
});
