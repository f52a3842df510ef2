/** The restart of a service, as evidence. */
import { restartService } from '../targets/restart-service.ts';
import type { Access } from './shared/access.ts';

export async function restartAsEvidence({ target, recorder, scope }: Access): Promise<void> {
  const { value, ms } = await recorder.timed(() =>
    restartService(target, (pid) => {
      scope.noteProcess(pid);
    }),
  );
  recorder.add({ via: 'host', operation: 'restart-service', pid: value.pid, argv: value.argv, ms });
}
