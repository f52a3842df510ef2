import { cpus, platform, release, totalmem } from 'node:os';
import { execa } from 'execa';
import { isInstalled, projectRoot } from '../place.ts';
import { type HeaderLine, recordSchemaVersion } from '../record/model.ts';

export async function headerLine(runId: string, filters: HeaderLine['filters']): Promise<HeaderLine> {
  const git = async (...args: string[]) => {
    // The repository around a package is somebody else's.
    if (isInstalled) return null;
    const reply = await execa('git', ['-C', projectRoot, ...args], { reject: false, stdin: 'ignore' });
    return reply.failed ? null : reply.stdout.trim();
  };
  const changes = await git('status', '--porcelain');
  return {
    type: 'header',
    schema: recordSchemaVersion,
    runId,
    startedAt: new Date().toISOString(),
    suiteCommit: await git('rev-parse', 'HEAD'),
    suiteDirty: changes !== null && changes !== '',
    host: {
      platform: platform(),
      kernel: release(),
      cpus: cpus().length,
      memoryBytes: totalmem(),
      node: process.version,
    },
    filters,
    parts: [],
  };
}
