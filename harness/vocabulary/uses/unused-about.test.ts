import { describe, expect, test } from 'vitest';
import type { Call, Json, ScenarioLine, SurfaceResult } from '../../record/model.ts';
import {
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleUnmeasured,
} from '../../testing/sample-record.ts';
import type { Words } from '../words.ts';
import { unusedAboutIn } from './unused-about.ts';

const words: Pick<Words, 'commands' | 'plugins' | 'endpoints'> = {
  commands: [
    {
      path: ['run'],
      aliases: [],
      flags: [
        { name: 'link', value: 'list' },
        { name: 'rm', value: null },
      ],
      clients: ['1.0.0'],
    },
    { path: ['inspect'], aliases: [], flags: [{ name: 'format', value: 'string' }], clients: ['1.0.0'] },
  ],
  plugins: [
    { path: ['compose', 'up'], aliases: [], flags: [{ name: 'wait', value: null }], clients: [] },
    { path: ['compose', 'cp'], aliases: [], flags: [{ name: 'all', value: null }], clients: [] },
  ],
  endpoints: [
    {
      method: 'GET',
      path: '/containers/{id}/json',
      answer: [{ path: '.State.Health', type: 'object' }],
    },
    {
      method: 'POST',
      path: '/containers/create',
      body: [
        { path: 'Image', type: 'string' },
        { path: 'HostConfig.Ulimits', type: 'array of object' },
        { path: 'HostConfig.Ulimits[].Soft', type: 'number' },
      ],
    },
  ],
};

/** The instructions of what has the name of a Dockerfile, or none at all. */
function featuresIn(path: string | null, text: string): string[] {
  const isDockerfile = path === null || path.endsWith('/Dockerfile');
  return isDockerfile ? text.split('\n').map((line) => `dockerfile:${line.split(' ')[0] ?? ''}`) : [];
}

const asked = { at: 0, ms: 1, polls: [] };

function command(...argv: string[]): Call {
  return { via: 'cli', ...asked, argv, exitCode: 0, stdout: '', stderr: '', stdin: null, env: {}, cwd: null };
}

function request(method: string, path: string, body: Record<string, Json> | null = null): Call {
  return { via: 'api', ...asked, method, path, request: body, auth: null, status: 200, response: null };
}

function written(path: string, content: string): Call {
  return { via: 'host', ...asked, operation: 'write-file', path, content, uid: 0, gid: 0 };
}

function unused(
  about: string[],
  surfaces: Partial<SurfaceResult>[],
  columns = ['docker', 'podman'],
): string[] {
  const facts: ScenarioLine['facts'] = {
    holds: { title: 'it holds', reference: true, weight: 'silent', about },
  };
  const record = sampleRecord({
    scenarios: [sampleScenario('dns/name', { surfaces: ['cli', 'api'], facts })],
    results: columns.flatMap((column) =>
      surfaces.map((surface) => sampleResult('dns/name', column, { surfaces: [sampleSurface(surface)] })),
    ),
  });
  return unusedAboutIn(record, words, featuresIn).map(({ fact, id }) => `${fact} ${id}`);
}

const overCli = (...calls: Call[]) => ({ steps: [{ name: 'ask', phase: 'observe' as const, calls }] });
const overApi = (...calls: Call[]) => ({ ...overCli(...calls), surface: 'api' as const });

