/** The message from a run to its watchdog when it has cleaned up. */
export const farewell = 'done\n';
