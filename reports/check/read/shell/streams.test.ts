import { describe, expect, test } from 'vitest';
import { found } from '../../testing/sample-shell.ts';

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
    ['script -qec "docker exec -it a sh" /dev/null', true],
    ['echo id | unbuffer docker exec -it a sh', true],
    ['ssh host docker exec -it a sh', false],
    ['ssh -p 22 -tt host docker exec -it a sh', null],
    ['docker exec -it a sh', null],
  ])('is there a terminal? %s', (text, terminal) => {
    expect(found(text).uses[0]?.call?.terminal).toBe(terminal);
  });
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
