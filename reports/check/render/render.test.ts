import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { checkerFor } from '../find/findings.ts';
import { checkCompat } from '../testing/check-compat.ts';
import { sampleCheck } from '../testing/sample-check.ts';
import { sampleUses } from '../testing/sample-uses.ts';
import { renderGithub } from './github.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSarif } from './sarif.ts';
import { renderCheck } from './terminal.ts';

const result = sampleCheck();

interface SarifLog {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    results: unknown[];
    invocations: { toolExecutionNotifications: unknown[]; toolConfigurationNotifications: unknown[] }[];
  }[];
}

describe('on a terminal', () => {
  const text = renderCheck(result, { columns: 80, colour: false }, false);

  test('is what was found, by file and line, and a tally of everything', () => {
    expect(text).toMatchInlineSnapshot(`
      "Checked against podman@5.8.6, podman-rootless@5.8.6, podman@5.8.6+docker-cli.
      In quotes: what is not as on Docker.

      deploy.sh
        2  docker run -d --link db:db -p 80:80 --name web docker.io/nginx
          run --link
            refused on podman@5.8.6, podman-rootless@5.8.6: run --link is not known
              cli:run --link
          run --publish
            refused on podman-rootless@5.8.6: "the port answers" (Docker: true, here:
              false)
              ports/low#published
            why: ports below 1024 are kept for root
            write: a port from 1024 on
        3  docker run -p 8080:80 -v data:/data --network own docker.io/app
          run --network
            silently different on all 3: "the name resolves"  networks/bridge#resolves
            why: another default
        5  error: canialias-ignore cli:run --link gives no reason

      14 uses of docker: 8 the same, 2 refused, 1 silently different, 1 accepted, 1
        known to the parser only, 1 not measured
        podman@5.8.6: 1 refused, 1 silently different
        podman-rootless@5.8.6: 2 refused, 1 silently different
        podman@5.8.6+docker-cli: 1 silently different
      not read: big.sh: larger than 5 MB
      not understood: deploy.sh:9: a command that is not known
      --possible lists what may differ, what the file does not tell, and what was not
        measured
      1 file was not read, 1 place was not understood
      "
    `);
  });

  test('is at most 80 columns wide', () => {
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('says once what a line does twice', () => {
    const { question } = result;
    const twice = 'docker run --link a --link b docker.io/nginx\n';
    const report = checkerFor(checkCompat, question)(sampleUses(twice));
    const told = renderCheck(
      { ...result, files: [{ report, text: twice }], problems: [] },
      { columns: 80, colour: false },
      false,
    );
    expect(told.split('run --link is not known')).toHaveLength(2);
  });

  test('has what may differ only where it is asked for', () => {
    expect(text).not.toContain('lifecycle/logs#after');
    const all = renderCheck(result, { columns: 80, colour: false }, true);
    expect(all).toContain(`may differ wherever it is used
  deploy.sh:6: logs: "logs are there afterwards": silently different on all 3,
      where the engine or the host starts anew
      lifecycle/logs#after
`);
    expect(all).toContain('  not measured\n    pull (7)\n  known to the parser only\n    run --volume (3)\n');
    expect(all).not.toContain('--possible');
  });

  test('shows no credential and acts on nothing in a file', () => {
    const secret = 'docker run --link a -e DB_PASSWORD=hunter22 x \u001b[31m';
    const [file] = sampleCheck().files;
    const files = file === undefined ? [] : [{ ...file, text: `\n${secret}` }];
    const shown = renderCheck(sampleCheck({ files }), { columns: 80, colour: false }, false);
    expect(shown).toContain('DB_PASSWORD=[hidden]');
    expect(shown).not.toContain('hunter22');
    expect(shown).not.toContain('\u001b');
  });
});

describe('SARIF', () => {
  // Ajv knows a newer draft; what this schema says means the same there.
  const schema = Object.fromEntries(
    Object.entries(sarifSchema).filter(([name]) => name !== '$schema' && name !== 'id'),
  );
  const isValid = new Ajv({
    strict: false,
    validateFormats: false,
    logger: false,
    unicodeRegExp: false,
  }).compile(schema);

  test.each([true, false])('is valid by its schema, with what may differ: %s', (isPossibleShown) => {
    const log: unknown = JSON.parse(renderSarif(result, '1.2.3', isPossibleShown));
    isValid(log);
    expect(isValid.errors).toBe(null);
    expect(isValid({ ...(log as object), version: '1' })).toBe(false);
  });

  test('has a result for each finding, at its place', () => {
    const { runs } = JSON.parse(renderSarif(result, '1.2.3', false)) as SarifLog;
    const [run] = runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual([
      'cli:run --link',
      'ports/low#published',
      'networks/bridge#resolves',
    ]);
    expect(run?.results[0]).toMatchObject({
      ruleId: 'cli:run --link',
      ruleIndex: 0,
      level: 'error',
      kind: 'fail',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'deploy.sh' },
            region: { startLine: 2, startColumn: 15, endLine: 2, endColumn: 21 },
          },
        },
      ],
    });
    expect(run?.invocations[0]?.toolExecutionNotifications).toHaveLength(2);
    expect(run?.invocations[0]?.toolConfigurationNotifications).toHaveLength(1);
  });
});

