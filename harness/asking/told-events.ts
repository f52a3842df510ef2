import type { ApiCalls } from '../contract/api-calls.ts';
import type { Host } from '../contract/host.ts';
import type { Json } from '../record/model.ts';
import { jsonLines } from './json-lines.ts';
import { poll } from './poll.ts';
import { textAt, valueAt } from './value-at.ts';

/** An event of `GET /events`. */
export interface ToldEvent {
  action: string;
  attributes: Json;
  /** All of it. */
  whole: Record<string, Json>;
}

/** What to ask for: since when, in seconds since the epoch, and which events, by filters of the endpoint. */
export interface AskedEvents {
  since: number;
  filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * The events of an engine, oldest first, asked for until they are accepted. `until` lies ahead each time: Podman with its
 * events in a file tells none where it has passed.
 */
export function toldEvents(
  engine: ApiCalls,
  host: Host,
  { since, filters }: AskedEvents,
  accept: (events: readonly ToldEvent[]) => boolean,
): Promise<ToldEvent[]> {
  const chosen = encodeURIComponent(JSON.stringify(filters));
  return poll(
    async () => {
      const until = host.moment(2);
      const { body } = await engine.api('GET', `/events?since=${since}&until=${until}&filters=${chosen}`);
      return jsonLines(body).map(asEvent);
    },
    accept,
    15_000,
  );
}

function asEvent(whole: Record<string, Json>): ToldEvent {
  const attributes = valueAt(whole, 'Actor', 'Attributes');
  return { action: textAt(whole, 'Action'), attributes, whole };
}
