/** What a surface needs for one observation: names, a private directory, and the images of the target. */
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Surface } from '../record/model.ts';
import { Journal } from '../safety/journal.ts';
import { type OwnedObject, Scope } from '../safety/scope.ts';
import { firstNumberOf, type Session } from '../session.ts';
import { authFileOf } from '../surfaces/cli/cli-session.ts';
import type { Access } from '../surfaces/shared/access.ts';
import type { Recorder } from '../surfaces/shared/recorder.ts';
import type { Target } from '../transport/target.ts';
import { noticed } from './noticed.ts';

/** Objects of the second surface are numbered from here on, so that names differ within a cell. */
const namesPerSurface = 500;
/** Those of a second part, from here on among them. */
const namesPerPart = 250;

/** Who asks, over what, and as which of the surfaces that it asks over. */
export interface Asker {
  /** As a scenario's: `area/name`. */
  id: string;
  surface: Surface;
  place: number;
  /** What its first part made; absent where it is asked in one part, or this is the first. */
  earlier?: readonly OwnedObject[];
}

export function prepareAccess(
  { id, surface, place, earlier }: Asker,
  target: Target,
  session: Session,
  recorder: Recorder,
): Access {
  const scope = new Scope({
    runId: session.runId,
    scenarioId: id,
    target: target.id,
    journal: new Journal(session.journal),
    firstNumber:
      firstNumberOf(session, target) + place * namesPerSurface + (earlier === undefined ? 0 : namesPerPart),
    ...(earlier && { earlier }),
    announced({ kind, name }) {
      recorder.note(kind, name);
    },
  });
  const privateDirectory = join(session.workDirectory, target.id, `${id.replace('/', '.')}.${surface}`);
  mkdirSync(privateDirectory, { mode: 0o755 });
  // Podman refuses every command when the login file that it was told of is missing.
  const logins = authFileOf(target.client.kind, privateDirectory);
  writeFileSync(logins, '{}', { mode: 0o600 });
  const { uid, gid = uid } = target.client;
  if (uid !== undefined && gid !== undefined) {
    for (const path of [privateDirectory, logins]) chownSync(path, uid, gid);
  }
  recorder.note('directory', 'private', privateDirectory);
  const images = noticed(session.images, (variant, name) => {
    recorder.note('fixture-image', variant, name);
  });
  return { target, scope, recorder, images, privateDirectory };
}
