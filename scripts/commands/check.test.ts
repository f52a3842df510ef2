import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeRecord } from '../../harness/record/writing/write-record.ts';
import { sampleUses } from '../../reports/check/testing/sample-uses.ts';
import { compatRecord } from '../../reports/testing/sample-compat.ts';
import { projectFiles } from '../check/project-files.ts';
import type { ProjectReader } from '../check/project-reader.ts';
import { outcome } from '../cli/outcome.ts';
import { checkCommand } from './check.ts';

let stdout: string;

beforeEach(() => {
  stdout = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const directory = mkdtempSync(join(tmpdir(), 'canialias-check-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});
const record = join(directory, 'run.jsonl');
writeRecord(record, compatRecord(['unknown', 'unknown', 'unknown']));

const texts: Record<string, string> = {
  'old.sh': 'docker run --link a docker.io/x\n',
  'good.sh': 'docker run --detach docker.io/x\n',
};

const asked: string[] = [];
const reader: ProjectReader = {
  filesUnder: (paths) => {
    asked.push(...paths);
    const names = paths.includes('.') ? Object.keys(texts) : paths;
    return {
      files: names.flatMap((name) => (texts[name] === undefined ? [] : [fileOf(name, texts[name])])),
      refused: names.flatMap((path) => (texts[path] === undefined ? [{ path, reason: 'no such file' }] : [])),
    };
  },
  textOf: (path, text) => fileOf(path ?? 'standard input', text),
};

function fileOf(path: string, text: string) {
  return { uses: sampleUses(text, {}, path), text };
}

/** Exit code of `canialias check` with that record. */
async function check(...args: string[]): Promise<number> {
  const result = outcome();
  const command = checkCommand(result, () => Promise.resolve(reader), '1.2.3').exitOverride();
  command.configureOutput({ writeErr: () => undefined });
  await command.parseAsync([...args, '--record', record], { from: 'user' });
  return result.exitCode;
}

describe('canialias check', () => {
  test('tells what is refused, and fails', async () => {
    expect(await check('old.sh', '--target', 'podman@5.4')).toBe(1);
    expect(stdout).toContain('Checked against podman@5.4.2.');
    expect(stdout).toContain('refused on podman@5.4.2: run --link is not known; ');
    expect(stdout).toContain('cli:run --link, networks/link#works');
  });

  test('looks through the directory where nothing is named, on the newest of Podman', async () => {
    asked.length = 0;
    expect(await check()).toBe(1);
    expect(asked).toEqual(['.']);
    expect(stdout).toContain('4 uses of docker:');
  });

  test('succeeds where nothing is as heavy as it is told to fail on', async () => {
    expect(await check('good.sh')).toBe(0);
    expect(await check('old.sh', '--fail-on', 'never')).toBe(0);
    expect(await check('old.sh', '--fail-on', 'refused')).toBe(1);
  });

  test.each([
    ['json', /^\{\n {2}"schema": 1/],
    ['sarif', /"version": "2.1.0"/],
    ['github', /^::error file=old.sh,line=1/],
    ['junit', /^<\?xml/],
    ['markdown', /^## canialias check/],
  ])('%s', async (format, expected) => {
    await check('old.sh', '--format', format);
    expect(stdout).toMatch(expected);
  });

  test('leaves out what is in the baseline that it wrote', async () => {
    const baseline = join(directory, 'baseline.json');
    expect(await check('old.sh', '--baseline', baseline, '--write-baseline')).toBe(0);
    expect(existsSync(baseline)).toBe(true);
    expect(JSON.parse(readFileSync(baseline, 'utf8'))).toMatchObject({ schema: 1 });
    stdout = '';
    expect(await check('--baseline', baseline)).toBe(0);
    expect(stdout).toContain('1 accepted');
  });

  test('reads standard input under the name that it is given', async () => {
    const input = Object.assign(Readable.from([texts['old.sh'] ?? '']), { fd: 0 });
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(input as unknown as typeof process.stdin);
    expect(await check('--stdin', '--stdin-path', 'ci/deploy.sh')).toBe(1);
    expect(stdout).toContain('ci/deploy.sh\n');
  });

  test('explains a rule', async () => {
    expect(await check('--explain', 'cli:run --link')).toBe(0);
    expect(stdout).toContain('cli:run --link\n  flag of run, takes a value');
  });

  test('asks what changes between two', async () => {
    expect(await check('old.sh', '--from', 'podman@4.3', '--to', 'podman@5.4')).toBe(0);
    expect(stdout).toContain('What changes from podman@4.3.1 to podman@5.4.2.');
    expect(await check('old.sh', '--from', 'docker', '--to', 'podman')).toBe(1);
  });
});

test('reads a project as it is, and says what nobody measured', async () => {
  const project = join(directory, 'project');
  mkdirSync(join(project, '.github', 'workflows'), { recursive: true });
  writeFileSync(join(project, 'compose.yaml'), 'services:\n  web:\n    image: docker.io/x\n');
  writeFileSync(
    join(project, 'run.sh'),
    'docker run --detach docker.io/x\ndocker container run --link a x\n',
  );
  writeFileSync(
    join(project, '.github', 'workflows', 'ci.yml'),
    'jobs:\n  test:\n    steps:\n      - run: |\n          docker run --link a docker.io/x\n',
  );
  const result = outcome();
  const command = checkCommand(result, () => Promise.resolve(projectFiles()), '1.2.3');
  await command.parseAsync([project, '--record', record, '--format', 'json'], { from: 'user' });
  const { files, tally } = JSON.parse(stdout) as {
    files: { kind: string; findings: { rule: string; place: { line: number } }[] }[];
    tally: { standings: Record<string, number> };
  };
  expect(
    files.map(({ kind, findings }) => [kind, ...findings.map(({ rule, place }) => `${place.line} ${rule}`)]),
  ).toEqual([['github-workflow', '5 cli:run --link'], ['compose'], ['shell', '2 cli:run --link']]);
  expect(tally.standings).toMatchObject({ refused: 2, same: 1, known: 3 });
  expect(tally.standings['not-measured']).toBeGreaterThan(0);
  expect(result.exitCode).toBe(1);
});

describe('secrets in what is checked', () => {
  const secrets = ['hunter2', 'two words', 'ghp_0123456789abcdefghij', 'in-a-url'];
  const script = `docker run --link a -e POSTGRES_PASSWORD="two words" -e TOKEN=hunter2 docker.io/x
docker login -u me -p hunter2 host && docker run --link a docker.io/x
docker run --link a https://me:in-a-url@host/x --token hunter2
docker run --link a "--$A=ghp_0123456789abcdefghij" docker.io/x
docker run $(cat --password hunter2 file) --link a docker.io/x
`;
  const path = join(directory, 'secret.sh');
  const baseline = join(directory, 'secret.json');

  async function told(...args: string[]): Promise<string> {
    writeFileSync(path, script);
    stdout = '';
    const command = checkCommand(outcome(), () => Promise.resolve(projectFiles()), '1.2.3');
    await command.parseAsync([path, '--record', record, ...args], { from: 'user' });
    return stdout;
  }

  test.each(['terminal', 'json', 'sarif', 'github', 'junit', 'markdown'])('as %s', async (format) => {
    const text = await told('--format', format, '--possible');
    expect(text).toContain('run --link');
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  test('in a baseline, which still knows its lines', async () => {
    await told('--baseline', baseline, '--write-baseline');
    const written = readFileSync(baseline, 'utf8');
    for (const secret of secrets) expect(written).not.toContain(secret);
    expect(written).toContain('POSTGRES_PASSWORD=[hidden]');
    expect(await told('--baseline', baseline)).toContain('5 accepted');
  });

  test('lines of an older baseline are known with their secrets', async () => {
    await told('--baseline', baseline, '--write-baseline');
    const old = readFileSync(baseline, 'utf8').replace('-e TOKEN=[hidden]', '-e TOKEN=hunter2');
    writeFileSync(baseline, old);
    expect(await told('--baseline', baseline)).toContain('5 accepted');
  });
});

describe('what a person can do wrong', () => {
  test.each([
    [['--from', 'docker'], '--from and --to go together'],
    [
      ['--from', 'docker', '--to', 'podman', '--target', 'podman'],
      '--target does not go with --from and --to',
    ],
    [['--target', 'podmann'], 'the record has no column like podmann'],
    [['--write-baseline'], '--write-baseline needs a file'],
    [['none.sh'], 'none.sh is not read: no such file'],
    [['--stdin', 'a.sh'], '--stdin does not go with paths'],
    [['--baseline', join(directory, 'none.json')], `there is no baseline ${join(directory, 'none.json')}`],
    [['--explain', 'cli:run --lnk'], 'there is no rule cli:run --lnk'],
    [['--format', 'xml'], /Allowed choices are terminal, json/],
    [['--fail-on', 'all'], /Allowed choices are refused, silent, output, never/],
  ])('%j', async (args, message) => {
    await expect(check(...args)).rejects.toThrow(message);
    expect(stdout).toBe('');
  });

  test('a baseline that is damaged', async () => {
    const path = join(directory, 'damaged.json');
    writeFileSync(path, '{');
    await expect(check('--baseline', path)).rejects.toThrow(`${path} is not a baseline of canialias check`);
  });
});
