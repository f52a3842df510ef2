/** What a run says to its watchdog when it has cleaned up after itself. */
export const farewell = 'done\n';
