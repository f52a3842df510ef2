import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'formats/version-texts',
  title: 'docker --version begins with "Docker version", and docker version has a Server',
  why: 'Installers grep for "Docker version" and compare the number behind it.',
  claims: [],
  sources: [
    'https://docs.docker.com/reference/cli/docker/version/',
    'https://docs.docker.com/reference/cli/docker/system/info/',
  ],
  surfaces: ['cli'],
  facts: {
    begins: {
      title: 'docker --version begins with',
      reference: 'Docker version',
      weight: 'output',
      about: ['cli:docker --version'],
      when: ['output-read', 'reads:Docker'],
    },
    number: {
      title: 'the third word of docker --version begins with three numbers',
      reference: true,
      weight: 'silent',
      about: ['cli:docker --version'],
      when: ['output-read'],
    },
    build: {
      title: 'docker --version names a build',
      reference: true,
      weight: 'output',
      about: ['cli:docker --version'],
      when: ['output-read', 'reads:build'],
    },
    recent: {
      title: 'the number of docker --version is at least 17.06, which installers ask for',
      reference: true,
      weight: 'silent',
      about: ['cli:docker --version'],
      when: ['output-read', 'version-compared'],
    },
    short: {
      title: 'docker -v prints the same',
      reference: true,
      weight: 'output',
      about: ['cli:docker --version'],
    },
    sections: {
      title: 'docker version has a section Client and one Server',
      reference: true,
      weight: 'output',
      about: ['cli:version'],
      when: ['output-read', 'reads:Client|Server'],
    },
    json: {
      title: 'version --format "{{json .}}" has Client.Version and Server.Version',
      reference: true,
      weight: 'silent',
      about: ['cli:version --format'],
      when: ['format-whole-object', 'output-read', 'reads:Server'],
    },
    apiKey: {
      title: 'Server.ApiVersion there is text such as 1.41',
      reference: true,
      weight: 'output',
      about: ['cli:version --format'],
      when: ['format-whole-object', 'output-read', 'reads:ApiVersion'],
    },
    infoLines: {
      title: 'lines of docker info: Server Version, Storage Driver, Cgroup Driver, Operating System',
      reference: 4,
      weight: 'output',
      about: ['cli:info'],
      when: ['output-read', 'reads:Version|Driver|Operating'],
    },
    infoJson: {
      title: 'info --format "{{json .}}" has ServerVersion, Driver and Containers',
      reference: true,
      weight: 'fails',
      about: ['cli:info --format'],
      when: ['format-whole-object', 'output-read', 'reads:ServerVersion|Driver|Containers'],
    },
    helpStream: {
      title: 'docker --help goes to stdout, with exit code 0',
      reference: true,
      weight: 'output',
      about: [],
    },
    unknownCommand: {
      title: 'the exit code of a command that does not exist',
      reference: 1,
      weight: 'output',
      about: [],
    },
    unknownOption: {
      title: 'the exit code of ps with an option that does not exist',
      reference: 125,
      weight: 'output',
      about: ['cli:ps'],
      when: ['failing-command'],
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { begins: 'podman version', build: false, recent: false, sections: false },
      because: 'Podman names itself and its own number, and shows no section of a server where there is none',
      source: 'https://github.com/containers/podman/blob/v4.3.1/cmd/podman/root.go',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { json: false, apiKey: false, infoLines: 0, infoJson: false },
      because: 'version and info have a layout of their own, and no Server where the client is all',
      source: 'https://docs.podman.io/en/latest/markdown/podman-version.1.html',
    },
    {
      on: { engine: 'podman', client: 'podman' },
      facts: { unknownCommand: 125 },
      because: 'Podman exits with 125 on every error of its own',
      source: 'https://docs.podman.io/en/latest/markdown/podman.1.html#exit-status',
    },
  ],
  advice: [
    {
      facts: ['begins', 'build', 'recent'],
      write:
        'Ask for the number alone, `version --format {{.Client.Version}}`, and whether the command is there.',
      shownBy: 'lifecycle/basic-commands#clientVersion',
    },
  ],
  async observe({ engine, step }) {
    const ask = (...args: string[]) => step(args.join(' '), () => engine.cli(args));
    const { stdout: text } = await ask('--version');
    const words = text.split(/[ ,]+/);
    const [major = 0, minor = 0] = (words[2] ?? '').split('.').map(Number);
    const version = await ask('version');
    const json = (await ask('version', '--format', '{{json .}}')).stdout;
    const whole = (json.startsWith('{') ? JSON.parse(json) : {}) as Whole;
    const info = await ask('info');
    const lines = ['Server Version', 'Storage Driver', 'Cgroup Driver', 'Operating System'];
    const infoJson = (await ask('info', '--format', '{{json .}}')).stdout;
    const help = await ask('--help');
    return {
      begins: words.slice(0, 2).join(' '),
      number: /^\d+\.\d+\.\d+/.test(words[2] ?? ''),
      build: /, build \S+/.test(text),
      recent: major > 17 || (major === 17 && minor >= 6),
      short: (await ask('-v')).stdout === text,
      sections: /^Client/m.test(version.stdout) && /^Server/m.test(version.stdout),
      json: [whole.Client, whole.Server].every((part) => /^\d+\./.test(part?.Version ?? '')),
      apiKey: /^1\.\d+$/.test(whole.Server?.ApiVersion ?? ''),
      infoLines: lines.filter((line) => new RegExp(`^ *${line}: \\S`, 'm').test(info.stdout)).length,
      infoJson: ['ServerVersion', 'Driver', 'Containers'].every((key) =>
        new RegExp(`^\\{(.*,)?"${key}":`).test(infoJson),
      ),
      helpStream: help.exitCode === 0 && help.stdout.includes('Usage') && help.stderr === '',
      unknownCommand: (await ask('nosuchcommand')).exitCode,
      unknownOption: (await ask('ps', '--nosuchoption')).exitCode,
    };
  },
});

interface Whole {
  Client?: { Version?: string };
  Server?: { Version?: string; ApiVersion?: string };
}
