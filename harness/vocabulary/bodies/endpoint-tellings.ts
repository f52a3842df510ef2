/** Telling values of how a container is attached to a network: when it is made, and when it is connected. */
import type { Json } from '../../record/model.ts';
import type { SpareNetwork } from '../endpoints/stage.ts';
import type { Look, Telling } from './telling.ts';

/** Where an engine describes the network that was asked for. */
const place = 'NetworkSettings.Networks.*';

/** They are not sent together: an engine that gets what it would fill in may leave out what it is asked for. */
interface EndpointTellings {
  chosen: Telling[];
  /** What only engines fill in: one that takes it from its user would show it. */
  filledIn: Telling[];
}

/**
 * `whole`: the body that an endpoint's settings stand in. `path`: of these settings in it.
 */
export function endpointTellings(
  path: string,
  whole: (settings: Json) => Record<string, Json>,
  { subnet, prefix }: SpareNetwork,
  made: string,
): EndpointTellings {
  const told = (
    member: string,
    value: Json,
    { at = [`${place}.${member}`], values = [value], mayHide }: Partial<Look> = {},
  ): Telling => ({
    body: whole(within(member, value)),
    fields: { [`${path}.${member}`]: { at, values, ...(mayHide && { mayHide }) } },
  });
  return {
    chosen: [
      told('IPAMConfig.IPv4Address', subnet.address(5), { at: [`${place}.IPAddress`] }),
      ...(prefix === null
        ? []
        : [told('IPAMConfig.IPv6Address', `${prefix}::77`, { at: [`${place}.GlobalIPv6Address`] })]),
      told('IPAMConfig.LinkLocalIPs', ['169.254.77.7']),
      told('Links', [`${made}:zz-link`]),
      told('Aliases', ['zz-alias']),
      told('DriverOpts', { zz: '1' }),
      told('GwPriority', 7),
      told('MacAddress', '02:ca:00:00:00:77'),
    ],
    filledIn: [
      // Of no network: Docker looks for it.
      { ...told('NetworkID', 'zz-network'), refusedWhereKnown: true },
      told('EndpointID', 'zz-endpoint'),
      told('Gateway', subnet.address(9)),
      told('IPAddress', subnet.address(7)),
      told('IPPrefixLen', 30),
      told('DNSNames', ['zz-dns-name']),
      ...(prefix === null
        ? []
        : [
            told('IPv6Gateway', 'fd00:77::1'),
            told('GlobalIPv6PrefixLen', 77),
            told('GlobalIPv6Address', `${prefix}::78`),
          ]),
    ],
  };
}

/** The address that the first network is to give: engines describe it with the container, or with the network. */
export function macTelling({ name }: SpareNetwork): Telling {
  const MacAddress = '02:ca:00:00:00:78';
  const at = ['Config.MacAddress', `${place}.MacAddress`];
  return {
    body: { MacAddress, HostConfig: { NetworkMode: name } },
    fields: { MacAddress: { at, values: [MacAddress] } },
    alone: true,
  };
}

function within(path: string, value: Json): Record<string, Json> {
  const [first = '', ...rest] = path.split('.');
  return { [first]: rest.length === 0 ? value : within(rest.join('.'), value) };
}
