import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { found, read } from '../../testing/sample-shell.ts';

test('a script of a deployment', () => {
  const text = `#!/usr/bin/env bash
set -euo pipefail
DOCKER=\${DOCKER:-docker}
IMG=alpine:3.20
OPTS="-it --rm"
args=(--name web -p 8080:80)
args+=(-v "$PWD/data:/data:Z")
[ -n "$DEBUG" ] && args+=(--privileged)

$DOCKER run $OPTS "\${args[@]}" "$IMG" sh -c 'echo --link'
sudo docker ps --filter health=healthy \\
  --format '{{.Names}}' | grep web
docker run --name="w-$ID" $IMG
`;
  expect(read(text)).toStrictEqual([
    '6:7 cli:run --name = web | --name',
    '6:18 cli:run --publish = 8080:80 | -p',
    '7:8 cli:run --volume = $PWD/data:/data:Z | -v',
    '8:27 cli:run --privileged | --privileged',
    '10:9 cli:run | run',
    '10:13 cli:run --interactive | $OPTS',
    '10:13 cli:run --tty | $OPTS',
    '10:13 cli:run --rm | $OPTS',
    '11:13 cli:ps | ps',
    '11:16 cli:ps --filter = health=healthy | --filter',
    '11:16 cli:ps --filter health = healthy | --filter',
    '12:3 cli:ps --format = {{.Names}} | --format',
    '12:3 cli:ps --format .Names | --format',
    '13:8 cli:run | run',
    '13:12 cli:run --name = w-$ID | --name="w-$ID"',
  ]);
});

test('a call has its words, its place, and says what becomes of its output', () => {
  const text = '\tid=$(sudo docker ps -q "$X")\n';
  const [use] = found(text).uses;
  const line = (column: number, endColumn: number) => ({ line: 1, column, endLine: 1, endColumn });
  expect(use?.call).toStrictEqual({
    argv: [
      { text: 'docker', place: line(12, 18) },
      { text: 'ps', place: line(19, 21) },
      { text: '-q', place: line(22, 24) },
      { text: null, place: line(25, 29) },
    ],
    place: line(7, 29),
    outputRead: true,
    terminal: null,
  });
});

test("compose and buildx are Docker's too, though its client's own words do not have them", () => {
  const text = 'docker compose -f a.yml --profile x up -d\ndocker-compose down\ndocker buildx build .\n';
  expect(read(text)).toStrictEqual([
    '1:16 cli:compose --file = a.yml | -f',
    '1:25 cli:compose --profile = x | --profile',
    '1:37 cli:compose up | up',
    '1:40 cli:compose up --detach | -d',
    '2:16 cli:compose down | down',
    '3:15 cli:buildx build | build',
  ]);
});

test('line ends of Windows', () => {
  expect(read('if true; then\r\n  docker ps \\\r\n    -q\r\nfi\r\n')).toStrictEqual([
    '2:10 cli:ps | ps',
    '3:5 cli:ps --quiet | -q',
  ]);
});

test('what cannot be known is said', () => {
  const text = `docker $CMD
docker run $EXTRA --rm img
docker run --$FLAG img
$DOCKER_PROGRAM ps
docker run -v $HOME:/x "$IMG" --privileged
f() { docker build "$@"; }
docker run "\${opts[@]}" img
docker exec db psql $X -c 1 "$@"
docker compose "$@"
`;
  expect(read(text)).toStrictEqual([
    '2:8 cli:run | run',
    '2:19 cli:run --rm | --rm',
    '3:8 cli:run | run',
    '5:8 cli:run | run',
    '5:12 cli:run --volume = $HOME:/x | -v',
    '6:14 cli:build | build',
    '7:8 cli:run | run',
    '8:8 cli:exec | exec',
    '1:8 ? $CMD: which command of docker it is is set elsewhere | $CMD',
    '2:12 ? $EXTRA: it may hold flags, and is set elsewhere | $EXTRA',
    '3:12 ? --$FLAG: what it names is set elsewhere | --$FLAG',
    '4:1 ? $DOCKER_PROGRAM: which program it is is set elsewhere | $DOCKER_PROGRAM',
    '6:21 ? $@: it may hold flags, and is set elsewhere | $@',
    '7:13 ? ${opts[@]}: it may hold flags, and is set elsewhere | ${opts[@]}',
    '9:17 ? $@: which command of docker it is is set elsewhere | $@',
  ]);
});

test.each([
  'docker run $EXTRA img',
  'docker run --rm $(echo --link a:b) img',
  'docker run "${@:2}" img',
  'docker run "${opts[@]:$n}" img',
  'docker run "${volumes[@]/#/-v}" img',
  'docker run $( [ -t 0 ] && echo -it ) img',
  "docker run $([ -t 0 ] && printf '%s' -it) img",
  'docker run $X quay.io/x/a',
  'docker build -t x $BUILD_ARGS .',
  'docker-compose up $OPTS',
])('%s may hold flags', (text) => {
  expect(read(text).filter((one) => one.includes(' ? '))).toMatchObject([
    expect.stringMatching(/it may hold flags, and is set elsewhere/),
  ]);
});

test.each([
  'docker login -u $CI_REGISTRY_USER -p $CI_REGISTRY_PASSWORD r',
  'docker run $IMAGE npm test',
  'docker run --env-file $ARGS_FILE -it img',
  'docker exec $TARGET ls',
  'docker rm -f $(docker ps -aq)',
  'docker-compose -p $P -f $F up',
  'docker run img $ARGS',
])('%s holds no more flags', (text) => {
  expect(read(text).filter((one) => one.includes(' ? '))).toStrictEqual([]);
});

test('a script that stops in the middle is read up to there, and it is said', () => {
  const text = 'docker pull a\nif true; then\n  docker run -it "b\n';
  const lines = read(text);
  expect(lines.slice(0, 2)).toStrictEqual(['1:8 cli:pull | pull', '3:10 cli:run | run']);
  expect(lines.at(-1)).toMatch(/ \? the shell does not read it: /);
});

test.each(['$(', '`', '{ ', '( ', 'if x; then ', 'bash -c "', '"$(', 'f() { '])(
  'a script of many %j has an answer',
  (part) => {
    expect(read(`docker ps; ${part.repeat(3000)}`)).toContain('1:8 cli:ps | ps');
  },
);

test('any text has an answer, with places inside of it', () => {
  const part = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      'docker',
      'run',
      ' ',
      '-p ',
      '"$@"',
      '${A',
      '}',
      '$(',
      ')',
      '`',
      '"',
      "'",
      '<<E\n',
      'E\n',
      '|',
      ';',
    ),
    fc.constantFrom(
      'f() {',
      '}',
      'if ',
      'then ',
      'fi',
      'for x in ',
      'do ',
      'done',
      'A=',
      '(',
      '\\',
      '\n',
      'bash -c ',
      'ssh h ',
    ),
    fc.constantFrom(
      '\uE000',
      '\uE001x',
      'docker run -v \uE000:/x ',
      'eval ',
      'set -- ',
      'shift 9',
      '${A:-',
      'A+=(',
      'alias d=',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      for (const one of read(parts.join(''))) expect(one).not.toContain('OUTSIDE');
    }),
    { numRuns: 500 },
  );
});
