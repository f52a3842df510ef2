/** The targets that a command can measure, or the error that says why there are none. */
import { CanialiasError } from '../../harness/errors.ts';
import { type Discovery, discover } from '../../harness/targets/discover.ts';
import { install } from '../install/install.ts';

export interface TargetOptions {
  target: string[];
  install?: true | undefined;
  /** Set where this runs in a lab container, whose packages stay as they are. */
  insideLab?: string | undefined;
  rootlessUser?: string | undefined;
}

export async function targetsHere(options: TargetOptions, say: (text: string) => void): Promise<Discovery> {
  const named = options.rootlessUser === undefined ? {} : { rootlessUser: options.rootlessUser };
  // A target that does not exist is better known before anything is installed than after.
  let discovery = await discover(options.target, named);
  if (options.install === true) {
    await install({ ...named, targets: options.target, packages: options.insideLab === undefined, log: say });
    discovery = await discover(options.target, named);
  }
  const refusal = missingError(discovery, options.target.length > 0);
  if (refusal !== null) throw refusal;
  for (const { id, reason, hint } of discovery.missing) say(`${id} is left out: ${reason} (${hint})`);
  return discovery;
}

/**
 * Why a command cannot go on: there is no target at all, or one that was asked for by name is missing. The way
 * out is that of an engine which is there and cannot be used, before that of one which is not installed.
 */
export function missingError({ found, missing }: Discovery, byName: boolean): CanialiasError | null {
  const first = missing.find(({ code }) => code !== 'no-engine') ?? missing[0];
  if (first === undefined || (found.length > 0 && !byName)) return null;
  const reasons = missing.map(({ id, reason }) => `${id}: ${reason}`).join('; ');
  return new CanialiasError(
    first.code,
    byName ? reasons : `no engine can be measured here (${reasons})`,
    first.hint,
  );
}
