/** Contexts of what flags are given: ports, users, capabilities and times. Pure. */
import { hostPorts } from '../ports.ts';
import { makesContainer, valuesOf } from '../use-in-call.ts';
import { anyOf, givenTo, type Holds, ownValue, told } from './holds.ts';

export const valueContexts = {
  'any-host-address': published(({ address }) => address === null || /^(0\.0\.0\.0|::)$/.test(address)),
  'comma-list': ownValue((value) => value.includes(',')),
  'empty-value': ownValue((value) => value === '' || /^\w+=$/.test(value)),
  /** What stands in a line is not read. */
  'here-document': () => null,
  'keep-id': givenTo(['userns'], (value) => value.startsWith('keep-id')),
  'large-id': givenTo(['user', 'group-add'], (value) => value.split(':').some((id) => Number(id) > 65535)),
  'mknod-capability': givenTo(['cap-add'], (value) => /^(CAP_)?(MKNOD|ALL)$/i.test(value)),
  'no-stream': () => null,
  'no-time-given': (one) =>
    one.use.call === undefined ? null : valuesOf(one, ['time', 'timeout']).length === 0,
  nomap: givenTo(['userns'], (value) => value.startsWith('nomap')),
  'one-host-address': published(({ address }) => address !== null && !/^(0\.0\.0\.0|::)$/.test(address)),
  'ordinary-user': (one) => {
    const users = valuesOf(one, ['user']).map(told);
    return users.length === 0 ? null : anyOf(users, (user) => !/^(root|0+)(:|$)/.test(user));
  },
  'privileged-port': published(({ port }) => port !== null && port > 0 && port < 1024),
  'seccomp-file': givenTo(['security-opt'], (value) => /^seccomp[=:](?!unconfined$|builtin$)./.test(value)),
  'value-none': ownValue((value) => value === 'none'),
} as const satisfies Record<string, Holds>;

/** Of a container that is made elsewhere, the call does not say it. */
function published(is: (one: { address: string | null; port: number | null }) => boolean): Holds {
  return (one) => {
    const values = valuesOf(one, ['publish']);
    if (values.length === 0 && !makesContainer(one)) return null;
    return anyOf(
      values.map((value) => (value === null ? null : hostPorts(value))),
      is,
    );
  };
}
