import { hash } from 'bcryptjs';

/** Small: the password is as short-lived as the run, and every request to the registry computes it. */
const bcryptCost = 5;

/** A password file of one line, as the registry reads it (bcrypt is the only kind that it takes). */
export async function htpasswd(user: string, password: string): Promise<string> {
  return `${user}:${await hash(password, bcryptCost)}\n`;
}
