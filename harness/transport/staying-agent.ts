import { Agent, type ClientRequest, type IncomingMessage } from 'node:http';

/**
 * Hides where a redirect leads. dockerode's client would follow it by itself, to whatever host it names: what is asked of
 * a socket stays there, and a redirect is an answer as any other.
 */
export class StayingAgent extends Agent {
  constructor() {
    // As Node's own.
    super({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });
  }

  /** What Node calls with each request; its types leave that out. */
  addRequest(request: ClientRequest, options: unknown): void {
    request.prependListener('response', ({ headers }: IncomingMessage) => {
      delete headers.location;
    });
    add.call(this, request, options);
  }
}

const add = (Agent.prototype as unknown as Pick<StayingAgent, 'addRequest'>).addRequest;
