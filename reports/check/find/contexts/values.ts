/** Contexts of what flags are given: ports, users, capabilities and times. Pure. */
import { type HostPort, hostPorts } from '../ports.ts';
import { makesContainer, type UseInCall, valuesOf } from '../use-in-call.ts';
import { anyOf, givenTo, type Holds, not, ownValue, told } from './holds.ts';
import { discardsPorts } from './networks.ts';

export const valueContexts = {
  'any-host-address': published(({ address }) => address === null || /^(0\.0\.0\.0|::)$/.test(address)),
  'buildkit-on': ({ use }) =>
    use.call === undefined ? null : use.call.isBuildKitOff === undefined || not(use.call.isBuildKitOff),
  'comma-list': ownValue((value) => value.includes(',')),
  'default-for-empty': written(/\$\{\w+:-/),
  'duration-value': ownValue((value) => /^(\d+(\.\d+)?(ns|us|ms|s|m|h))+$/.test(value)),
  'empty-value': ownValue((value) => value === '' || /^\w+=$/.test(value)),
  'equals-for-colon': ownValue((value) => /^[^:=]+=/.test(value)),
  /** What stands in a line is not read. */
  'here-document': () => null,
  'host-port-range': published(({ isRangeForOne }) => isRangeForOne),
  'keep-id': givenTo(['userns'], (value) => value.startsWith('keep-id')),
  'large-id': givenTo(['user', 'group-add'], (value) => value.split(':').some((id) => Number(id) > 65535)),
  'mknod-capability': givenTo(['cap-add'], (value) => /^(CAP_)?(MKNOD|ALL)$/i.test(value)),
  'nested-default': written(/\$\{\w+:?-[^}]*\$/),
  'no-stream': () => null,
  'no-time-given': (one) =>
    one.use.call === undefined ? null : valuesOf(one, ['time', 'timeout']).length === 0,
  nomap: givenTo(['userns'], (value) => value.startsWith('nomap')),
  // What stands in quotes has the same value.
  'number-value': ({ use }) => (/^\d+$|[$`]/.test(use.value ?? '') ? null : false),
  'one-host-address': published(({ address }) => address !== null && !/^(0\.0\.0\.0|::)$/.test(address)),
  'ordinary-user': isOrdinaryUser,
  'privileged-port': published(({ port }) => port !== null && port > 0 && port < 1024),
  'request-body': ({ use }) => use.call?.hasBody ?? null,
  'required-variable': written(/\$\{\w+:?\?/),
  'replacement-variable': written(/\$\{\w+:?\+/),
  /** Images of which nothing is said are taken for those of root. */
  'root-user': (one) => (makesContainer(one) ? isOrdinaryUser(one) !== true : null),
  'same-capability': (one) => {
    const [added, dropped] = ['cap-add', 'cap-drop'].map((flag) => valuesOf(one, [flag]).map(capability));
    if (one.use.call === undefined) return null;
    return anyOf(added ?? [], (name) => name !== 'ALL' && dropped?.includes(name) === true);
  },
  'shell-form-command': hasShellForm,
  'short-id': ownValue((value) => /^(sha256:)?[0-9a-f]{6,63}$/.test(value)),
  'seccomp-file': givenTo(['security-opt'], (value) => /^seccomp[=:](?!unconfined$|builtin$)./.test(value)),
  /** What is copied, the use does not tell. */
  'source-below-context': ({ use }) => (use.value?.startsWith('**/') === true ? false : null),
  'variable-in-value': written(/\$/),
  'value-none': ownValue((value) => value === 'none'),
  'without-all': without('all'),
  'without-detach': without('detach'),
  'without-quiet': without('quiet'),
  'without-slash': ownValue((value) => !value.includes('/')),
} as const satisfies Record<string, Holds>;

function without(flag: string): Holds {
  return (one) => (one.use.call === undefined ? null : valuesOf(one, [flag]).length === 0);
}

/** Of the stages behind it, as far as the file has them. */
function hasShellForm({ use, inFile }: UseInCall): boolean | null {
  if (inFile === undefined) return null;
  return inFile.some(({ shellForm, place }) => shellForm === true && place.line > use.place.line);
}

/** Null where the image says it. */
function isOrdinaryUser(one: UseInCall): boolean | null {
  const users = valuesOf(one, ['user']).map((user) =>
    user?.startsWith(callersId) === true ? user : told(user),
  );
  return users.length === 0 ? null : anyOf(users, (user) => !/^(root|0+)(:|$)/.test(user));
}

/** Whoever runs it is taken for an ordinary user. */
const callersId = '$(id -u)';

function capability(name: string | null): string | null {
  return told(name)?.toUpperCase().replace(/^CAP_/, '') ?? null;
}

/** Of a value with variables as it is written. What holds data has a value only where a variable stands in it. */
function written(pattern: RegExp): Holds {
  return ({ use }) => pattern.test(use.value ?? '');
}

function unless(isDiscarded: boolean | null, holds: boolean | null): boolean | null {
  if (isDiscarded === true) return false;
  return isDiscarded === null ? null : holds;
}

/** Of a container that is made elsewhere, the call does not say it. */
function published(is: (one: HostPort) => boolean): Holds {
  return (one) => {
    const values = valuesOf(one, ['publish']);
    if (values.length === 0 && !makesContainer(one)) return null;
    const holds = anyOf(
      values.map((value) => (value === null ? null : hostPorts(value))),
      is,
    );
    return holds === false ? false : unless(discardsPorts(one), holds);
  };
}
