import { attempt, scenario, valueAt } from '../../harness/scenario.ts';

const about = ['cli:run --security-opt', 'api:POST /containers/create HostConfig.SecurityOpt'];

export default scenario({
  id: 'security/opt-words',
  title: '--security-opt takes label=, apparmor= and seccomp=, and refuses unknown words',
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
      title: 'label:disable, the older spelling, runs, and inspect shows it',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:disable'],
    },
    type: {
      title: 'label=type:container_t runs, and inspect shows it',
      reference: true,
      weight: 'fails',
      about,
      when: ['value:type'],
    },
    apparmor: {
      title: 'apparmor=unconfined runs, and inspect shows it',
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
    const run = (word: string) =>
      step(word, async () => {
        const command = ['sed', '-n', String.raw`s/^Seccomp:\t//p`, '/proc/self/status'];
        const made = await attempt(() => engine.run({ network: 'none', securityOpt: [word], command }));
        if (made.refused || made.value.exitCode !== 0) return null;
        const seen = await engine.inspect('container', made.value.container.name);
        const shown = JSON.stringify(valueAt(seen, 'HostConfig', 'SecurityOpt'));
        return { stdout: made.value.stdout, shown };
      });
    const disabled = await run('label=disable');
    /** An engine may show the older spelling as the newer one. */
    const taken = async (word: string, value: string) => (await run(word))?.shown.includes(value) ?? false;
    return {
      disable: disabled !== null,
      colon: await taken('label:disable', 'disable'),
      type: await taken('label=type:container_t', 'type:container_t'),
      apparmor: await taken('apparmor=unconfined', 'apparmor=unconfined'),
      seccomp: (await run('seccomp=unconfined'))?.stdout.trim() ?? 'refused',
      seccompMissing: (await run('seccomp=/no/such/file.json')) === null,
      unknown: (await run('nosuch=word')) === null,
      shown: disabled?.shown.includes('label=disable') ?? false,
    };
  },
});
