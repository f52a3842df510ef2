import { describe, expect, test } from 'vitest';
import type { EngineKind } from '../../harness/record/model.ts';
import { question, sampleRun, type Told } from '../testing/sample-runs.ts';
import { stepsOf } from './release-steps.ts';
import { renderChanges } from './render-changes.ts';

function column(id: string, version: string, told: Told = 'same') {
  const engine: EngineKind = id.startsWith('docker') ? 'docker' : 'podman';
  const mode = id.includes('rootless') ? 'rootless' : 'rootful';
  const client: EngineKind = id.includes('docker-cli') || engine === 'docker' ? 'docker' : 'podman';
  return { id, traits: { engine, mode, client, version } as const, answers: { 'dns/a': told } };
}

const record = sampleRun(
  [
    column('podman@5.10.0', '5.10.0'),
    column('podman@3.0.1', '3.0.1', { known: 1 }),
    column('podman@4.3.1', '4.3.1'),
    column('podman-rootless@4.3.1', '4.3.1'),
    column('podman-rootless@5.10.0', '5.10.0', 'refused'),
    column('podman@4.3.1+docker-cli', '4.3.1'),
    column('podman@5.10.0+docker-cli', '5.10.0'),
    column('docker@20.10.5', '20.10.5+dfsg1'),
    column('docker@20.10.24', '20.10.24+dfsg1'),
    column('docker-rootless@26.1.5', '26.1.5'),
  ],
  [question('dns/a')],
);

test('the steps go from release to release, with every column that takes them', () => {
  expect(stepsOf(record).map(({ engine, from, to, pairs }) => [engine, from, to, pairs.length])).toEqual([
    ['docker', '20.10.5', '20.10.24', 1],
    ['podman', '3.0.1', '4.3.1', 1],
    ['podman', '4.3.1', '5.10.0', 3],
  ]);
});

describe('CHANGES.md', () => {
  const page = renderChanges(record);

  test('has a section for each step, reached from the top', () => {
    expect(page.match(/^## .*$/gm)).toEqual([
      '## Docker 20.10.5 to 20.10.24',
      '## Podman 3.0.1 to 4.3.1',
      '## Podman 4.3.1 to 5.10.0',
    ]);
    expect(page).toContain('- [Podman 4.3.1 to 5.10.0](#podman-431-to-5100)\n');
  });

  test('says what changed where, with the measured values and the cause', () => {
    expect(page).toContain(`## Podman 3.0.1 to 4.3.1

On \`podman\`. 1 answer compared: 1 newly the same.

| trait | before | after | on |
| --- | --- | --- | --- |
| version | 3\\.0.1 | 4\\.3.1 | \`podman\` |

### Newly the same
`);
    expect(page).toContain('  - it holds: `1` → `true`\n  - why before: a CNI network');
    expect(page).toContain('  - it holds: `true` → refused (the engine refused: no) on podman-rootless\n');
  });

  test('says so where there is but one version', () => {
    expect(renderChanges(sampleRun([column('docker', '28.5.2')], [question('dns/a')]))).toContain(
      'The record holds no engine in more than one version.\n',
    );
  });
});
