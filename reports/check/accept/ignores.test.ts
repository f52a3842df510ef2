import { expect, test } from 'vitest';
import { checkerFor } from '../find/findings.ts';
import { targetNamed } from '../find/targets.ts';
import { readCompose } from '../read/read-compose.ts';
import { checkCompat as compat } from '../testing/check-compat.ts';
import { sampleUses } from '../testing/sample-uses.ts';
import { withoutIgnored } from './ignores.ts';

const check = checkerFor(compat, { targets: [targetNamed(compat, 'podman')], from: null });

/** Rules that are left, and problems by line. */
function left(text: string) {
  const { report, problems } = withoutIgnored(check(sampleUses(text)), text, compat);
  return {
    rules: report.uses.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
    standings: report.uses.map(({ standing }) => standing),
    problems: problems.map(
      ({ line, message, isError }) => `${line} ${isError ? 'error' : 'remark'} ${message}`,
    ),
  };
}

test('a comment takes out the findings of its rule on its line', () => {
  expect(left('docker run --link a x # canialias-ignore cli:run --link only on Docker')).toEqual({
    rules: [],
    standings: ['same', 'accepted'],
    problems: [],
  });
});

test('a comment alone on its line is about the next one', () => {
  const text =
    '# canialias-ignore cli:run --link the old hosts\ndocker run --link a x\ndocker run --link b x';
  expect(left(text)).toMatchObject({ rules: ['cli:run --link'], problems: [] });
});

test('a command may be named as it is written', () => {
  const text = 'docker container run --link a x # canialias-ignore cli:container run --link only here';
  expect(left(text)).toMatchObject({ rules: [], problems: [] });
});

test('another rule stays', () => {
  expect(left('docker run --isolation a --link b x # canialias-ignore cli:run --isolation why not')).toEqual({
    rules: ['cli:run --link'],
    standings: ['same', 'accepted', 'refused'],
    problems: [],
  });
});

test('what is wrong with a comment is told, and takes out nothing', () => {
  const text = [
    'docker run --link a x # canialias-ignore cli:run --link',
    'docker run x # canialias-ignore cli:run --link no link any more',
    'docker run x # canialias-ignore networks/bridge#resolve a slip',
    'docker run x # canialias-ignore',
  ].join('\n');
  expect(left(text)).toMatchObject({
    rules: ['cli:run --link'],
    problems: [
      '1 error canialias-ignore cli:run --link gives no reason',
      '2 remark canialias-ignore cli:run --link is not needed: there is no such finding here',
      '3 error there is no rule networks/bridge#resolve; did you mean networks/bridge#resolves?',
      '4 error canialias-ignore names no rule',
    ],
  });
});

test('a feature covers what is told with it; so does the question of those facts, and so do the facts', () => {
  for (const rule of [
    'cli:run --gpus',
    'devices/gpus',
    'devices/gpus#exitCode, devices/gpus#visible',
    'cli:run --isolation, cli:run --gpus',
  ])
    expect(left(`docker run --gpus all docker.io/x # canialias-ignore ${rule} for now`).rules).toEqual([]);
  const some = 'docker run --gpus all docker.io/x # canialias-ignore devices/gpus#visible for now';
  expect(left(some).rules).toEqual(['cli:run --gpus']);
});

test('comments between it and the command are skipped, and several all apply', () => {
  const text = [
    '# canialias-ignore cli:run --link the old hosts',
    '# canialias-ignore cli:run --isolation on Windows',
    '# shellcheck disable=SC2086',
    'docker run --link a --isolation b docker.io/x',
  ].join('\n');
  expect(left(text)).toMatchObject({ rules: [], problems: [] });
});

test('a slip in a flag is not the rule without it', () => {
  expect(left('docker run --link a x # canialias-ignore cli:run --lnik why not').problems).toEqual([
    '1 error there is no rule cli:run --lnik; did you mean cli:run --link?',
  ]);
  expect(left('docker run x # canialias-ignore ports/lwo behind a proxy').problems).toEqual([
    '1 error there is no rule ports/lwo; did you mean ports/low?',
  ]);
});

test('above a key of a compose file it covers the block of the key', () => {
  const text = `services:
  web:
    # canialias-ignore ports/low behind a proxy
    ports:
    - "80:80"

    - "81:81"
    restart: always
  db:
    ports: ["82:82"]
`;
  const rootless = checkerFor(compat, { targets: [targetNamed(compat, 'podman-rootless')], from: null });
  const { report, problems } = withoutIgnored(rootless(readCompose('compose.yaml', text)), text, compat);
  expect(report.uses.flatMap(({ use, findings }) => findings.map(() => use.place.line))).toEqual([10]);
  expect(problems).toEqual([]);
});
