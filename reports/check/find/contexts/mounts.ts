/** Contexts of mounts. Pure. */
import { type Mount, mountsOf } from '../mounts.ts';
import { commandOf, makesContainer, type UseInCall } from '../use-in-call.ts';
import { anyOf, givenTo, type Holds } from './holds.ts';

/** What belongs to Docker itself is not there where Docker is not. */
const ofDocker = /^\/(var\/)?run\/docker(\.sock|\/|$)|^\/var\/lib\/docker(\/|$)|^\/etc\/docker(\/|$)/;
/** What every host has, and the directory in which the command runs. */
const everywhere = new RegExp(
  [
    '^/(|dev|etc|home|opt|proc|root|run|srv|sys|tmp|usr|var)/?$',
    '^/(proc|sys|dev)/',
    String.raw`^/(var/(run|tmp|lib|log)|etc/(passwd|group|hosts|resolv\.conf|localtime))/?$`,
    String.raw`^(\.|\.\.|~|\$\{?(PWD|HOME)\}?|\$\(pwd\))/?$`,
  ].join('|'),
);

/** Of a container that is made elsewhere the call does not say it. */
function mounted(is: (mount: Mount) => boolean): Holds {
  return (one) => {
    const mounts = mountsOf(one);
    return mounts.length === 0 && !makesContainer(one) ? null : anyOf(mounts, is);
  };
}

export const mountContexts = {
  'anonymous-volume': mounted(({ type, source }) => type !== 'bind' && source === null),
  'bind-mount': mounted(({ type }) => type === 'bind'),
  'missing-bind-source': missesSource,
  'named-volume': (one) =>
    /^volume /.test(commandOf(one.use)) ||
    mounted(({ type, source }) => type === 'volume' && source !== null)(one),
  'mount-without-options': givenTo(['tmpfs'], (value) => !value.includes(':')),
  /** Through a socket no file is written. */
  'writable-directory': mounted(
    ({ type, source, isReadOnly }) => type === 'bind' && !isReadOnly && source?.endsWith('.sock') !== true,
  ),
} as const satisfies Record<string, Holds>;

/** Whether another source is there, only its host knows. */
function missesSource(one: UseInCall): boolean | null {
  const mounts = mountsOf(one);
  if (mounts.length === 0 && !makesContainer(one)) return null;
  const sources = mounts.map((mount) => (mount?.type === 'bind' ? mount.source : mount && ''));
  if (sources.some((source) => source !== null && ofDocker.test(source))) return true;
  return sources.every((source) => source === '' || (source !== null && everywhere.test(source)))
    ? false
    : null;
}
