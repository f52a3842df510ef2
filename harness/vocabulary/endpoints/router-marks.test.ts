import { describe, expect, test } from 'vitest';
import { endpointState } from './router-marks.ts';

const message = (status: number, words: string) => ({ status, body: { message: words } });

describe('an endpoint is unknown', () => {
  test('where Docker has no such page', () => {
    expect(endpointState('GET', message(404, 'page not found'))).toBe('unknown');
  });

  test('where Podman answers text instead of JSON', () => {
    expect(endpointState('GET', { status: 404, body: 'Not Found\n' })).toBe('unknown');
    expect(endpointState('GET', { status: 405, body: 'Method Not Allowed\n' })).toBe('unknown');
  });

  test('where the answer to HEAD is that nothing is there', () => {
    expect(endpointState('HEAD', { status: 404, body: null })).toBe('unknown');
  });
});

describe('an endpoint is refused', () => {
  test('where Podman has it to say that it does not', () => {
    expect(endpointState('GET', message(404, 'Path /plugins is not supported'))).toBe('refused');
    expect(endpointState('GET', message(503, 'Podman does not support service: /swarm/leave'))).toBe(
      'refused',
    );
  });
});

describe('an endpoint is known', () => {
  test.each([
    [404, 'No such container: zz-none'],
    [404, 'no container with name or ID "zz-none" found: no such container'],
    [503, 'This node is not a swarm manager.'],
    [400, 'json: cannot unmarshal array into Go value of type container.Config'],
  ])('where it answers itself: %s %s', (status, words) => {
    expect(endpointState('GET', message(status, words))).toBe('known');
  });

  test('where it answers a missing object without a body', () => {
    expect(endpointState('GET', { status: 404, body: null })).toBe('known');
  });

  test('where it has begun a stream that does not end', () => {
    expect(endpointState('GET', { trouble: 'no answer within 1 s' })).toBe('known');
  });
});
