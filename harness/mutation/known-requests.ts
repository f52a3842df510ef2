/**
 * Requests whose body or query may be left without a part: the counterparts of the commands in `known-options.ts`.
 * Source: https://docs.docker.com/reference/api/engine/version/v1.41/.
 */
export interface KnownRequest {
  method: string;
  /** As it is told to a person. */
  route: string;
  pattern: RegExp;
  body: boolean;
  /** Names in the query. */
  query: readonly string[];
}

function request(line: string, { body = false, query = [] }: Partial<KnownRequest>): KnownRequest {
  const [method = '', route = ''] = line.split(' ');
  return { method, route, pattern: new RegExp(`^${route.replaceAll('*', '[^/]+')}$`), body, query };
}

export const knownRequests: readonly KnownRequest[] = [
  request('POST /containers/create', { body: true, query: ['platform'] }),
  request('POST /containers/*/exec', { body: true }),
  request('POST /exec/*/start', { body: true }),
  request('POST /networks/create', { body: true }),
  request('POST /networks/*/connect', { body: true }),
  request('POST /volumes/create', { body: true }),
  request('POST /commit', { body: true, query: ['author', 'changes', 'comment', 'pause'] }),
  request('POST /build', {
    query: [
      'buildargs',
      'dockerfile',
      'extrahosts',
      'labels',
      'networkmode',
      'nocache',
      'q',
      'shmsize',
      'target',
      'ulimits',
    ],
  }),
  request('POST /containers/*/stop', { query: ['t'] }),
  request('POST /containers/*/restart', { query: ['t'] }),
  request('POST /containers/*/kill', { query: ['signal'] }),
  request('DELETE /containers/*', { query: ['force'] }),
  request('DELETE /volumes/*', { query: ['force'] }),
  request('DELETE /images/*', { query: ['force'] }),
];
