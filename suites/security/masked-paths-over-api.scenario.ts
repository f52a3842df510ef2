import { type Container, scenario, script, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'security/masked-paths-over-api',
  title: 'MaskedPaths and ReadonlyPaths of a create request take the place of the default',
  why: 'Clients that run containers in containers send empty lists to open /proc.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerCreate',
  ],
  surfaces: ['api'],
  facts: {
    open: {
      title: 'an empty MaskedPaths leaves nothing masked',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/create HostConfig.MaskedPaths'],
      when: ['empty-value'],
    },
    writable: {
      title: 'an empty ReadonlyPaths leaves /proc/sys writable',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/create HostConfig.ReadonlyPaths'],
      when: ['empty-value'],
    },
    named: {
      title: 'a path in MaskedPaths is masked, and no other',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/create HostConfig.MaskedPaths'],
    },
    readOnly: {
      title: 'a path in ReadonlyPaths is read-only, and no other',
      reference: true,
      weight: 'silent',
      about: ['api:POST /containers/create HostConfig.ReadonlyPaths'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { open: false, writable: false, named: false, readOnly: false },
      because: 'the compatible API of Podman reads neither of the two lists, and masks what it always does',
      source: 'https://github.com/containers/podman/blob/v5.8.2/pkg/api/handlers/compat/containers_create.go',
    },
  ],
  async observe({ engine, step, told }) {
    const run = (name: string, masked: readonly string[], readOnly: readonly string[]) =>
      step(name, async () => {
        const container = engine.name('container');
        const created = await engine.api('POST', `/containers/create?name=${container}`, {
          Image: engine.image('base'),
          Cmd: ['sleep', '1000'],
          Labels: { ...engine.labels },
          HostConfig: { NetworkMode: 'none', MaskedPaths: [...masked], ReadonlyPaths: [...readOnly] },
        });
        const id = told(textAt(created.body, 'Id'));
        await engine.api('POST', `/containers/${id}/start`);
        const made: Container = { name: container, id };
        const { stdout } = await engine.exec(
          made,
          script(
            'for path in timer_list keys version; do grep -q " /proc/$path " /proc/mounts && echo masked $path; done',
            'for path in sys bus sysrq-trigger; do grep -q " /proc/$path .* ro," /proc/mounts && echo ro $path; done',
            'echo end',
          ),
        );
        return stdout.trim().split('\n');
      });
    const open = await run('with empty lists', [], []);
    const named = await run('with one path in each', ['/proc/version'], ['/proc/bus']);
    return {
      open: open.includes('end') && !open.some((line) => line.startsWith('masked')),
      writable: open.includes('end') && !open.includes('ro sys'),
      named: named.filter((line) => line.startsWith('masked')).join() === 'masked version',
      readOnly: named.filter((line) => line.startsWith('ro')).join() === 'ro bus',
    };
  },
});
