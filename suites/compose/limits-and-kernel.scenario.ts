import { askInside, containerOf, forever, inCompose, scenario } from '../../harness/scenario.ts';

const service = 'compose:services.*';

export default scenario({
  id: 'compose/limits-and-kernel',
  title: 'ulimits, sysctls, shm_size, group_add and security_opt of a service are in force',
  why: 'Databases and proxies set these in the compose file, and fail under load where they are ignored.',
  claims: [],
  sources: ['https://docs.docker.com/reference/compose-file/services/'],
  surfaces: ['cli'],
  needs: ['compose-specification'],
  facts: {
    openFiles: {
      title: 'soft and hard limit of open files from ulimits as a map',
      reference: '256 512',
      weight: 'silent',
      about: [`${service}.ulimits.nofile.soft`, `${service}.ulimits.nofile.hard`],
    },
    coreFiles: {
      title: 'limit of core files from ulimits as a number',
      reference: '0',
      weight: 'silent',
      about: [`${service}.ulimits.core`],
    },
    sysctlList: {
      title: 'a setting of the kernel from sysctls as a list',
      reference: '777',
      weight: 'fails',
      about: [`${service}.sysctls`],
    },
    sysctlMap: {
      title: 'a setting of the kernel from sysctls as a map',
      reference: '777',
      weight: 'fails',
      about: [`${service}.sysctls`],
    },
    shm: {
      title: 'size of /dev/shm in KiB with shm_size: 2m',
      reference: '2048',
      weight: 'silent',
      about: [`${service}.shm_size`],
    },
    group: {
      title: 'a further group of the process',
      reference: 'yes',
      weight: 'silent',
      about: [`${service}.group_add`],
    },
    privileges: {
      title: 'no-new-privileges of security_opt is in force',
      reference: '1',
      weight: 'silent',
      about: [`${service}.security_opt`],
      when: ['value:no-new-privileges'],
    },
    search: {
      title: 'the domain of dns_search is asked',
      reference: 'yes',
      weight: 'silent',
      about: [`${service}.dns_search`],
    },
  },
  differences: [
    {
      on: { compose: 'podman-compose', composeVersion: '<1.1.0' },
      facts: { sysctlMap: null },
      because:
        'before 1.1 podman-compose takes the names of a map of sysctls without their values, and Podman refuses them',
      source: 'https://github.com/containers/podman-compose/commit/a9c335bf826aaddc8aa0500448ca293cacf84502',
    },
    {
      on: { compose: 'podman-compose', composeVersion: '<1.0.6' },
      facts: { group: 'no', search: 'no' },
      because: 'podman-compose reads group_add and dns_search since 1.0.6',
      source: 'https://github.com/containers/podman-compose/commit/efe37142663adcd2c7b0e437f73b99b0dc8f63d0',
    },
    {
      on: { engine: 'podman', mode: 'rootless', version: '<5.5.0', client: 'docker' },
      facts: { openFiles: 'another' },
      because: 'before 5.5 the API of rootless Podman ignored ulimits',
      source: 'https://github.com/containers/podman/issues/25881',
    },
  ],
  async observe({ engine, step }) {
    const service = `
    image: ${engine.image('base')}
    command: ${inCompose(forever())}
`;
    const project = await engine.project({
      'compose.yaml': `
services:
  web: ${service}
    ulimits:
      nofile:
        soft: 256
        hard: 512
      core: 0
    sysctls: ["net.core.somaxconn=777"]
    shm_size: 2m
    group_add: ["4321"]
    security_opt: ["no-new-privileges:true"]
    dns_search: [example.test]
  mapped: ${service}
    sysctls:
      net.core.somaxconn: 777
`,
    });
    await step('up', () => project.compose(['up', '--detach']));
    const inside = await step('look from inside', async () =>
      askInside(engine, await containerOf(project, 'web'), {
        openFiles: "sed -n 's/Max open files *//p' /proc/1/limits | cut -d ' ' -f 1-20 | tr -d a-z",
        coreFiles: "sed -n 's/Max core file size *\\([0-9a-z]*\\).*/\\1/p' /proc/1/limits",
        sysctlList: 'cat /proc/sys/net/core/somaxconn',
        shm: "df -k /dev/shm | awk 'END { print $2 }'",
        group: 'id -G | grep -q -w 4321 && echo yes || echo no',
        privileges: "sed -n 's/NoNewPrivs:[^0-9]*//p' /proc/self/status",
        search: 'grep -q ^search.*example.test /etc/resolv.conf && echo yes || echo no',
      }),
    );
    const { sysctlMap } = await step('look from inside the other', async () =>
      askInside(engine, await containerOf(project, 'mapped'), {
        sysctlMap: 'cat /proc/sys/net/core/somaxconn',
      }),
    );
    const { openFiles } = inside;
    return {
      ...inside,
      // The host's own limits are another matter.
      openFiles: openFiles === null || openFiles === '256 512' ? openFiles : 'another',
      sysctlMap,
    };
  },
});
