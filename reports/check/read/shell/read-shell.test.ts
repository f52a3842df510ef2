import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dockerWords } from '../../testing/docker-words.ts';
import { shown } from '../../testing/shown.ts';
import { readShell } from './read-shell.ts';

const found = (text: string) => readShell('deploy.sh', text, dockerWords);
const read = (text: string) => shown(found(text), text);
/** What is called, with a question mark for what is not known. */
const calls = (text: string) => [
  ...new Set(found(text).uses.map(({ call }) => call?.argv.map((word) => word.text ?? '?').join(' '))),
];

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

describe('is the output read?', () => {
  test.each([
    ['docker ps', false],
    ['docker ps | cat', true],
    ['cat | docker load', false],
    ['x=$(docker ps)', true],
    ['x=`docker ps`', true],
    ['docker ps > file', true],
    ['docker ps >> "$LOG"', true],
    ['docker ps &> file', true],
    ['docker ps >/dev/null 2>&1', false],
    ['docker ps 2> file', false],
    ['docker ps >&2', false],
    ['{ docker ps; } | cat', true],
    ['while read -r x; do echo; done < <(docker ps)', true],
    ['if docker ps | grep -q x; then :; fi', true],
    ['f() { docker ps; }; x=$(f)', true],
    ['(docker ps) > file', true],
  ])('%s', (text, isRead) => {
    expect(found(text).uses[0]?.call?.outputRead).toBe(isRead);
  });

  test.each([
    ['docker exec -it a sh < /dev/tty', true],
    ['if [ -t 0 ]; then docker exec -it a sh; fi', true],
    ['if tty -s; then exec docker exec -it a sh; fi', true],
    ['if ! test -t 0; then docker exec -it a sh; fi', null],
    ['if [ -t 0 ]; then :; else docker exec -it a sh; fi', null],
    ['echo id | docker exec -it a sh', false],
    ['docker exec -it a sh < script', false],
    ['docker exec -it a sh', null],
  ])('is there a terminal? %s', (text, terminal) => {
    expect(found(text).uses[0]?.call?.terminal).toBe(terminal);
  });
});

describe('what stands before docker, or around it', () => {
  test.each([
    ['sudo -u root -E docker ps', ['docker ps']],
    ['env -u A B=c podman ps', ['podman ps']],
    ['DOCKER_BUILDKIT=1 /usr/bin/docker build .', ['/usr/bin/docker build .']],
    ['time nice -n 5 docker ps', ['docker ps']],
    ['timeout -k 5 30s docker wait a', ['docker wait a']],
    ['command docker ps', ['docker ps']],
    ['command -v docker', []],
    ['exec docker run a', ['docker run a']],
    ['docker ps -q | xargs -r docker rm -f', ['docker ps -q', 'docker rm -f ?']],
    ['ls | xargs -I% docker load -i %', ['docker load -i ?']],
    ["find . -name '*.tar' -exec docker load -i {} \\;", ['docker load -i ?']],
    ["bash -euc 'docker pull a'", ['docker pull a']],
    ['IMG=a; sh -c "docker pull $IMG"', ['docker pull a']],
    ['eval "docker tag a b"', ['docker tag a b']],
    ["trap 'docker rm -f a' EXIT", ['docker rm -f a']],
    ["ssh -p 22 me@host docker ps '&&' docker images", ['docker ps', 'docker images']],
    ['su - deploy -c "docker ps"', ['docker ps']],
    ['bash <<EOF\ndocker ps \\$X\nEOF', ['docker ps ?']],
    ["cat <<'EOF' | ssh host\ndocker ps\nEOF", ['docker ps']],
    ['echo "docker ps" | sh', ['docker ps']],
    ["cat > other.sh <<'EOF'\ndocker ps\nEOF", []],
    ['echo docker ps', []],
    ['$SUDO docker ps', ['docker ps']],
    ['"$(command -v docker)" ps', ['docker ps']],
    ['if docker ps; then docker images; else docker info; fi', ['docker ps', 'docker images', 'docker info']],
    ['case $1 in a) docker ps;; esac; ! docker info &', ['docker ps', 'docker info']],
    ['x=`docker inspect \\`docker ps -q\\``', ['docker inspect ?', 'docker ps -q']],
  ])('%s', (text, expected) => {
    expect(calls(text)).toStrictEqual(expected);
  });
});

