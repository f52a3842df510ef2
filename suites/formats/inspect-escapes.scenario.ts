import { scenario } from '../../harness/scenario.ts';

const written = 'a <b> & c';

export default scenario({
  id: 'formats/inspect-escapes',
  title: 'docker inspect prints <, > and & of a label as they are, in JSON and templates',
  why: 'Rules of proxies stand in labels, and sed and grep look for them in the text of inspect.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/inspect/'],
  surfaces: ['cli'],
  facts: {
    whole: {
      title: 'inspect without --format has them as they are',
      reference: true,
      weight: 'output',
      about: ['cli:inspect', 'cli:container inspect'],
      when: ['output-read', 'html-characters'],
    },
    asJson: {
      title: '{{json .Config.Labels}} has them as they are',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect --format .Config.Labels'],
      when: ['output-read', 'html-characters'],
    },
    asText: {
      title: '{{index .Config.Labels "KEY"}} prints them as they are',
      reference: true,
      weight: 'output',
      about: ['cli:container inspect --format .Config.Labels'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', version: '>=5.2.0 <6.0.0' },
      facts: { whole: false },
      because: 'from 5.2 to 5.8 Podman writes the part Config the way Go writes JSON for HTML, with \\u003c',
      source: 'https://github.com/containers/podman/commit/56a24d518362e88339bbd34b9eb60d643de1b730',
    },
    {
      on: { engine: 'podman', client: 'docker', version: '<5.6.0' },
      facts: { whole: false },
      because: 'before 5.6 Podman’s API writes JSON the way Go does for HTML, with \\u003c',
      source: 'https://github.com/containers/podman/commit/fed198eaf9',
    },
  ],
  advice: [
    {
      facts: ['whole'],
      write: 'Read one label: `inspect --format \'{{index .Config.Labels "KEY"}}\' NAME`.',
      shownBy: 'formats/inspect-escapes#asText',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.create({ network: 'none', labels: { written } });
    const inspect = (...options: string[]) =>
      step(['inspect', ...options].join(' '), async () => {
        const reply = await engine.cli(['inspect', ...options, container.name]);
        return reply.stdout;
      });
    return {
      whole: (await inspect()).includes(`"${written}"`),
      asJson: (await inspect('--format', '{{json .Config.Labels}}')).includes(`"${written}"`),
      asText: (await inspect('--format', '{{index .Config.Labels "written"}}')).trim() === written,
    };
  },
});
