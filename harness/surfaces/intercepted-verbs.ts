/** Verbs that answer nothing, so that they can be left out without anything made up in their place. */
import type { Engine } from '../contract/engine.ts';
import type { Interceptor } from './shared/interceptor.ts';

const silent = [
  'startCreated',
  'stop',
  'kill',
  'restart',
  'pause',
  'unpause',
  'rename',
  'remove',
  'removeNetwork',
  'connect',
  'disconnect',
  'removeVolume',
  'tag',
  'removeImage',
  'restartService',
] as const satisfies readonly (keyof Engine)[];

type SilentVerbs = Pick<Engine, (typeof silent)[number]>;

export function interceptedVerbs(verbs: SilentVerbs, interceptor: Interceptor): SilentVerbs {
  const wrapped = silent.map((verb) => {
    const carryOut = verbs[verb] as (...of: unknown[]) => Promise<void>;
    const asked = async (...of: unknown[]) => {
      if (interceptor.carriesOut(verb, of.flatMap(namesIn))) await carryOut(...of);
    };
    return [verb, asked];
  });
  return Object.fromEntries(wrapped) as SilentVerbs;
}

function namesIn(argument: unknown): string[] {
  if (typeof argument === 'string') return [argument];
  const isNamed = argument !== null && typeof argument === 'object' && 'name' in argument;
  return isNamed && typeof argument.name === 'string' ? [argument.name] : [];
}