describe('unusedAboutIn', () => {
  test('names what no call of a column uses', () => {
    const about = ['cli:run', 'cli:run --link', 'cli:run --rm', 'cli:inspect --format .Name'];
    expect(
      unused(about, [
        overCli(command('docker', 'run', '--link', 'a:b', 'image', '--rm')),
        overCli(command('docker', 'inspect', '--format', '{{.Id}}', 'a')),
      ]),
    ).toEqual(['dns/name#holds cli:run --rm', 'dns/name#holds cli:inspect --format .Name']);
  });

  test("a field of an answer needs its endpoint, a field of a body the body's", () => {
    const about = [
      'api:GET /containers/{id}/json .State.Health',
      'api:POST /containers/create .Id',
      'api:POST /containers/create Image',
    ];
    const read = request('GET', '/containers/a/json');
    expect(unused(about, [overApi(read)])).toEqual([
      'dns/name#holds api:POST /containers/create .Id',
      'dns/name#holds api:POST /containers/create Image',
    ]);
    expect(unused(about, [overApi(read, request('POST', '/containers/create', { Image: 'a' }))])).toEqual([]);
  });

  test('a placeholder is used by one below it', () => {
    const about = ['cli:inspect --format .Labels', 'cli:inspect --format .Label'];
    const call = command('docker', 'inspect', '--format', '{{.Labels.colour}}', 'a');
    expect(unused(about, [overCli(call)])).toEqual(['dns/name#holds cli:inspect --format .Label']);
  });

  test('a field of a body is used by one below it', () => {
    const about = ['HostConfig.Ulimits', 'HostConfig'].map((field) => `api:POST /containers/create ${field}`);
    const body = { HostConfig: { Ulimits: [{ Soft: 1 }] } };
    expect(
      unused(
        [...about, 'api:POST /containers/create Image'],
        [overApi(request('POST', '/containers/create', body))],
      ),
    ).toEqual(['dns/name#holds api:POST /containers/create Image']);
  });

  test('inspect asks what the command of each kind of object asks', () => {
    const about = [
      'cli:image inspect --format .Id',
      'cli:volume inspect',
      'cli:volume inspect --format .Name',
    ];
    expect(unused(about, [overCli(command('docker', 'inspect', '--format', '{{.Id}}', 'a'))])).toEqual([
      'dns/name#holds cli:volume inspect --format .Name',
    ]);
  });

  test.each([
    ['setpriv', '--groups=1', '/usr/bin/podman', 'run', '--link', 'a:docker', 'image'],
    ['sh', '-c', 'shift && exec "$@"', 'sh', 'docker', '/tmp/docker', 'run', '--link', 'a:b', 'image'],
  ])('a client that another program runs: %s %s', (...argv) => {
    const call: Call = {
      via: 'host',
      ...asked,
      operation: 'run-program',
      argv,
      exitCode: 0,
      stdout: '',
      stderr: '',
    };
    expect(unused(['cli:run --link', 'cli:run --rm'], [overCli(call)])).toEqual([
      'dns/name#holds cli:run --rm',
    ]);
  });

  test('commands that Docker lacks, with their flags', () => {
    const about = ['cli:pod create', 'cli:pod create --infra', 'cli:pod rm', 'cli:run --pod'];
    const calls = [
      command('podman', 'pod', 'create', '--infra=false', '--name', 'a'),
      command('podman', 'run', '--pod', 'a', 'image'),
    ];
    expect(unused(about, [overCli(...calls)])).toEqual(['dns/name#holds cli:pod rm']);
  });

  test.each([
    ['docker', 'compose', 'up', '--wait'],
    ['/usr/bin/podman-compose', 'up', '--wait'],
    ['docker', 'compose', 'up', '--help'],
  ])('commands of plugins, by whatever program: %s %s %s', (...argv) => {
    const about = ['cli:compose up', 'cli:compose up --wait', 'cli:compose cp'];
    expect(unused(about, [overCli(command(...argv))])).toEqual(['dns/name#holds cli:compose cp']);
  });

  test('all commands that a page of help lists', () => {
    const about = ['cli:compose up', 'cli:compose cp', 'cli:compose cp --all'];
    const missing = ['dns/name#holds cli:compose cp --all'];
    expect(unused(about, [overCli(command('docker', 'help', 'compose'))])).toEqual(missing);
    expect(unused(about, [overCli(command('podman-compose', '--help'))])).toEqual(missing);
  });

  test('instructions in a file that is written, or that comes on standard input', () => {
    const about = ['dockerfile:SHELL', 'dockerfile:USER', 'dockerfile:ONBUILD'];
    const build = { ...command('docker', 'build', '-'), stdin: 'FROM a\nUSER b' };
    const files = [written('/run/a/Dockerfile', 'FROM a\nSHELL ["b"]'), written('/run/a/notes', 'ONBUILD c')];
    expect(unused(about, [overCli(...files, build)])).toEqual(['dns/name#holds dockerfile:ONBUILD']);
    expect(unused(about, [overApi(...files)])).toEqual([
      'dns/name#holds dockerfile:USER',
      'dns/name#holds dockerfile:ONBUILD',
    ]);
    expect(unused(about, [overCli(build)], ['podman'])).toEqual([]);
  });

  test('a command line that runs on a terminal', () => {
    const line = "docker run --rm --link a:b image sh -c 'exit 0'";
    const call = command('script', '--quiet', '--return', '--command', line, '/dev/null');
    expect(unused(['cli:run --rm', 'cli:run --link'], [overCli(call)])).toEqual([]);
  });

  test('what only the clean-up calls is no use', () => {
    const calls = [command('docker', 'run', 'image')];
    const steps = [
      { name: 'ask', phase: 'observe' as const, calls: [command('docker', 'inspect', 'a')] },
      { name: 'clean up', phase: 'clean-up' as const, calls },
    ];
    expect(unused(['cli:run'], [{ steps }])).toEqual(['dns/name#holds cli:run']);
  });

  test('nothing is claimed where one engine alone was asked', () => {
    const asked = [overCli(command('docker', 'inspect', 'a'))];
    expect(unused(['cli:run'], asked, ['podman', 'podman-rootless'])).toEqual([]);
    expect(unused(['cli:run'], asked)).toEqual(['dns/name#holds cli:run']);
  });

  test('nothing is claimed of a surface without an answer to every fact, or without its evidence', () => {
    const facts = [sampleUnmeasured('indeterminate')];
    expect(unused(['cli:run'], [{ ...overCli(command('docker', 'inspect', 'a')), facts }])).toEqual([]);
    expect(unused(['cli:run', 'api:POST /containers/create'], [{ steps: [] }])).toEqual([]);
  });
});
