import { CanialiasError } from '../../harness/errors.ts';
import type { Action } from './action.ts';
import { daemonLog } from './plan-docker.ts';

/** Everything that the actions print. */
export const installLog = '/var/log/canialias/install.log';

/** The line of the output that says why: apt marks its own with `E:`, and other programs end with theirs. */
export function tellingLine(output: readonly string[]): string | null {
  const lines = output.map((line) => line.trim()).filter((line) => line !== '');
  return lines.find((line) => line.startsWith('E: ')) ?? lines.at(-1) ?? null;
}

export function actionFailure(action: Action, reason: string): CanialiasError {
  const what = `could not ${action.title.charAt(0).toLowerCase()}${action.title.slice(1)}: ${reason.trim()}`;
  if (action.id !== 'docker-daemon') {
    const hint = `see ${installLog} for all that it said; npm run canialias -- doctor shows its commands`;
    return new CanialiasError('install-failed', what, hint);
  }
  const bySystemd = action.script[0]?.startsWith('systemctl') === true;
  const log = bySystemd ? 'journalctl --unit docker' : daemonLog;
  return new CanialiasError('daemon-down', what, `see ${log} for all that it said`);
}
