/** What asking for features needs of a target. Everything it makes is named, journalled and cleaned up like a scenario's. */
import type { ApiCalls } from '../contract/api-calls.ts';
import type { CliCalls } from '../contract/cli-calls.ts';
import type { Engine } from '../contract/engine.ts';
import type { Target } from '../transport/target.ts';

export interface VocabularyBench {
  target: Target;
  /** Verbs over the command line, and any command line. */
  cli: Engine & CliCalls;
  /** Verbs over the API, and any request. */
  api: Engine & ApiCalls;
}
