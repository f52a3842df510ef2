/** Accounts of this host, from wherever it keeps them (files, LDAP, …). */
import { ask } from './programs.ts';

export interface Account {
  name: string;
  uid: number;
  gid: number;
  home: string;
}

export async function lookUpAccount(name: string): Promise<Account | null> {
  return parseAccount((await ask('getent', ['passwd', name])) ?? '');
}

export async function lookUpUid(uid: number): Promise<Account | null> {
  return lookUpAccount(String(uid));
}

const passwdLine = /^([^:\n]+):[^:\n]*:(\d+):(\d+):[^:\n]*:([^:\n]*)(?::[^:\n]*)?$/;

/** One line of passwd(5). */
export function parseAccount(line: string): Account | null {
  const [, name, uid, gid, home] = passwdLine.exec(line.trim()) ?? [];
  if (name === undefined || home === undefined) return null;
  return { name, uid: Number(uid), gid: Number(gid), home };
}
