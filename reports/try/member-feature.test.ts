import { expect, test } from 'vitest';
import { memberFeature } from './member-feature.ts';

const one = 'api:GET /containers/{id}/json';
const list = 'api:GET /containers/json';
const ids = [
  `${one} .HostConfig`,
  `${one} .HostConfig.LogConfig`,
  `${one} .NetworkSettings.Networks.*.Aliases`,
  `${one} .Mounts[].Mode`,
  `${one} ?size`,
  `${list} [].HostConfig`,
];

test.each([
  [one, 'HostConfig.LogConfig', ids[1], true],
  [one, 'HostConfig.LogConfig.Type', ids[1], false],
  [one, 'HostConfig.LogConfigs', ids[0], false],
  [one, 'NetworkSettings.Networks.own-net.Aliases', ids[2], true],
  [one, 'Mounts[0].Mode', ids[3], true],
  [list, '[web].HostConfig', ids[5], true],
])('%s, %s', (endpoint, path, id, isWhole) => {
  expect(memberFeature(endpoint, path, ids)).toEqual({ id, isWhole });
});

test('what nobody asks of is no field', () => {
  expect(memberFeature(one, 'State.Status', ids)).toBeNull();
  expect(memberFeature(list, 'HostConfig', ids)).toBeNull();
});
