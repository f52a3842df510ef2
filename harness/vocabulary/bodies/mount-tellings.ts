/** Telling values of `HostConfig.Mounts`; each kind of mount is one item. */
import type { Json } from '../../record/model.ts';
import type { Look, Telling } from './telling.ts';

/** `volume` exists. Of a mount's options, engines describe what they take below `HostConfig.Mounts` or `Mounts`. */
export function mountTellings(volume: string, image: string): Telling[] {
  return [
    {
      ...mount(
        { Type: 'bind', Source: '/etc', Target: '/zz-mount', ReadOnly: true, Consistency: 'cached' },
        {
          Type: seen('Type', 'bind'),
          Source: seen('Source', '/etc'),
          Target: { at: ['HostConfig.Mounts[].Target', 'Mounts[].Destination'], values: ['/zz-mount'] },
          ReadOnly: { at: ['Mounts[].RW'], values: [false] },
          Consistency: seen('Consistency', 'cached'),
        },
      ),
      alone: true,
    },
    optional(
      'bind',
      '/usr',
      'BindOptions',
      { Propagation: 'private' },
      {
        at: ['HostConfig.Mounts[].BindOptions.Propagation', 'Mounts[].Propagation'],
        values: ['private'],
      },
    ),
    optional('bind', '/usr', 'BindOptions', { NonRecursive: true }),
    optional('bind', '/usr', 'BindOptions', { CreateMountpoint: true }),
    optional('bind', '/usr', 'BindOptions', { ReadOnlyNonRecursive: true }),
    optional('bind', '/usr', 'BindOptions', { ReadOnlyForceRecursive: true }),
    optional('volume', volume, 'VolumeOptions', { NoCopy: true }),
    optional('volume', volume, 'VolumeOptions', { Labels: { zz: '1' } }),
    optional('volume', volume, 'VolumeOptions', { DriverConfig: { Name: 'local' } }),
    {
      ...mount(
        {
          Type: 'volume',
          Target: '/zz-options',
          VolumeOptions: { DriverConfig: { Name: 'local', Options: { type: 'tmpfs', device: 'tmpfs' } } },
        },
        {
          'VolumeOptions.DriverConfig.Options': seen('VolumeOptions.DriverConfig.Options', {
            type: 'tmpfs',
            device: 'tmpfs',
          }),
        },
      ),
      alone: true,
    },
    optional('volume', volume, 'VolumeOptions', { Subpath: 'zz' }),
    optional('tmpfs', null, 'TmpfsOptions', { SizeBytes: 1_048_576 }),
    optional('tmpfs', null, 'TmpfsOptions', { Mode: 0o700 }),
    optional('tmpfs', null, 'TmpfsOptions', { Options: [['noexec']] }),
    optional('image', image, 'ImageOptions', { Subpath: 'bin' }),
  ];
}

function optional(
  type: string,
  source: string | null,
  options: string,
  option: Record<string, Json>,
  look?: Look,
): Telling {
  const [name = ''] = Object.keys(option);
  const target = `/zz-${name.toLowerCase()}`;
  const readOnly = name.startsWith('ReadOnly') ? { ReadOnly: true } : {};
  const item = {
    Type: type,
    ...(source === null ? {} : { Source: source }),
    Target: target,
    ...readOnly,
    [options]: option,
  };
  const path = name === 'DriverConfig' ? `${options}.DriverConfig.Name` : `${options}.${name}`;
  const value = name === 'DriverConfig' ? 'local' : (option[name] ?? null);
  return { ...mount(item, { [path]: look ?? seen(path, value) }), alone: true };
}

function mount(item: Record<string, Json>, looks: Record<string, Look>): Telling {
  const fields = Object.entries(looks).map(
    ([member, look]) => [`HostConfig.Mounts[].${member}`, look] as const,
  );
  return { body: { HostConfig: { Mounts: [item] } }, fields: Object.fromEntries(fields) };
}

function seen(member: string, value: Json): Look {
  return { at: [`HostConfig.Mounts[].${member}`, `Mounts[].${member}`], values: [value] };
}
