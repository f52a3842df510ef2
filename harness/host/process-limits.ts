/** Limits of the kernel for this process and its children. */

const capSysResourceBit = 24n;

/**
 * Is CAP_SYS_RESOURCE in the bounding set? Outside of it nobody, root included, may raise a hard limit.
 * `status` is the text of /proc/self/status.
 */
export function hasCapSysResource(status: string): boolean {
  const mask = /^CapBnd:\s*([0-9a-f]+)$/m.exec(status)?.[1];
  return mask !== undefined && ((BigInt(`0x${mask}`) >> capSysResourceBit) & 1n) === 1n;
}

/**
 * The hard limit on open files, from the text of /proc/self/limits. Infinity where there is none, or where
 * the kernel does not say.
 */
export function hardOpenFiles(limits: string): number {
  return hardLimit(limits, 'Max open files');
}

/** Bytes of memory that may be locked, from the same text. Infinity as above. */
export function hardLockedMemory(limits: string): number {
  return hardLimit(limits, 'Max locked memory');
}

function hardLimit(limits: string, name: string): number {
  const value = new RegExp(String.raw`^${name}\s+\S+\s+(\d+)`, 'm').exec(limits)?.[1];
  return value === undefined ? Number.POSITIVE_INFINITY : Number(value);
}
