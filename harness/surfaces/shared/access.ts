import type { FixtureImage } from '../../contract/fixture-images.ts';
import type { Scope } from '../../safety/scope.ts';
import type { Target } from '../../transport/target.ts';
import type { Interceptor } from './interceptor.ts';
import type { Recorder } from './recorder.ts';

/** What a surface needs to carry out verbs for one observation. */
export interface Access {
  target: Target;
  scope: Scope;
  recorder: Recorder;
  /** Full names of the fixture images on this target. */
  images: Readonly<Record<FixtureImage, string>>;
  /** Directory that is private to this observation and belongs to the engine's user. */
  privateDirectory: string;
  /** Absent where all goes out as it was asked for. */
  interceptor?: Interceptor;
}