test('JSON has all of it', () => {
  const told = JSON.parse(renderJson(result)) as {
    files: { findings: unknown[]; possible: unknown[]; withoutVerdict: unknown[] }[];
  };
  expect(told).toMatchObject({
    schema: 1,
    targets: [{ name: 'podman@5.8.6', measured: true }, {}, {}],
    from: null,
    tally: { uses: 14, standings: { refused: 2, silent: 1, accepted: 1, 'may-differ': 0 } },
  });
  expect(told.files[0]?.findings[1]).toEqual({
    rule: 'ports/low#published',
    class: 'refused',
    feature: 'cli:run --publish',
    value: '80:80',
    place: { line: 2, column: 28, endLine: 2, endColumn: 30 },
    title: 'the port answers',
    on: [{ target: 'podman-rootless@5.8.6', class: 'refused' }],
    facts: [
      {
        rule: 'ports/low#published',
        title: 'the port answers',
        reference: 'true',
        answers: [{ answer: 'false', on: ['podman-rootless@5.8.6'] }],
      },
    ],
    causes: [
      {
        because: 'ports below 1024 are kept for root',
        source: 'https://docs.podman.io/ports',
        on: ['podman-rootless@5.8.6'],
      },
    ],
    advice: [{ write: 'a port from 1024 on', shownBy: 'ports/high#answers' }],
  });
  expect(told.files[0]?.possible).toMatchObject([{ rule: 'lifecycle/logs#after' }]);
  expect(told.files[0]?.withoutVerdict).toMatchObject([
    { feature: 'cli:run --volume', value: 'data:/data', place: { line: 3 }, standing: 'known' },
    { feature: 'cli:pull', standing: 'not-measured' },
  ]);
});

test('GitHub is told line by line', () => {
  const lines = renderGithub(result).trimEnd().split('\n');
  expect(lines[0]).toBe(
    '::error file=deploy.sh,line=2,endLine=2,col=15,endColumn=21,title=cli%3Arun --link::' +
      'Refused on podman@5.8.6, podman-rootless@5.8.6: run --link is not known.',
  );
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(2);
  expect(lines.at(-1)).toMatch(/^14 uses of docker/);
});

test('JUnit fails by what fails the check', () => {
  expect(renderJunit(result)).toContain(
    '<testsuite name="deploy.sh" tests="4" failures="3" errors="1" skipped="0"',
  );
  expect(renderJunit(sampleCheck({ failOn: 'refused' }))).toContain('failures="2" errors="1"');
  expect(renderJunit(result)).toContain(
    '<testsuite name="big.sh" tests="1" failures="0" errors="0" skipped="1"',
  );
  expect(renderJunit(result)).toContain('name="2:28 ports/low#published"');
  const none = sampleCheck({ files: [], notRead: [], problems: [] });
  expect(renderJunit(none)).toContain('<testsuites name="canialias check"/>');
});

test('what Docker does not know has its place in each format', () => {
  const { question } = result;
  const text = 'docker run --lnik a:b docker.io/nginx\n';
  const report = checkerFor(checkCompat, question)(sampleUses(text));
  const slip = sampleCheck({ files: [{ report, text }], problems: [] });
  const what = 'run --lnik is unknown to Docker';
  expect(renderCheck(slip, { columns: 80, colour: false }, false)).toContain(`deploy.sh\n  1  ${what}\n`);
  expect(renderGithub(slip)).toContain(`::notice file=deploy.sh,line=1,title=unknown to Docker::${what}`);
  expect(renderMarkdown(slip, false)).toContain(`- line 1: ${what}`);
  expect(renderSarif(slip, '1.2.3', false)).toContain(what);
  expect(renderJson(slip)).toContain('"standing": "not-docker"');
});

test('Markdown has the targets side by side', () => {
  const text = renderMarkdown(result, false);
  expect(text).toContain(
    '| line | what | `podman@5.8.6` | `podman-rootless@5.8.6` | `podman@5.8.6+docker-cli` |',
  );
  expect(text).toMatch(
    /\| 2 \| run --publish: "the port answers" \(Docker: true, here: false\) is not as on Docker \| {2}\| refused \| {2}\| `ports\/low#published`/,
  );
  expect(text).toContain('- not understood: line 9: a command that is not known');
});
