import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dockerWords } from '../../testing/docker-words.ts';
import { shown } from '../../testing/shown.ts';
import { readMakefile } from './read-makefile.ts';

const found = (text: string) => readMakefile('Makefile', text, dockerWords);
const read = (text: string) => shown(found(text), text);
const calls = (text: string) => [
  ...new Set(found(text).uses.map(({ call }) => call?.argv.map((word) => word.text ?? '?').join(' '))),
];

test('recipes, on the lines where they stand', () => {
  const text = `DOCKER ?= docker
IMAGE := me/app
RUN = $(DOCKER) run --rm -v $(CURDIR):/src
ROOT := $(shell docker info --format '{{.DockerRootDir}}')

.PHONY: all
all: build; $(DOCKER) ps
build: ## docker run --link
	@$(DOCKER) build -t $(IMAGE):$$TAG \\
		--squash .
	-docker rm -f $$(docker ps -q)
	# docker run --link
	$(RUN) -it $(IMAGE) ls
	docker run $(FLAGS) -p 80:80 $(IMAGE)
`;
  expect(read(text)).toStrictEqual([
    '4:24 cli:info | info',
    '4:29 cli:info --format = {{.DockerRootDir}} | --format',
    '4:29 cli:info --format .DockerRootDir | --format',
    '7:23 cli:ps | ps',
    '9:13 cli:build | build',
    '9:19 cli:build --tag = me/app:$$TAG | -t',
    '10:3 cli:build --squash | --squash',
    '11:10 cli:rm | rm',
    '11:13 cli:rm --force | -f',
    '11:26 cli:ps | ps',
    '11:29 cli:ps --quiet | -q',
    '13:2 cli:run | $(RUN)',
    '13:2 cli:run --rm | $(RUN)',
    '13:2 cli:run --volume = $(CURDIR):/src | $(RUN)',
    '13:9 cli:run --interactive | -it',
    '13:9 cli:run --tty | -it',
    '14:9 cli:run | run',
    '14:22 cli:run --publish = 80:80 | -p',
    '14:13 ? $(FLAGS): it may hold flags, and is set elsewhere | $(FLAGS)',
  ]);
  const [use] = found(text).uses.filter(({ place }) => place.line === 13);
  expect(use?.call?.place).toStrictEqual({ line: 13, column: 2, endLine: 13, endColumn: 24 });
  expect(use?.call?.argv.map((word) => word.text)).toStrictEqual([
    'docker',
    'run',
    '--rm',
    '-v',
    null,
    '-it',
    'me/app',
    'ls',
  ]);
});

test.each([
  ['A = x\nA += y\na:\n\tdocker pull $(A)', ['docker pull x y']],
  ['ifdef P\nD := podman\nelse\nD := docker\nendif\na:\n\t$D ps', ['podman ps']],
  ['ifdef P\nA := x\nelse\nA := y\nendif\na:\n\tdocker pull $A', ['docker pull ?']],
  ['export A := x\na:\n\tdocker pull $$A', ['docker pull x']],
  ['A := x # why\na:\n\tdocker pull $(A)', ['docker pull x']],
  ['A != docker ps\na:\n\tdocker pull ${A}', ['docker pull ?']],
  ['A = $(B)\nB = $(A)\na:\n\tdocker pull $(A)', ['docker pull ?']],
  ['a:\n\tX=y\n\tdocker pull $$X', ['docker pull ?']],
  ['.ONESHELL:\na:\n\tX=y\n\tdocker pull $$X', ['docker pull y']],
  ['define X\ndocker ps\nendef\na: X := 1\n\tdocker info', ['docker info']],
  ['define X\n\t@docker ps\n\t-docker info\nendef\na:\n\t$(X)', ['docker ps', 'docker info']],
  ['define run\ndocker run --link $(1) $2\nendef\na:\n\t$(call run,db,$(I))', ['docker run --link db ?']],
  ['r = docker run -v $(PWD):/w $(1)\na:\n\t$(call r,x) sh', ['docker run -v ? x sh']],
  ['r = docker pull $(1)\na:\n\t$(call r, a$(b,c)) && $(call r) x', ['docker pull ?', 'docker pull ? x']],
  ['a:\n\tdocker pull $(call nowhere,x)', ['docker pull ?']],
  ['a:\n\tdocker pull $@ $(call f,$(x),(y))', ['docker pull ? ?']],
  ['$(BIN):\n\tdocker ps\n', ['docker ps']],
  ['.RECIPEPREFIX = >\na:\n>docker ps\n> @docker info\n', ['docker ps', 'docker info']],
  ['.RECIPEPREFIX := $(.RECIPEPREFIX) \na:\n  docker ps\n', ['docker ps']],
])('%s', (text, expected) => {
  expect(calls(text)).toStrictEqual(expected);
});

test('a recipe that is indented by blanks is told', () => {
  expect(read('a:\n    docker ps\n    true\n    A = docker\n  else docker\n\tdocker info\n')).toStrictEqual([
    '6:9 cli:info | info',
    '2:5 ? a line of a recipe that does not begin with a tab: make does not read it | docker ps',
  ]);
});

test('any text has an answer, with places inside of it', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 15 }),
    fc.constantFrom(
      'A = $(A)x',
      'A += $(',
      '\tdocker run $(A) -p',
      'a: b',
      '\t@-',
      'define X',
      '\t$(call X,$(A),b)',
      'X = $(call X,$1)',
      'endef',
      'B = $(A)$(A) \\',
    ),
    fc.constantFrom('ifdef X', 'endif', '\t$(shell docker ps', '\tdocker $$', '\t"', 'a: ; docker $'),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      for (const one of read(lines.join(end))) expect(one).not.toContain('OUTSIDE');
    }),
  );
});
