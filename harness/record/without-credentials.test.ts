import { describe, expect, test } from 'vitest';
import { withoutCredentials } from './without-credentials.ts';

describe('texts', () => {
  test.each([
    ['Authorization: Basic bWU6aHVudGVyMg==', 'Authorization: Basic [hidden]'],
    ['> authorization: Bearer abc.def', '> authorization: Bearer [hidden]'],
    ['X-Registry-Auth: eyJ1c2VybmFtZSI6Im1lIn0', 'X-Registry-Auth: [hidden]'],
    ['{"Authorization":"Basic bWU6aHVudGVyMg=="}', '{"Authorization":"Basic [hidden]"}'],
    ['HTTP Proxy: http://me:hunter2@proxy:3128/', 'HTTP Proxy: http://me:[hidden]@proxy:3128/'],
    ['tcp://:hunter2@host:2375', 'tcp://:[hidden]@host:2375'],
    ['https://0123456789abcdef01234567@host/x', 'https://[hidden]@host/x'],
    ['{"auths":{"r":{"auth": "bWU6aHVudGVyMg=="}}}', '{"auths":{"r":{"auth": "[hidden]"}}}'],
    ['{"password":"hun\\"ter2"}', '{"password":"[hidden]"}'],
    ['{"identitytoken":"abc"}', '{"identitytoken":"[hidden]"}'],
    ['"{\\"Password\\":\\"hunter2\\",\\"x\\":1}"', '"{\\"Password\\":\\"[hidden]\\",\\"x\\":1}"'],
    ['{"token":"0123456789abcdef"}', '{"token":"[hidden]"}'],
    ['docker login --password hunter2 host', 'docker login --password [hidden] host'],
    ['podman pull --creds=me:hunter2 x', 'podman pull --creds=[hidden] x'],
    ['/auth?password=hunter2&x=1', '/auth?password=[hidden]&x=1'],
    ['REGISTRY_PASSWORD=hunter2', 'REGISTRY_PASSWORD=[hidden]'],
    ['["GITHUB_TOKEN=abc","PATH=/bin"]', '["GITHUB_TOKEN=[hidden]","PATH=/bin"]'],
    ['a ghp_0123456789abcdefghij b', 'a [hidden] b'],
    ['dckr_pat_0123456789abcdef', '[hidden]'],
    ['SWMTKN-1-0123456789abcdef', '[hidden]'],
    [
      '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\n',
      /^-----BEGIN RSA PRIVATE KEY-----\[hidden\]-----END/,
    ],
    ['-----BEGIN PRIVATE KEY-----\nMIIE cut off', '-----BEGIN PRIVATE KEY-----[hidden]'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdefghijk', '[hidden]'],
  ])('%s', (text, expected) => {
    expect(withoutCredentials(text)).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    );
  });

  test.each([
    'docker login --username me --password-stdin localhost:5000',
    'Error: unauthorized: authentication required',
    'plugins:\n  authorization: null',
    'Authorization: [secret]',
    'https://docs.docker.com/reference/cli/docker/login/#x@y',
    'ssh://core@host:22/run/podman.sock',
    'localhost:5000/canialias/registry:1@sha256:0123456789abcdef',
    '"auth": {}',
    'PATH=/usr/bin',
    'a token of thanks',
  ])('%s stays', (text) => {
    expect(withoutCredentials(text)).toBe(text);
  });
});

describe('values', () => {
  test('members are told by their names, options by the word before', () => {
    expect(
      withoutCredentials({
        request: { username: 'me', password: 'p w', IdentityToken: '', auth: 'bWU6aHVudGVyMg==' },
        argv: ['podman', 'login', '-p', 'p w', '--password', 'hunter2', 'host'],
        env: { REGISTRY_PASSWORD: 'x', GREETING: 'hello' },
        headers: { 'X-Registry-Auth': 'eyJ1c2VyIjoieCJ9', Authorization: 'Bearer abcdefgh' },
      }),
    ).toEqual({
      request: { username: 'me', password: '[hidden]', IdentityToken: '', auth: '[hidden]' },
      argv: ['podman', 'login', '-p', '[hidden]', '--password', '[hidden]', 'host'],
      env: { REGISTRY_PASSWORD: '[hidden]', GREETING: 'hello' },
      headers: { 'X-Registry-Auth': '[hidden]', Authorization: '[hidden]' },
    });
  });

  test('what is no credential stays, and so does the mark of a known secret', () => {
    const value = {
      argv: ['podman', 'run', '-p', '8080:80', 'image'],
      auth: { username: 'me', password: '[secret 2]', serveraddress: 'localhost:1' },
      facts: [{ measured: true }, { measured: null }, { measured: 7 }],
    };
    expect(withoutCredentials(value)).toEqual(value);
  });

  test('nothing is left to hide the second time', () => {
    const once = withoutCredentials({
      a: 'Authorization: Basic abcdefghi',
      b: 'http://a:b@c',
      password: 'x',
    });
    expect(withoutCredentials(once)).toEqual(once);
  });
});
