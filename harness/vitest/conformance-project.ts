/** The Vitest project that measures one target. */
import { relative } from 'node:path';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { observationDeadlineMs } from '../conduct/ask.ts';
import { moduleFile, projectRoot } from '../place.ts';
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
      // Relative, since the way to the project may hold what means something in a glob.
      include: session.files.map((file) => relative(projectRoot, moduleFile(file))),
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
