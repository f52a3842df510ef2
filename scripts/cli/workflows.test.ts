import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../harness/place.ts';
import manifest from '../../package.json' with { type: 'json' };
import { releases } from '../lab/releases.ts';

const directory = join(projectRoot, '.github', 'workflows');
const workflows = readdirSync(directory).map((name) => ({
  name,
  text: readFileSync(join(directory, name), 'utf8'),
}));

const stepsDirectory = join(projectRoot, 'scripts', 'ci');
const stepTexts: Record<string, string> = Object.fromEntries(
  readdirSync(stepsDirectory).map((name) => [name, readFileSync(join(stepsDirectory, name), 'utf8')]),
);

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group);
}

test('an action is one commit, with its version beside it, the same wherever it is used', () => {
  const used = workflows.flatMap(({ text }) => found(text, /uses: (.*)/g));
  expect(used.length).toBeGreaterThan(5);
  for (const one of used) expect(one).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const actions = new Set(used.map((one) => one.split('@')[0]));
  expect(new Set(used).size).toBe(actions.size);
});

test('pull requests are checked on each long-term Node that is supported, all else on the oldest', () => {
  const ci = workflows.find(({ name }) => name === 'ci.yml')?.text ?? '';
  const [list = ''] = found(ci, /^ +node: \[(.*)\]$/gm);
  const nodes = list.split(', ');
  expect(nodes).toEqual(['20', '22', '24']);
  for (const node of nodes) expect(satisfies(`${node}.99.0`, manifest.engines.node)).toBe(true);
  const oldest = readFileSync(join(projectRoot, '.nvmrc'), 'utf8').trim();
  expect(oldest).toBe(nodes[0]);
  const pinned = workflows.flatMap(({ text }) => found(text, /node-version: (\d+)/g));
  expect(new Set(pinned)).toEqual(new Set([oldest]));
});

test('the nightly run measures releases that the lab has', () => {
  const nightly = workflows.find(({ name }) => name === 'nightly.yml')?.text ?? '';
  const [list = ''] = found(nightly, /^ +release: \[(.*)\]$/gm);
  const known = releases.map(({ name }) => name);
  for (const name of list.split(', ')) expect(known).toContain(name);
});

describe.each(workflows)('$name', ({ text }) => {
  const jobs = text
    .slice(text.indexOf('\njobs:\n'))
    .split(/\n(?= {2}[a-z]+:\n)/)
    .slice(1);

  test('may do nothing by default, and each job says what it may do and for how long', () => {
    expect(text).toContain('\npermissions: {}\n');
    expect(jobs.length).toBeGreaterThan(0);
    for (const job of jobs) {
      expect(job).toMatch(/\n {4}permissions:\n {6}/);
      expect(job).toMatch(/\n {4}timeout-minutes: \d+\n/);
    }
  });

  test('puts no value of GitHub into a script, where it could be more than a value', () => {
    const scripts = [
      ...found(text, /^ +(?:- )?run: (?!\|)(.*)$/gm),
      ...found(text, /^ +run: \|\n((?: {10}.*\n|\n)+)/gm),
    ];
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) expect(script).not.toContain('${{');
  });

  test('runs only scripts that there are', () => {
    const steps = stepsIn(text);
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(Object.keys(stepTexts)).toContain(step);
    for (const name of npmScriptsIn(text)) expect(Object.keys(manifest.scripts)).toContain(name);
  });
});

describe('the steps of CI', () => {
  test.each(Object.entries(stepTexts))(
    '%s can be run, and runs only scripts that there are',
    (name, text) => {
      expect(statSync(join(stepsDirectory, name)).mode & 0o111, 'executable').not.toBe(0);
      for (const one of npmScriptsIn(text)) expect(Object.keys(manifest.scripts)).toContain(one);
    },
  );

  test('are the same by hand and on the forge, and nothing is run beside them', () => {
    const byHand = readFileSync(join(projectRoot, '.ci', 'run'), 'utf8');
    const ci = workflows.find(({ name }) => name === 'ci.yml')?.text ?? '';
    expect(stepsIn(byHand)).toEqual(['dependencies.sh', 'tools.sh', 'check.sh', 'test.sh', 'matrix.sh']);
    // The unit tests of each Node are a part of what test.sh runs.
    expect(new Set(stepsIn(ci))).toEqual(new Set([...stepsIn(byHand), 'unit.sh']));
    for (const text of [byHand, ci])
      expect(text.replaceAll(/#.*/g, '')).not.toMatch(/\b(npm (ci|run|test)|npx)\b/);
  });
});

/** Names of the files in `scripts/ci/` that a text runs, in order. */
function stepsIn(text: string): string[] {
  return found(text, /^[^#\n]*scripts\/ci\/([\w-]+\.sh)/gm);
}

function npmScriptsIn(text: string): string[] {
  return found(text, /\bnpm (?:run (?:--silent )?)?([a-z]+)/g).filter((name) => name !== 'ci');
}
