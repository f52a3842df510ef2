import { describe, expect, test } from 'vitest';
import type { MissingTarget, Target } from '../../harness/transport/target.ts';
import { buildMachine, everything, laptop, nothing, root } from '../testing/sample-host.ts';
import { doctorReport } from './doctor.ts';
import { installPlan } from './plan.ts';

const docker: Target = {
  id: 'docker',
  client: {
    kind: 'docker',
    file: '/usr/bin/docker',
    args: [],
    env: {},
    userName: 'root',
    home: '/root',
    cwd: '/tmp',
  },
  socket: '/var/run/docker.sock',
  compose: null,
  python: null,
  servedBy: null,
  identity: { engine: 'docker', mode: 'rootful', version: '26.1.5', socket: '/var/run/docker.sock' },
  traits: {
    engine: 'docker',
    mode: 'rootful',
    version: '26.1.5',
    clientVersion: '28.5.2',
    apiVersion: '1.45',
    ociRuntime: 'runc',
    ociRuntimeVersion: '1.1.15',
    storageDriver: 'overlay2',
    networkBackend: 'libnetwork',
    networkBackendVersion: null,
    containersConf: null,
    builder: 'classic',
    rootlessNetwork: null,
    cgroupVersion: 2,
    cgroupManager: 'systemd',
    logDriver: 'json-file',
    compose: null,
    composeVersion: null,
    seccomp: true,
    apparmor: true,
    selinux: false,
    kernel: '6.1.0',
    architecture: 'x86_64',
    operatingSystem: 'Debian GNU/Linux 12 (bookworm)',
    sameHost: true,
    systemd: true,
    ipv6: true,
    unprivilegedPortStart: 1024,
    forwardPolicy: null,
    client: 'docker',
    capSysResource: true,
    hostRoot: true,
    disposable: false,
  },
};

const noPodman: MissingTarget = {
  id: 'podman',
  code: 'no-engine',
  reason: 'no podman here',
  hint: 'install it',
};

describe('the doctor', () => {
  test('says so when all is well', () => {
    const report = doctorReport(root(laptop), installPlan(root(laptop), everything), [docker], []);
    expect(report).toBe(`This host
  system       Debian GNU/Linux 12 (bookworm), kernel 6.1.0, x64
  you are      root
  init         systemd
  cgroups      v2
  open files   at most 524288

Targets
  docker can be measured: docker 26.1.5 with client 28.5.2, runc 1.1.15,
         overlay2, libnetwork, as root, /var/run/docker.sock

To do
  Nothing is left to install, start or set up.
`);
  });

  test('numbers the steps, and says which a missing target waits for', () => {
    const plan = installPlan(root(buildMachine), { ...nothing, rootlessUser: everything.rootlessUser });
    const report = doctorReport(root(buildMachine), plan, [], [noPodman]);
    expect(report).toContain('  podman missing: no podman here\n         what to do: steps 1, 3, 4 below\n');
    expect(report).toContain('  2. Start the Docker daemon\n');
    expect(report).toContain('       chmod 0666 /dev/net/tun /dev/fuse\n');
    expect(report).toContain('    npm run matrix -- --install\n');
  });

  test('gives a missing target’s own hint where no step serves it, and the command through sudo', () => {
    const facts = { ...root(laptop), uid: 1000, userName: 'mia' };
    const plan = installPlan(facts, { ...everything, docker: 'silent' });
    const report = doctorReport(facts, plan, [], [noPodman]);
    expect(report).toContain('what to do: install it');
    expect(report).toContain('sudo env "PATH=$PATH" npm run matrix -- --install');
  });

  test('names what must be done by hand', () => {
    expect(doctorReport(root(null), installPlan(root(null), nothing), [], [])).toContain(
      '  By hand: engines run in a virtual machine on darwin, and canialias installs on\n' +
        '           Linux only: run canialias inside a Linux machine\n',
    );
  });

  test('keeps to 80 columns, but for a command that cannot be broken', () => {
    const plan = installPlan(root(buildMachine), nothing);
    const long = doctorReport(root(buildMachine), plan, [docker], [noPodman])
      .split('\n')
      .filter((line) => line.length > 80);
    expect(long.filter((line) => !/['"]|\/scripts\/install\//.test(line))).toEqual([]);
  });
});
