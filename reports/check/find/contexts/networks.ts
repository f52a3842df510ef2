/** Contexts of networks and namespaces. Pure. */
import { argumentsOf, commandOf, makesContainer, type UseInCall, valuesOf } from '../use-in-call.ts';
import { templatesOf } from './formats.ts';
import { anyOf, given, givenTo, type Holds, not, told } from './holds.ts';

const networkFlags = ['network', 'net'];
const namespaceFlags = [...networkFlags, 'pid', 'ipc', 'uts', 'userns', 'cgroupns'];
const builtIn =
  /^(default|bridge|host|none|podman|private|slirp4netns.*|pasta.*|ns:.*|container:.*|service:.*)$/;

/** The networks that the call names; null for one that the file does not tell. */
function networksOf(one: UseInCall): (string | null)[] {
  const isOfNetworks = /^network (connect|disconnect|create|rm|inspect)$/.test(commandOf(one.use));
  const named = isOfNetworks
    ? argumentsOf(one)
        .slice(0, 1)
        .map(({ text }) => text)
    : [];
  const values = valuesOf(one, networkFlags).map((value) =>
    value === null ? null : value.replace(/^(?:.*,)?name=([^,]*).*$/, '$1'),
  );
  return [...named, ...values].map(told);
}

/** Of a container that is made elsewhere, the call does not say it. */
function onNetwork(is: (name: string) => boolean): Holds {
  return (one) => {
    const names = networksOf(one);
    return names.length === 0 && !makesContainer(one) ? null : anyOf(names, is);
  };
}

/** A container has no ports of its own where it has the network of the host or of another one, or none. */
const withoutOwnPorts = /^(host|none|container:.*|service:.*)$/;

/**
 * Are published ports discarded? A network that the file does not tell is taken for one where they are not. Null in a
 * compose file with such a network, of which it is not told whether the service has it.
 */
export function discardsPorts(one: UseInCall): boolean | null {
  const { use, inFile = [] } = one;
  if (use.call !== undefined)
    return networksOf(one).some((name) => name !== null && withoutOwnPorts.test(name));
  const services = inFile.flatMap(({ feature, value = '', service }) =>
    feature === 'compose:services.*.network_mode' && withoutOwnPorts.test(value) ? [service] : [],
  );
  if (services.length === 0) return false;
  if (use.service === undefined || services.includes(undefined)) return null;
  if (services.includes(use.service)) return true;
  const isExtended = inFile.some(
    ({ feature, service }) => service === use.service && feature.startsWith('compose:services.*.extends'),
  );
  return isExtended ? null : false;
}

export const networkContexts = {
  'bridge-in-template': readsBridge,
  'bridge-network': onNetwork((name) => name === 'bridge'),
  'custom-network': onNetwork((name) => !builtIn.test(name)),
  'default-network': (one) =>
    makesContainer(one) ? not(anyOf(networksOf(one), (name) => name !== 'default')) : null,
  'host-gateway': givenTo(['add-host'], (value) => /[:=]host-gateway$/.test(value)),
  'host-namespace': givenTo(namespaceFlags, (value) => value === 'host'),
  'host-network': onNetwork((name) => name === 'host'),
  'isolate-option': given(['opt'], (value) => value.startsWith('isolate')),
  'none-network': onNetwork((name) => name === 'none'),
  'several-networks': (one) => {
    if (/^network connect$/.test(commandOf(one.use))) return true;
    return makesContainer(one) ? valuesOf({ ...one, use: whole(one) }, networkFlags).length > 1 : null;
  },
  'shared-namespace': givenTo(namespaceFlags, (value) => /^(container|service):/.test(value)),
} as const satisfies Record<string, Holds>;

const bridge = /\bNetworks(\.bridge\b|\[?["\s.[]+bridge")/;

/** A field tells it by itself; of the command, its template or what is behind the pipe does. */
function readsBridge(one: UseInCall): boolean | null {
  const { feature, call } = one.use;
  if (call === undefined) return null;
  if (/ --format \./.test(feature)) return bridge.test(feature);
  return anyOf([...templatesOf(one), call.readers ?? (call.outputRead ? null : '')], (text) =>
    bridge.test(text),
  );
}

/** The call as such, so that all of its flags count. */
function whole({ use }: UseInCall): UseInCall['use'] {
  return { ...use, feature: `cli:${commandOf(use)}` };
}
