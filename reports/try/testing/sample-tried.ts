/** Test support: a deployment that parts on two engines, with facts of the sample data. */
import type { Asked, Recording } from '../../../harness/record/recording/model.ts';
import { sampleCall, sampleRecording } from '../../../harness/testing/sample-recording.ts';
import { checkCompat } from '../../check/testing/check-compat.ts';
import { dockerWords } from '../../check/testing/docker-words.ts';
import type { Known } from '../explain.ts';
import { type Tried, type TriedOn, triedOf } from '../tried.ts';

export const known: Known = { compat: checkCompat, index: dockerWords, endpoints: [] };

export function sampleTriedOn(name: string, asked: Asked[], changes: Partial<Recording> = {}): TriedOn {
  return {
    name,
    recording: sampleRecording({ target: { name, client: null }, asked, ...changes }),
    left: null,
  };
}

const low = (exitCode: number, stderr = '') =>
  sampleCall(['docker', 'run', '--detach', '--publish', '80:80', '--name', 'web', 'docker.io/web'], {
    exitCode,
    stderr,
  });
const build = sampleCall(['docker', 'build', '--tag', 'web', '.']);
const copy = (exitCode: number) => sampleCall(['docker', 'cp', 'web:/etc/os-release', '.'], { exitCode });
const remove = sampleCall(['docker', 'rm', '--force', 'web']);

export function sampleTried(): Tried {
  const docker = sampleTriedOn('docker@28.5.2', [build, low(0), copy(0), remove], {
    stdout: 'deployed\n',
    files: [{ path: 'os-release', change: 'written', sha256: 'a', text: null }],
  });
  const podman = sampleTriedOn('podman@5.8.6', [build, low(0), copy(0), remove], {
    stdout: 'deployed\n',
    files: [{ path: 'os-release', change: 'written', sha256: 'a', text: null }],
  });
  const rootless = sampleTriedOn(
    'podman-rootless@5.8.6',
    [build, low(126, 'Error: rootlessport cannot expose privileged port 80\n'), copy(1)],
    {
      exitCode: 1,
      stdout: '',
      files: [],
      remarks: ['the command left running, and these were ended: sleep 60'],
    },
  );
  return triedOf(
    [docker, podman, { ...rootless, left: { made: ['container web'], besides: ['image app:1'] } }],
    [{ name: 'docker-rootless', reason: 'no user' }],
    known,
  );
}
