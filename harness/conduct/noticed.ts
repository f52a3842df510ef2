/** A copy of a plain object that tells of each member that is read from it. */
export function noticed<Members extends object>(
  members: Members,
  notice: <Key extends keyof Members & string>(key: Key, value: Members[Key]) => void,
): Members {
  const copy = {} as Members;
  for (const key of Object.keys(members) as (keyof Members & string)[]) {
    Object.defineProperty(copy, key, {
      enumerable: true,
      get() {
        notice(key, members[key]);
        return members[key];
      },
    });
  }
  return copy;
}
