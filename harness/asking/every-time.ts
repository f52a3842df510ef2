/**
 * Is the answer yes every time? Asks up to `turns` times and stops at the first no: for what holds only if
 * nothing else on the engine interferes, where a single yes would be no proof.
 */
export async function everyTime(turns: number, ask: () => Promise<boolean>): Promise<boolean> {
  for (let turn = 0; turn < turns; turn += 1) {
    if (!(await ask())) return false;
  }
  return true;
}
