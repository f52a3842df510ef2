import type { Target } from '../targets/target.ts';
import type { FixtureImage } from './engine.ts';
import type { Recorder } from './recorder.ts';
import type { Scope } from './scope.ts';

/** What a surface needs to carry out verbs for one observation. */
export interface Access {
  target: Target;
  scope: Scope;
  recorder: Recorder;
  /** Full names of the fixture images on this target. */
  images: Readonly<Record<FixtureImage, string>>;
  /** Directory that is private to this observation and belongs to the engine's user. */
  privateDirectory: string;
}
