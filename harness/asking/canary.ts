/**
 * Flags that no client has. A client that meets one ends with "unknown flag" before it does anything, so that what
 * stands before it is parsed and nothing runs. There are two: a flag that takes the next argument for its value takes
 * the first, and meets the second.
 */
export const canaries = ['--zz-canialias-canary', '--zz-canialias-second'] as const;
