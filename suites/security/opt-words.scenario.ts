import { attempt, scenario, valueAt } from '../../harness/scenario.ts';

const about = ['cli:run --security-opt', 'api:POST /containers/create HostConfig.SecurityOpt'];

export default scenario({
  id: 'security/opt-words',
  title: '--security-opt label=, apparmor=, seccomp= and unknown words on a plain host',
  why: 'Scripts for other hosts name SELinux and AppArmor, and must run where neither is.',
  claims: [],
  sources: ['https://docs.docker.com/reference/cli/docker/container/run/#security-opt'],
  surfaces: ['cli', 'api'],
  needs: ['no-labels'],
  facts: {
    disable: {
      title: 'label=disable runs',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:disable'],
    },
    colon: {
      title: 'label:disable, the older spelling, runs',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:disable'],
    },
    type: {
      title: 'label=type:container_t runs',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:type'],
    },
    apparmor: {
      title: 'apparmor=unconfined runs',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:apparmor'],
    },
    seccomp: {
      title: 'seccomp=unconfined runs without seccomp',
      reference: '0',
      weight: 'silent',
      about,
      when: ['value:seccomp'],
    },
    seccompMissing: {
      title: 'seccomp= with a file that does not exist is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['seccomp-file', 'failing-command'],
    },
    unknown: {
      title: 'a word that does not exist is refused',
      reference: true,
      weight: 'silent',
      about,
      when: ['failing-command'],
    },
    shown: {
      title: 'HostConfig.SecurityOpt in inspect has label=disable',
      reference: true,
      weight: 'silent',
      about: ['cli:container inspect', 'api:GET /containers/{id}/json .HostConfig.SecurityOpt'],
      when: ['output-read'],
    },
  },
  async observe({ engine, step }) {
    const run = (...securityOpt: string[]) =>
      step(securityOpt.join(' '), async () => {
        const command = ['sed', '-n', String.raw`s/^Seccomp:\t//p`, '/proc/self/status'];
        const made = await attempt(() => engine.run({ network: 'none', securityOpt, command }));
        return made.refused || made.value.exitCode !== 0 ? null : made.value;
      });
    const disabled = await run('label=disable');
    const seen = disabled === null ? {} : await engine.inspect('container', disabled.container.name);
    return {
      disable: disabled !== null,
      colon: (await run('label:disable')) !== null,
      type: (await run('label=type:container_t')) !== null,
      apparmor: (await run('apparmor=unconfined')) !== null,
      seccomp: (await run('seccomp=unconfined'))?.stdout.trim() ?? 'refused',
      seccompMissing: (await run('seccomp=/no/such/file.json')) === null,
      unknown: (await run('nosuch=word')) === null,
      shown: JSON.stringify(valueAt(seen, 'HostConfig', 'SecurityOpt')).includes('label=disable'),
    };
  },
});
