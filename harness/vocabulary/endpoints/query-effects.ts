/** Query parameters, each with a request in which it has an effect. Pure. */
import type { Stage } from './stage.ts';
import type { EndpointWord } from './words.ts';

export interface Effect {
  endpoint: Pick<EndpointWord, 'method' | 'path'>;
  name: string;
  /** With the parameter, below the socket's root. */
  given: string;
  /** Without it: the answers differ where it is known. Null where its value is one that must be refused. */
  without: string | null;
  /** Milliseconds, where one of the two does not end. */
  deadlineMs?: number;
}

/** Milliseconds after which a stream is one that does not end. */
const streamMs = 1_500;

export function queryEffects({ running, made, image, network, began }: Stage): Effect[] {
  const at = (container: { name: string }) => `/containers/${container.name}`;
  const own = `filters=${encodeURIComponent(JSON.stringify({ name: [made.name] }))}`;
  const both = `filters=${encodeURIComponent(JSON.stringify({ name: [made.name, running.name] }))}`;
  const now = Math.floor(Date.now() / 1000);
  const events = `filters=${encodeURIComponent(JSON.stringify({ container: [made.name] }))}`;
  return [
    effect('GET', '/containers/json', 'all', `/containers/json?all=true&${own}`, `/containers/json?${own}`),
    effect(
      'GET',
      '/containers/json',
      'limit',
      `/containers/json?all=true&limit=1&${both}`,
      `/containers/json?all=true&${both}`,
    ),
    effect('GET', '/containers/json', 'filters', `/containers/json?all=true&filters=zz`, null),
    effect('GET', '/containers/{id}/json', 'size', `${at(made)}/json?size=true`, `${at(made)}/json`),
    {
      ...effect(
        'GET',
        '/containers/{id}/logs',
        'follow',
        `${at(running)}/logs?stdout=true&follow=true`,
        `${at(running)}/logs?stdout=true`,
      ),
      deadlineMs: streamMs,
    },
    effect(
      'GET',
      '/containers/{id}/archive',
      'path',
      `${at(made)}/archive?path=/etc/group`,
      `${at(made)}/archive?path=/zz-none`,
    ),
    effect('POST', '/containers/{id}/stop', 't', `${at(made)}/stop?t=zz`, null),
    effect('POST', '/containers/{id}/restart', 't', `${at(made)}/restart?t=zz`, null),
    effect('POST', '/containers/{id}/kill', 'signal', `${at(running)}/kill?signal=ZZ`, null),
    {
      ...effect(
        'POST',
        '/containers/{id}/wait',
        'condition',
        `${at(made)}/wait?condition=removed`,
        `${at(made)}/wait`,
      ),
      deadlineMs: streamMs,
    },
    effect('POST', '/containers/{id}/resize', 'h', `${at(running)}/resize?h=zz&w=80`, null),
    effect('POST', '/containers/{id}/resize', 'w', `${at(running)}/resize?h=24&w=zz`, null),
    effect('GET', '/images/{name}/history', 'platform', `/images/${image}/history?platform=zz`, null),
    effect('GET', '/images/get', 'platform', `/images/get?names=${image}&platform=zz`, null),
    effect('GET', '/networks/{id}', 'verbose', `/networks/${network.name}?verbose=zz`, null),
    effect('GET', '/networks/{id}', 'scope', `/networks/${network.name}?scope=swarm`, null),
    effect('GET', '/images/json', 'filters', '/images/json?filters=zz', null),
    effect('GET', '/networks', 'filters', '/networks?filters=zz', null),
    effect('GET', '/volumes', 'filters', '/volumes?filters=zz', null),
    effect(
      'GET',
      '/events',
      'since',
      `/events?since=${began}&until=${now}&${events}`,
      `/events?since=${began - 2}&until=${began - 1}&${events}`,
    ),
    {
      ...effect(
        'GET',
        '/events',
        'until',
        `/events?since=${began}&until=${now}&${events}`,
        `/events?since=${began}&${events}`,
      ),
      deadlineMs: streamMs,
    },
    effect('GET', '/events', 'filters', `/events?since=1&until=2&filters=zz`, null),
    effect('DELETE', '/volumes/{name}', 'force', '/volumes/zz-none?force=true', '/volumes/zz-none'),
  ];
}

function effect(
  method: EndpointWord['method'],
  path: string,
  name: string,
  given: string,
  without: string | null,
): Effect {
  return { endpoint: { method, path }, name, given, without };
}
