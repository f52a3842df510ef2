/** The Vitest project that measures one target. */
import { fileURLToPath } from 'node:url';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { observationDeadlineMs } from '../conduct/observe.ts';
import type { Session } from '../session.ts';
import { testcontainersEnvironment } from '../surfaces/testcontainers.ts';
import type { Target } from '../transport/target.ts';

const setup = fileURLToPath(new URL('./register-scenarios.ts', import.meta.url));

export function conformanceProject(
  target: Target,
  session: Session,
  sessionFile: string,
): TestProjectInlineConfiguration {
  return {
    test: {
      name: target.id,
      include: session.files,
      setupFiles: [setup],
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
