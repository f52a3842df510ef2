/** What travels between a run and its Vitest workers. */
import type { ResultLine } from '../record/model.ts';

declare module 'vitest' {
  interface ProvidedContext {
    sessionFile: string;
    targetId: string;
  }
  interface TaskMeta {
    result?: ResultLine;
  }
}
