/** The targets that a command can measure, or the error that says why there are none. */
import { CanialiasError } from '../harness/errors.ts';
import { type Discovery, discover } from '../harness/targets/discover.ts';
import { install } from './install/install.ts';

export interface TargetOptions {
  target: string[];
  install?: true | undefined;
  rootlessUser?: string | undefined;
}

export async function targetsHere(options: TargetOptions, say: (text: string) => void): Promise<Discovery> {
  const named = options.rootlessUser === undefined ? {} : { rootlessUser: options.rootlessUser };
  // A target that does not exist is better known before anything is installed than after.
  let discovery = await discover(options.target, named);
  if (options.install === true) {
    await install({ ...named, log: say });
    discovery = await discover(options.target, named);
  }
  const first = discovery.missing.find(({ code }) => code !== 'no-engine') ?? discovery.missing[0];
  if (first !== undefined && (discovery.found.length === 0 || options.target.length > 0)) {
    const reasons = discovery.missing.map(({ id, reason }) => `${id}: ${reason}`).join('; ');
    throw new CanialiasError(
      first.code,
      options.target.length > 0 ? reasons : `no engine can be measured here (${reasons})`,
      first.hint,
    );
  }
  for (const { id, reason, hint } of discovery.missing) say(`${id} is left out: ${reason} (${hint})`);
  return discovery;
}