describe('variables', () => {
  test.each([
    ['DOCKER=podman; $DOCKER ps', ['podman ps']],
    ['export D=docker; "${D}" ps', ['docker ps']],
    ['if type podman; then D=podman; else D=docker; fi; $D ps', ['podman ps']],
    ['SUDO=; [ $UID = 0 ] || SUDO=sudo; $SUDO docker ps', ['docker ps']],
    ['A=a; A=b; docker pull $A', ['docker pull b']],
    ['if x; then A=a; else A=b; fi; docker pull $A', ['docker pull ?']],
    ['A=x; if y; then A=a; else A=a; fi; docker pull $A', ['docker pull a']],
    ['A=a; (A=b); docker pull $A', ['docker pull a']],
    ['for a in x y; do docker pull $a; done', ['docker pull ?']],
    ['"$DOCKER_BIN" ps; $COMPOSE up', ['? ps', '? up']],
    ['read -r A; docker pull $A', ['docker pull ?']],
    ['A=$(x); docker pull "$A"', ['docker pull ?']],
    ['docker pull ${A:-alpine}', ['docker pull alpine']],
    [': ${A:=alpine}; docker pull $A', ['docker pull alpine']],
    ['O="-v a:b"; docker run "$O" x', ['docker run -v a:b x']],
    ['a=(-d); docker run ${a[@]+"${a[@]}"} x', ['docker run -d x']],
    ['set -- run -d; set -- "$@" x; docker "$@"', ['docker run -d x']],
    [`${'A=$A$A$A$A$A$A$A$A;'.repeat(40)} docker pull a$A`, ['docker pull ?']],
  ])('%s', (text, expected) => {
    expect(calls(text)).toStrictEqual(expected);
  });
});

describe('functions and aliases', () => {
  test('the words of a call stand where the function is called', () => {
    const text = 'd() { sudo docker "$@"; }\nd run -it alpine\nd run -it alpine\n';
    expect(read(text)).toStrictEqual([
      '2:3 cli:run | run',
      '2:7 cli:run --interactive | -it',
      '2:7 cli:run --tty | -it',
      '3:3 cli:run | run',
      '3:7 cli:run --interactive | -it',
      '3:7 cli:run --tty | -it',
    ]);
    expect(found(text).uses[0]?.call?.place).toStrictEqual({ line: 2, column: 1, endLine: 2, endColumn: 17 });
  });

  test.each([
    [
      'f() { local n=$1; shift; docker run --name "$n" "$@"; }; f web -d img',
      ['docker run --name web -d img'],
    ],
    ['run() { echo "+ $*"; "$@"; }; run docker ps -a', ['docker ps -a']],
    ['a() { b x; }; b() { docker rm "$1"; }; a', ['docker rm x']],
    ['f() { D=docker; }; f; $D ps', ['docker ps']],
    ['f() { f; docker ps; }; f', ['docker ps']],
    ['f() { docker run "$@" x; }', ['docker run ? x']],
    ["alias d='sudo docker'; d ps", ['docker ps']],
  ])('%s', (text, expected) => {
    expect(calls(text)).toStrictEqual(expected);
  });

  test('functions that call each other many times come to an end', () => {
    const functions = Array.from(
      { length: 30 },
      (_, at) => `f${at}() { f${at + 1}; f${at + 1}; f${at + 1}; }`,
    );
    expect(calls(`${functions.join('\n')}\nf30() { docker ps; }\nf25\n`)).toStrictEqual(['docker ps']);
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
  ['docker ps | grep web | head -1', 'grep web | head -1'],
  ['x=$(docker ps | tail -1)', 'tail -1'],
  ['list() { docker ps; }; list | sort', 'sort'],
  ['docker ps > names | cat', undefined],
  ['docker ps', undefined],
  ['x=$(docker ps)', undefined],
  ['echo a | docker load', undefined],
])('what reads the output: %s', (text, readers) => {
  expect(found(text).uses[0]?.call?.readers).toBe(readers);
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
