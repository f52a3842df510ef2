/** Telling values of networks and volumes. */
import type { TestSubnet } from '../../asking/test-subnet.ts';
import { impossible, plain } from './plain-telling.ts';
import type { Telling } from './telling.ts';

/** Every body has a name of the run; the sender says whether the object has it. */
const named: Telling = { body: {}, fields: { Name: { at: ['IsNamed'], values: [true] } } };

export function networkTellings(subnet: TestSubnet): Telling[] {
  const config = {
    Subnet: subnet.cidr,
    IPRange: `${subnet.address(0)}/29`,
    Gateway: subnet.address(3),
    AuxiliaryAddresses: { zz: subnet.address(5) },
  };
  const at = (member: string) => [`IPAM.Config[].${member}`];
  return [
    named,
    impossible('Driver', 'zz-driver'),
    // Text where a truth value is demanded: what it asks for would stand beside networks of others.
    impossible('CheckDuplicate', 'zz'),
    impossible('Ingress', 'zz'),
    impossible('Scope', 'zz-scope'),
    plain('Internal', true, { at: 'Internal' }),
    plain('Attachable', true, { at: 'Attachable' }),
    plain('ConfigOnly', true, { at: 'ConfigOnly', alone: true }),
    impossible('ConfigFrom.Network', 'zz-none'),
    impossible('IPAM.Driver', 'zz-driver'),
    {
      body: { IPAM: { Config: [{ Subnet: config.Subnet, Gateway: config.Gateway }] } },
      fields: {
        'IPAM.Config[].Subnet': { at: at('Subnet'), values: [config.Subnet] },
        'IPAM.Config[].Gateway': { at: at('Gateway'), values: [config.Gateway] },
      },
    },
    {
      body: { IPAM: { Config: [{ Subnet: config.Subnet, IPRange: config.IPRange }] } },
      fields: { 'IPAM.Config[].IPRange': { at: at('IPRange'), values: [config.IPRange] } },
      alone: true,
    },
    {
      body: { IPAM: { Config: [{ Subnet: config.Subnet, AuxiliaryAddresses: config.AuxiliaryAddresses }] } },
      fields: {
        'IPAM.Config[].AuxiliaryAddresses': {
          at: [...at('AuxiliaryAddresses'), ...at('AuxAddress')],
          values: [config.AuxiliaryAddresses],
        },
      },
      alone: true,
    },
    plain('IPAM.Options', { zz: '1' }, { at: 'IPAM.Options', alone: true }),
    {
      ...plain('EnableIPv6', true, { at: 'EnableIPv6', alone: true }),
      body: { EnableIPv6: true, IPAM: { Config: [{ Subnet: 'fd00:ca:77::/64' }] } },
    },
    plain('EnableIPv4', true, { at: 'EnableIPv4' }),
    plain(
      'Options',
      { 'com.docker.network.driver.mtu': '1400' },
      {
        at: 'Options',
        values: [{ 'com.docker.network.driver.mtu': '1400' }, { mtu: '1400' }],
      },
    ),
    plain('Labels', { 'zz.label': 'value' }, { at: 'Labels' }),
  ];
}

export const volumeTellings: readonly Telling[] = [
  named,
  impossible('Driver', 'zz-driver'),
  plain('DriverOpts', { type: 'tmpfs', device: 'tmpfs' }, { at: 'Options' }),
  plain('Labels', { 'zz.label': 'value' }, { at: 'Labels' }),
];
