import { cpus, platform, release, totalmem } from 'node:os';
import { execa } from 'execa';
import { isInstalled, projectRoot } from '../place.ts';
import { type HeaderLine, recordSchemaVersion } from '../record/model.ts';
import type { MeasureOptions } from './measure.ts';

export async function headerLine(runId: string, filters: MeasureOptions['filters']): Promise<HeaderLine> {
  const { areas, ids, claims, targets, shard } = filters;
  const git = async (...args: string[]) => {
    // The repository around a package is somebody else's.
    if (isInstalled) return null;
    const reply = await execa('git', ['-C', projectRoot, ...args], { reject: false, stdin: 'ignore' });
    return reply.failed ? null : reply.stdout.trim();
  };
  const [changes, commit] = await Promise.all([git('status', '--porcelain'), git('rev-parse', 'HEAD')]);
  return {
    type: 'header',
    schema: recordSchemaVersion,
    runId,
    startedAt: new Date().toISOString(),
    suiteCommit: commit,
    suiteDirty: changes !== null && changes !== '',
    host: {
      platform: platform(),
      kernel: release(),
      cpus: cpus().length,
      memoryBytes: totalmem(),
      node: process.version,
    },
    filters: { areas: [...areas], ids: [...ids], claims: [...claims], targets: [...targets], shard },
    parts: [],
  };
}
