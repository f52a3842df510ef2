/** Secrets that come by a run on any way it knows are in nothing that the run leaves behind. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readRecord } from '../harness/record/reading/read.ts';
import { openRecord } from '../harness/record/writing/write.ts';
import { Recorder } from '../harness/surfaces/shared/recorder.ts';
import {
  sampleCensus,
  sampleFact,
  sampleHeader,
  sampleRecord,
  sampleResult,
  sampleScenario,
  sampleSurface,
  sampleTarget,
} from '../harness/testing/sample-record.ts';
import { byHand } from '../scripts/reproduction/by-hand.ts';
import { unpacked } from './testing/unpacked.ts';
import { matrixOf } from './view/matrix.ts';
import { writeReports } from './write-reports.ts';

const directory = mkdtempSync(join(tmpdir(), 'canialias-secrets-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
/** A registry's password that the harness knows, and what nobody told it of. */
const login = { username: 'someone', password: 'planted "known" pass' };
const planted = {
  password: 'planted-password',
  proxy: 'planted-proxy',
  token: 'planted-token-0123456789',
  basic: base64('other:planted-basic'),
  identity: 'planted-identity',
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJwbGFudGVkIjoxfQ.plantedsignature',
  pat: 'dckr_pat_plantedplanted',
  key: 'MIIEplantedkey',
};
const traces = [
  /planted/u,
  // What base64 makes of the word, by where in its three bytes it begins.
  /cGxhbnRl|BsYW50Z|wbGFudG/u,
];

function evidence() {
  const recorder = new Recorder();
  recorder.hideLogin(login);
  const cli = {
    via: 'cli',
    exitCode: 0,
    stdin: null,
    env: {},
    cwd: null,
    ms: 1,
    stdout: '',
    stderr: '',
  } as const;
  recorder.add({
    ...cli,
    argv: ['docker', 'login', '--username', 'someone', '--password', planted.password, 'localhost:1'],
    stdin: `${login.password}\n`,
    env: {
      REGISTRY_PASSWORD: planted.password,
      DOCKER_AUTH_CONFIG: `{"auths":{"r":{"auth":"${planted.basic}"}}}`,
    },
    stderr: `level=debug msg="X-Registry-Auth: ${base64(JSON.stringify({ ...login, identitytoken: 'x' }))}"`,
  });
  recorder.add({
    ...cli,
    argv: ['docker', 'info'],
    stdout: `HTTP Proxy: http://me:${planted.proxy}@proxy:3128\nToken: ${planted.jwt}\n${planted.pat}\n`,
  });
  recorder.add({
    via: 'host',
    operation: 'run-program',
    argv: ['cat', '/run/config.json'],
    exitCode: 0,
    stdout: JSON.stringify({ auths: { r: { auth: planted.basic, identitytoken: planted.identity } } }),
    stderr: `-----BEGIN PRIVATE KEY-----\n${planted.key}\n-----END PRIVATE KEY-----\n`,
    ms: 1,
  });
  recorder.add({
    via: 'api',
    method: 'POST',
    path: `/auth?password=${planted.password}`,
    request: { username: 'x', password: planted.password, registrytoken: planted.token },
    auth: { ...login, serveraddress: 'localhost:1' },
    status: 200,
    response: { Status: 'Login Succeeded', IdentityToken: planted.identity, said: JSON.stringify(login) },
    ms: 1,
  });
  return recorder;
}

const site = join(directory, 'out');

beforeAll(async () => {
  const recorder = evidence();
  const target = sampleTarget('podman');
  const fact = sampleFact({ verdict: 'new-difference', measured: `it says ${login.password}` });
  const told = recorder.withoutSecrets({ facts: [fact], reason: `refused: ${login.password}` });
  const reason = `no answer: Authorization: Bearer ${planted.token}`;
  const surface = sampleSurface({ verdict: 'new-difference', ...told, steps: recorder.steps });
  const { footer } = sampleRecord();
  const writer = openRecord(join(directory, 'run.jsonl'));
  for (const line of [
    sampleHeader(),
    target,
    {
      type: 'missing-target' as const,
      id: 'docker',
      reason: `tcp://me:${planted.proxy}@h:1 is silent`,
      hint: 'x',
    },
    sampleScenario('registry/login'),
    sampleResult('registry/login', 'podman', { verdict: 'new-difference', reason, surfaces: [surface] }),
    sampleCensus(target, { leftBehind: [`container token=${planted.pat}`] }),
    { ...footer, results: 1 },
  ]) {
    writer.append(line);
  }
  writer.close();
  vi.stubEnv('GITHUB_STEP_SUMMARY', join(directory, 'summary.md'));
  await writeReports(matrixOf(await readRecord(join(directory, 'run.jsonl'))), site, await byHand());
});

test('in no file: the record, the reports, the page, the summary of the job', () => {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());
  expect(files.map((path) => path.slice(directory.length + 1))).toEqual(
    expect.arrayContaining([
      'run.jsonl',
      'summary.md',
      'out/MATRIX.md',
      'out/site/scenarios/registry/login.html',
      'out/site/evidence/registry/login.js',
    ]),
  );
  for (const path of files) {
    const file = readFileSync(path, 'utf8');
    const text = path.includes('/evidence/') ? JSON.stringify(unpacked(file)) : file;
    for (const trace of traces) expect(text.match(trace), path).toBeNull();
  }
});

test('and what is not secret is still there', () => {
  const record = readFileSync(join(directory, 'run.jsonl'), 'utf8');
  expect(record).toContain('HTTP Proxy: http://me:[hidden]@proxy:3128');
  expect(record).toContain(
    '"auth":{"username":"someone","password":"[secret]","serveraddress":"localhost:1"}',
  );
  expect(record).toContain('Login Succeeded');
  expect(readFileSync(join(directory, 'summary.md'), 'utf8')).toContain('## Can I `alias docker=podman`?');
});
