import { describe, expect, test } from 'vitest';
import type { EndpointWords } from '../endpoints/words.ts';
import { requestUses, requestWords } from './request-uses.ts';

const words: EndpointWords = [
  {
    method: 'GET',
    path: '/containers/json',
    query: [
      { name: 'all', type: 'boolean' },
      { name: 'filters', type: 'string' },
    ],
    filters: [{ name: 'health' }],
  },
  { method: 'GET', path: '/images/{name}/json' },
  { method: 'GET', path: '/networks/{id}' },
  {
    method: 'POST',
    path: '/containers/create',
    body: [
      { path: 'Env', type: 'array of string' },
      { path: 'Labels', type: 'map of string' },
      { path: 'HostConfig', type: 'object' },
      { path: 'HostConfig.Links', type: 'array of string' },
      { path: 'HostConfig.PortBindings', type: 'map of array of object' },
      { path: 'HostConfig.PortBindings.*[].HostIp', type: 'string' },
      { path: 'HostConfig.Mounts', type: 'array of object' },
      { path: 'HostConfig.Mounts[].Type', type: 'string' },
    ],
  },
];

describe('the endpoint', () => {
  test('is found with and without a version', () => {
    for (const path of ['/containers/json', '/v1.41/containers/json']) {
      expect(requestUses({ method: 'GET', path }, words).features).toEqual(['api:GET /containers/json']);
    }
  });

  test('of an image may have slashes in the name', () => {
    const path = '/images/localhost:5000/a/b:1/json';
    expect(requestUses({ method: 'GET', path }, words).features).toEqual(['api:GET /images/{name}/json']);
  });

  test('that the words do not have is unknown', () => {
    const uses = requestUses({ method: 'GET', path: '/libpod/info' }, words);
    expect(uses).toEqual({ features: [], unknown: ['GET /libpod/info'] });
  });
});

test('parameters and filters', () => {
  const filters = encodeURIComponent('{"health":["healthy"],"zz":["1"]}');
  const uses = requestUses(
    { method: 'GET', path: `/containers/json?all=1&filters=${filters}&size=1` },
    words,
  );
  expect(uses.features).toEqual([
    'api:GET /containers/json',
    'api:GET /containers/json ?all',
    'api:GET /containers/json ?filters',
    'api:GET /containers/json ?filters=health',
  ]);
  expect(uses.unknown).toEqual(['?filters=zz', '?size']);
});

test('body fields down to the leaf that the words know; what is below is data', () => {
  const body = {
    Env: ['A=1'],
    Labels: { mine: 'x' },
    HostConfig: {
      Links: ['a:b'],
      PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '1' }] },
      Mounts: [{ Type: 'bind' }, { Type: 'tmpfs' }],
      Zz: 1,
    },
  };
  const { features, unknown } = requestUses(
    { method: 'POST', path: '/containers/create?name=x', body },
    words,
  );
  expect(features.slice(1).map((id) => id.split(' ')[2])).toEqual([
    'Env',
    'Labels',
    'HostConfig.Links',
    'HostConfig.PortBindings.*[].HostIp',
    'HostConfig.Mounts[].Type',
  ]);
  expect(unknown).toEqual(['?name', 'HostConfig.PortBindings.*[].HostPort', 'HostConfig.Zz']);
});

test('the names of the words are all that reading takes', () => {
  const request = {
    method: 'POST',
    path: '/containers/create?zz=1',
    body: { Zz: 1, HostConfig: { Links: ['a:b'], Mounts: [{ Type: 'bind' }] } },
  };
  expect(requestUses(request, requestWords(words))).toEqual(requestUses(request, words));
  expect(JSON.stringify(requestWords(words))).not.toContain('string');
});
