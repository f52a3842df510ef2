import { describe, expect, test } from 'vitest';
import { headerLineSchema, recordSchemaVersion } from '../record/model.ts';
import { headerLine } from './header.ts';

const filters = { areas: ['dns'], ids: [], claims: ['dns-01'], targets: ['podman'], shard: null };

describe('headerLine', () => {
  test('fits the model, and says which run it is and what was asked for', async () => {
    const header = await headerLine('k3x9ab12', filters);
    expect(() => headerLineSchema.parse(header)).not.toThrow();
    expect(header).toMatchObject({ runId: 'k3x9ab12', schema: recordSchemaVersion, filters });
    expect(header.host).toMatchObject({ node: process.version, platform: process.platform });
    // A checkout without its history, such as an archive of the sources, has no commit.
    expect(header.suiteCommit ?? '0'.repeat(40)).toMatch(/^[0-9a-f]{40}$/);
  });
});
