import { describe, expect, test } from 'vitest';
import { calls, found, read } from '../../testing/sample-shell.ts';

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
    ['docker() { podman "$@"; }; docker ps', ['docker ps']],
    [
      'docker() { echo "$*" >&2; command docker --debug "$@"; }; docker ps',
      ['docker --debug ps', 'docker ps'],
    ],
    [
      'docker() { podman --remote "$@"; }; sudo docker ps; docker info',
      ['podman --remote info', 'docker ps', 'docker info'],
    ],
    ['docker() { echo "$@"; }; docker ps', ['docker ps']],
    ['docker() { docker --other x "$@"; }; docker rm a', ['docker --other x rm a', 'docker rm a']],
    ['docker() { docker "$@"; }; docker ps', ['docker ps']],
  ])('%s', (text, expected) => {
    expect(calls(text)).toStrictEqual(expected);
  });

  test('a function with the name of docker leaves nothing open', () => {
    expect(found('docker() { sudo docker "$@"; }\ndocker run -d a').notUnderstood).toStrictEqual([]);
  });

  test('functions that call each other many times come to an end', () => {
    const functions = Array.from(
      { length: 30 },
      (_, at) => `f${at}() { f${at + 1}; f${at + 1}; f${at + 1}; }`,
    );
    expect(calls(`${functions.join('\n')}\nf30() { docker ps; }\nf25\n`)).toStrictEqual(['docker ps']);
  });
});

describe('the program as it may be written', () => {
  test.each([
    ['\\docker ps', ['docker ps']],
    ['"docker" ps', ['docker ps']],
    [
      'DOCKER_HOST=unix:///x docker ps; env DOCKER_BUILDKIT=1 docker build .',
      ['docker ps', 'docker build .'],
    ],
    ['while read -r c; do docker rm "$c"; done < <(docker ps -q)', ['docker rm ?', 'docker ps -q']],
    ['[[ -n $(docker ps -q) ]] && echo x', ['docker ps -q']],
    ['cat <<EOF | docker build -\nFROM x\nEOF', ['docker build -']],
    [
      'docker-compose -f a -f b up; docker compose --project-name x up',
      ['docker-compose -f a -f b up', 'docker compose --project-name x up'],
    ],
    ['$BIN/docker ps; "$(dirname "$0")/docker-compose" up', ['? ps', '? up']],
    ["$BIN/bash -c 'docker ps'; $(which sudo) docker info", ['docker ps', 'docker info']],
  ])('%s', (text, expected) => {
    expect(calls(text)).toStrictEqual(expected);
  });

  test.each([
    ['docker${SUFFIX} ps', 'docker${SUFFIX}: which program it is is set elsewhere'],
    ['"${PREFIX}podman" ps', '${PREFIX}podman: which program it is is set elsewhere'],
  ])('%s', (text, reason) => {
    expect(found(text)).toMatchObject({ uses: [], notUnderstood: [{ reason }] });
  });

  test.each(['docker-$NAME ps', 'docker-credential-$STORE get', '$BIN/dockerd --version'])(
    '%s is another one',
    (text) => {
      expect(found(text)).toMatchObject({ uses: [], notUnderstood: [] });
    },
  );
});
