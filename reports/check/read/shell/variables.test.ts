import { describe, expect, test } from 'vitest';
import { calls, found } from '../../testing/sample-shell.ts';

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
    ['if x; then D="docker compose"; else D=docker-compose; fi; $D up -d', ['docker compose up -d']],
    ['if x; then D=docker; else D="sudo -E docker"; fi; $D ps', ['docker ps']],
    ['for d in podman docker; do $d ps; done', ['podman ps']],
    ['read -r A; docker pull $A', ['docker pull ?']],
    ['A=$(x); docker pull "$A"', ['docker pull ?']],
    ['docker pull ${A:-alpine}', ['docker pull alpine']],
    [': ${A:=alpine}; docker pull $A', ['docker pull alpine']],
    ['O="-v a:b"; docker run "$O" x', ['docker run -v a:b x']],
    ['a=(-d); docker run ${a[@]+"${a[@]}"} x', ['docker run -d x']],
    ['f() { docker run "${@:2}" "$1"; }; f img --link a:b', ['docker run --link a:b img']],
    ['O=(-d --link a:b --rm); docker run "${O[@]:1:2}" x', ['docker run --link a:b x']],
    ['A=abc; docker rm "${A:1}"', ['docker rm ?']],
    ['set -- run -d; set -- "$@" x; docker "$@"', ['docker run -d x']],
    [`${'A=$A$A$A$A$A$A$A$A;'.repeat(40)} docker pull a$A`, ['docker pull ?']],
  ])('%s', (text, expected) => {
    expect(calls(text)).toStrictEqual(expected);
  });
});

describe('what is set in several ways, and matters', () => {
  test.each([
    ['if x; then O="--link db"; else O=--rm; fi; docker run $O img', '$O: it may hold flags'],
    ['case $1 in a) O=-d;; *) O=-it;; esac; docker run $O img', '$O: it may hold flags'],
    ['O=-d; if x; then O=-it; elif y; then O=--rm; fi; docker run $O img', '$O: it may hold flags'],
    ['for o in -d --link=a:b; do docker run $o img; done', '$o: it may hold flags'],
    ['if x; then D=docker; else D=podman-compose; fi; $D up', '$D: which program it is is'],
    ['if x; then D="docker compose"; else D=podman-compose; fi; $D up', '$D: which program it is is'],
  ])('%s', (text, reason) => {
    expect(found(text).notUnderstood).toMatchObject([{ reason: expect.stringContaining(reason) as string }]);
    expect(found(text).notUnderstood[0]?.reason).toMatch(/ set (in several ways|elsewhere)$/);
  });

  test.each([
    'if x; then A=a; else A=b; fi; docker run $A',
    'for a in x y; do docker rm $a; done',
    'if x; then O=-d; else O=-it; fi; docker run --name "$O" img',
  ])('%s leaves nothing open', (text) => {
    expect(found(text).notUnderstood).toStrictEqual([]);
  });
});
