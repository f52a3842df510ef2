import { describe, expect, test } from 'vitest';
import { calls } from '../../testing/sample-shell.ts';

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
