import { describe, expect, test } from 'vitest';
import type { Json } from '../record/model.ts';
import { containerBody } from '../surfaces/api/container-body.ts';
import { requestParts } from './request-parts.ts';

const post = (path: string, body?: Json) =>
  requestParts({ method: 'POST', path, ...(body === undefined ? {} : { body }) });
const create = (body: Json) => post('/containers/create?name=web', body);
const words = ({ parts }: ReturnType<typeof requestParts>) =>
  parts.map(({ option, value }) => `${option} ${value}`.trim());

describe('requestParts', () => {
  test('takes the innermost fields, entries of lists and keys of maps', () => {
    const body = {
      Image: 'base',
      User: 'me',
      HostConfig: {
        Binds: ['a:/a', 'b:/b'],
        Tmpfs: { '/t': '' },
        Mounts: [{ Type: 'volume', VolumeOptions: { NoCopy: true } }],
        PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '81' }] },
      },
    };
    expect(words(create(body))).toEqual([
      'Image base',
      'User me',
      'HostConfig.Binds a:/a',
      'HostConfig.Binds b:/b',
      'HostConfig.Tmpfs /t',
      'HostConfig.Mounts.Type volume',
      'HostConfig.Mounts.VolumeOptions.NoCopy true',
      'HostConfig.PortBindings 80/tcp',
      'HostConfig.PortBindings.*.HostPort 81',
    ]);
  });

  test('what is left is the body without that one part', () => {
    const parts = create({
      Image: 'base',
      HostConfig: { Binds: ['a:/a', 'b:/b'], Mounts: [{ A: 1, B: 2 }] },
    }).parts;
    const without = (value: string) => parts.find((part) => part.value === value)?.without;
    expect(without('a:/a')).toEqual({
      method: 'POST',
      path: '/containers/create?name=web',
      body: { Image: 'base', HostConfig: { Binds: ['b:/b'], Mounts: [{ A: 1, B: 2 }] } },
    });
    expect(without('2')?.body).toEqual({
      Image: 'base',
      HostConfig: { Binds: ['a:/a', 'b:/b'], Mounts: [{ A: 1 }] },
    });
  });

  test('an empty value is none, since a missing field is read as empty', () => {
    expect(
      words(create({ Tty: false, Memory: 0, Hostname: '', Env: [], HostConfig: {}, Domainname: null })),
    ).toEqual([]);
  });

  test('an empty value in the query is none either', () => {
    expect(words(post('/build?buildargs={}&target=&q=true'))).toEqual(['?q true']);
  });

  test('a command is one thing', () => {
    expect(words(create({ Entrypoint: ['a', 'b'] }))).toEqual(['Entrypoint ["a","b"]']);
  });

  test('the network of a new container goes with its ends, which repeat it', () => {
    const body = containerBody({
      ...{ name: 'web', image: 'base', labels: {}, command: [] },
      spec: { network: { name: 'net', id: 'n' }, networkAliases: ['alias'], ip: '1.2.3.4' },
    });
    const result = create(body);
    expect(words(result)).toEqual([
      'Image base',
      'HostConfig.NetworkMode net',
      'NetworkingConfig.EndpointsConfig.*.Aliases alias',
      'NetworkingConfig.EndpointsConfig.*.IPAMConfig.IPv4Address 1.2.3.4',
    ]);
    expect(result.parts[1]?.without.body).toEqual({ Image: 'base', Labels: {}, HostConfig: {} });
    expect(result.subject).toBe('base');
  });

  test('takes values of the query, but no name', () => {
    const { parts } = requestParts({ method: 'POST', path: '/v1.41/containers/web/kill?signal=TERM' });
    expect(parts).toEqual([
      { option: '?signal', value: 'TERM', without: { method: 'POST', path: '/v1.41/containers/web/kill' } },
    ]);
    const commit = post('/commit?container=web&repo=r&tag=1&changes=USER+me', {});
    expect(commit.parts.map(({ without }) => without.path)).toEqual(['/commit?container=web&repo=r&tag=1']);
  });

  test.each([
    'POST /containers/prune?filters=x',
    'GET /containers/json?filters=x',
    'POST /containers/web/rename?name=other',
    'DELETE /containers/web?v=true',
    'POST /images/create?fromImage=x',
    'POST /auth',
  ])('touches nothing of: %s', (line) => {
    const [method = '', path = ''] = line.split(' ');
    expect(requestParts({ method, path, body: { filters: 'x' } }).parts).toEqual([]);
  });
});
