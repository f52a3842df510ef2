/** The Vitest project that measures one target. */
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { observationDeadlineMs } from '../conduct/observe.ts';
import { moduleFile } from '../place.ts';
import type { Session } from '../session.ts';
import { testcontainersEnvironment } from '../surfaces/testcontainers.ts';
import type { Target } from '../transport/target.ts';

export function conformanceProject(
  target: Target,
  session: Session,
  sessionFile: string,
): TestProjectInlineConfiguration {
  return {
    test: {
      name: target.id,
      include: session.files.map(moduleFile),
      // A bundle stands below node_modules.
      exclude: [],
      setupFiles: [moduleFile('harness/vitest/register-scenarios.ts')],
      env: testcontainersEnvironment(target.socket),
      provide: { sessionFile, targetId: target.id },
      // Scenarios are values without state of their own: a fresh worker for each would cost more than they do.
      pool: 'forks',
      isolate: false,
      // Two surfaces one after the other, and the clean-up of each; observations end by themselves before.
      testTimeout: observationDeadlineMs * 3,
      retry: 0,
    },
  };
}
