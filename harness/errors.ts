/**
 * Errors that a person can do something about. Each has a code, a message of one line and a hint (the next
 * thing to do); the command line prints them without a stack trace and exits with the code's own number.
 */

/** Exit codes of `canialias`, by error code. 1 is kept for "the matrix has red cells". */
export const exitCodes = {
  usage: 2,
  'unknown-target': 3,
  'unknown-area': 4,
  'unknown-scenario': 5,
  'no-engine': 6,
  'daemon-down': 7,
  'no-permission': 8,
  'no-subordinate-ids': 9,
  'disk-full': 10,
  'record-damaged': 11,
  'record-newer': 12,
  'record-missing': 13,
  'old-node': 14,
  'missing-dependencies': 15,
  'rootless-user-missing': 16,
  'identity-mismatch': 17,
  'install-failed': 18,
  'fixture-failed': 19,
  'unknown-claim': 20,
  'cannot-write': 21,
  'engine-broken': 22,
  'left-behind': 23,
  'lab-failed': 24,
  'cannot-merge': 25,
  'record-outdated': 26,
} as const;

/** Exit code of a run inside a lab that goes on when the machine has booted anew. */
export const bootAnewCode = 64;

export type ErrorCode = keyof typeof exitCodes;

export class CanialiasError extends Error {
  readonly code: ErrorCode;
  /** The next thing to do, as a sentence or a command. */
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CanialiasError';
    this.code = code;
    this.hint = hint;
  }

  get exitCode(): number {
    return exitCodes[this.code];
  }
}
