/** The restart of a service as a person would do it by hand, in the evidence. */
import { restartService } from '../targets/restart-service.ts';
import type { Access } from './shared/access.ts';

export async function restartAsEvidence({ target, recorder, scope }: Access): Promise<void> {
  const { value, ms } = await recorder.timed(() =>
    restartService(target, (pid) => {
      scope.noteProcess(pid);
    }),
  );
  const seen = { via: 'host', exitCode: 0, stdout: '', stderr: '' } as const;
  recorder.add({ ...seen, argv: ['kill', '-TERM', String(value.pid)], ms });
  recorder.add({ ...seen, argv: value.argv, ms: 0 });
}
