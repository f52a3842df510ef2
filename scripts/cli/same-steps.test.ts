import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execaSync } from 'execa';
import { expect, test } from 'vitest';
import { loadScenarios } from '../../harness/run/select-scenarios.ts';
import { temporaryDirectory } from '../../harness/testing/sample-access.ts';
import { otherSteps, sourceAt, stepsOf } from './same-steps.ts';

const source = (because: string, verb: string) => `export default scenario({
  differences: [{ because: '${because}' }],
  async observe({ engine }) {
    return engine.${verb}();
  },
});
`;

test('a declaration is no step', () => {
  expect(stepsOf(source('of this', 'run'))).toBe(stepsOf(source('of that', 'run')));
});

test('what is asked of the engine is one', () => {
  expect(stepsOf(source('of this', 'run'))).not.toBe(stepsOf(source('of this', 'start')));
});

test('a helper outside of the scenario is one, and an import or what facts are about is none', () => {
  const plain = source('of this', 'run');
  expect(stepsOf(`const count = 3;\n${plain}`)).not.toBe(stepsOf(`const count = 2;\n${plain}`));
  expect(stepsOf(`${plain}\nfunction helper() {}\n`)).not.toBe(stepsOf(plain));
  const about = `const about = [\n  'cli:run',\n];\n\n`;
  expect(stepsOf(`const count = 3;\n\n${about}${plain}`)).toBe(stepsOf(`const count = 3;\n\n${plain}`));
  expect(stepsOf(`import {\n  scenario,\n} from 'elsewhere';\n${plain}`)).toBe(stepsOf(plain));
});

test('every scenario has steps that can be told from what it declares', async () => {
  const { readFile } = await import('node:fs/promises');
  for (const { file } of await loadScenarios()) {
    const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
    expect(stepsOf(text), file).not.toMatch(/^(?:import|export default scenario)\b|^ {2}facts:/m);
    expect(stepsOf(text), file).toMatch(/^ {2}(?:async )?observe\b|^(?:async )?observe\b/m);
  }
});

test('a file that was renamed since is read under its old name', async () => {
  const repository = temporaryDirectory();
  const git = (...args: string[]) =>
    execaSync('git', ['-C', repository, '-c', 'user.name=n', '-c', 'user.email=e@e.test', ...args]);
  writeFileSync(join(repository, 'old.ts'), 'the steps');
  git('init', '--quiet');
  git('add', 'old.ts');
  git('commit', '--quiet', '--message', 'one');
  expect(await sourceAt(repository, 'HEAD', ['new.ts', 'old.ts'])).toBe('the steps');
  expect(await sourceAt(repository, 'HEAD', ['new.ts'])).toBeNull();
});

test('a commit that is not here is said to be missing', async () => {
  const scenarios = (await loadScenarios()).slice(0, 1);
  expect([...(await otherSteps(scenarios, '0'.repeat(40)))]).toEqual([
    [scenarios[0]?.scenario.id, 'is not in 0000000, or that commit is not here'],
  ]);
});
