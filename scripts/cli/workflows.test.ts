import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../harness/place.ts';
import manifest from '../../package.json' with { type: 'json' };
import { releases } from '../lab/releases.ts';

const directory = join(projectRoot, '.github', 'workflows');
const workflows = readdirSync(directory).map((name) => ({
  name,
  text: readFileSync(join(directory, name), 'utf8'),
}));

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
    const named = found(text, /\bnpm (?:run (?:--silent )?)?([a-z]+)/g).filter((name) => name !== 'ci');
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(manifest.scripts)).toContain(name);
  });
});
