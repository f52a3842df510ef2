/** The targets that a command can measure, or the error that says why there are none. */
import { type Discovery, discover } from '../../harness/targets/discover.ts';
import { leftOut, missingError } from '../../harness/targets/missing-error.ts';
import { install } from '../install/install.ts';

export interface TargetOptions {
  target: string[];
  install?: true | undefined;
  /** Set where this runs in a lab container, whose packages stay as they are. */
  insideLab?: string | undefined;
  rootlessUser?: string | undefined;
  /** Are the targets to carry a lab? */
  carriesLab?: true;
}

export async function targetsHere(options: TargetOptions, say: (text: string) => void): Promise<Discovery> {
  const named = options.rootlessUser === undefined ? {} : { rootlessUser: options.rootlessUser };
  // A target that does not exist is better known before anything is installed than after.
  let discovery = await discover(options.target, named);
  if (options.install === true) {
    await install({
      ...named,
      targets: options.target,
      packages: options.insideLab === undefined,
      lab: options.carriesLab === true,
      log: say,
    });
    discovery = await discover(options.target, named);
  }
  const refusal = missingError(discovery, options.target.length > 0);
  if (refusal !== null) throw refusal;
  for (const target of discovery.missing) say(leftOut(target));
  return discovery;
}
