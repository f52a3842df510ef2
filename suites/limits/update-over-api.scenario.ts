import { scenario, script, valueAt } from '../../harness/scenario.ts';

const mebibyte = 1_048_576;

export default scenario({
  id: 'limits/update-over-api',
  title: 'POST /containers/ID/update changes the limits of a running container',
  why: 'Dashboards and supervisors set limits over the socket.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Container/operation/ContainerUpdate',
    'https://github.com/containers/podman/releases/tag/v5.1.0',
  ],
  surfaces: ['api'],
  needs: ['memory-controller', 'pids-controller'],
  facts: {
    status: {
      title: 'the status',
      reference: 200,
      weight: 'fails',
      about: ['api:POST /containers/{id}/update'],
    },
    warnings: {
      title: 'the answer has the key Warnings',
      reference: true,
      weight: 'output',
      about: ['api:POST /containers/{id}/update .Warnings'],
    },
    memory: {
      title: 'MiB that the cgroup allows then',
      reference: 128,
      weight: 'silent',
      about: ['api:POST /containers/{id}/update Memory'],
    },
    pids: {
      title: 'processes that the cgroup allows then',
      reference: '40',
      weight: 'silent',
      about: ['api:POST /containers/{id}/update PidsLimit'],
    },
    missing: {
      title: 'the status for a container that does not exist',
      reference: 404,
      weight: 'output',
      about: ['api:POST /containers/{id}/update'],
      when: ['absent-object'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', version: '<5.1.0' },
      facts: { status: 404, warnings: false, memory: 64, pids: '2048' },
      because: 'the API of Podman has this endpoint since 5.1',
      source: 'https://github.com/containers/podman/releases/tag/v5.1.0',
    },
  ],
  async observe({ engine, step }) {
    const container = await engine.start({
      network: 'none',
      memoryBytes: 64 * mebibyte,
    });
    const body = { Memory: 128 * mebibyte, MemorySwap: 128 * mebibyte, PidsLimit: 40 };
    const update = (name: string) => engine.api('POST', `/containers/${name}/update`, body);
    const read = () =>
      engine.exec(
        container,
        script(
          'cd /sys/fs/cgroup',
          'cat memory/memory.limit_in_bytes 2>/dev/null || cat memory.max',
          'cat pids/pids.max 2>/dev/null || cat pids.max',
        ),
      );
    const [before] = (await step('read its cgroup', read)).stdout.split('\n');
    const changed = await step('update', () => update(container.id));
    const [memory, pids = ''] = (await step('read its cgroup again', read)).stdout.split('\n');
    const missing = await step('update a missing one', () => update(engine.name('container')));
    return {
      status: changed.status,
      warnings:
        JSON.stringify(changed.body).includes('"Warnings"') && valueAt(changed.body, 'message') === null,
      memory: Number(before) / mebibyte === 64 ? Number(memory) / mebibyte : null,
      pids,
      missing: missing.status,
    };
  },
});
