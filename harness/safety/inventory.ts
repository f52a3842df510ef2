/** Everything that is on an engine, with the labels by which we tell our own things from others'. */
import * as z from 'zod';
import { poll } from '../asking/poll.ts';
import type { Inventory } from '../record/model.ts';
import { parsed, shortened } from '../transport/parsed.ts';
import { request } from '../transport/request.ts';
import { Trouble } from '../transport/trouble.ts';
import { type OwnedKind, runLabel, runOfName } from './labels.ts';

export interface InventoryItem {
  kind: Exclude<OwnedKind, 'pod' | 'stored-secret'>;
  /** The name to remove it by. */
  name: string;
  /** Run that made it, from its own label; null where it is not ours. */
  run: string | null;
  labels: Readonly<Record<string, string>>;
  /** Whatever must not change while we run: id, state, further names. */
  signature: string;
}

const labels = z.record(z.string(), z.string()).nullish();
const containers = z.array(
  z.object({ Id: z.string(), Names: z.array(z.string()).nullish(), State: z.string(), Labels: labels }),
);
const networks = z.array(z.object({ Id: z.string(), Name: z.string(), Labels: labels }));
const volumes = z.object({
  Volumes: z
    .array(z.object({ Name: z.string(), CreatedAt: z.string().optional(), Labels: labels }))
    .nullish(),
});
const images = z.array(z.object({ Id: z.string(), RepoTags: z.array(z.string()).nullish(), Labels: labels }));

/** `withImages`: beside builds a list of images may fail for long, and is left out where none was made. */
export async function takeInventory(socket: string, withImages = true): Promise<InventoryItem[]> {
  const [containerList, networkList, volumeList, imageList] = await Promise.all([
    get(socket, '/containers/json?all=true', containers),
    listNetworks(socket),
    get(socket, '/volumes', volumes),
    withImages ? get(socket, '/images/json', images) : [],
  ]);
  return [
    ...containerList.map((item) => ({
      kind: 'container' as const,
      name: item.Names?.[0]?.replace(/^\//, '') ?? item.Id,
      ...labelsOf(item.Labels),
      signature: `${item.Id} ${item.State}`,
    })),
    ...networkList.map((item) => ({
      kind: 'network' as const,
      name: item.Name,
      ...labelsOf(item.Labels),
      signature: item.Id,
    })),
    ...(volumeList.Volumes ?? []).map((item) => ({
      kind: 'volume' as const,
      name: item.Name,
      ...labelsOf(item.Labels),
      signature: item.CreatedAt ?? '',
    })),
    ...imageList.flatMap((item) => {
      const names = (item.RepoTags ?? []).filter((tag) => tag !== '<none>:<none>');
      const signature = `${item.Id} ${names.toSorted().join(' ')}`;
      return (names.length > 0 ? names : [item.Id]).map((name) => ({
        kind: 'image' as const,
        name,
        ...labelsOf(item.Labels),
        signature,
      }));
    }),
  ];
}

export function countInventory(items: readonly InventoryItem[]): Inventory {
  const count = (kind: InventoryItem['kind']) => items.filter((item) => item.kind === kind).length;
  return {
    containers: count('container'),
    volumes: count('volume'),
    networks: count('network'),
    images: count('image'),
  };
}

function labelsOf(all: Record<string, string> | null | undefined): Pick<InventoryItem, 'run' | 'labels'> {
  return { run: all?.[runLabel] ?? null, labels: all ?? {} };
}

/**
 * Docker's API of Podman 3 lists no network where one of them is not a bridge, as the default one of some
 * distributions is not. Podman's own list has them all, with our name for the only sign that one is ours.
 */
async function listNetworks(socket: string): Promise<z.infer<typeof networks>> {
  const reply = await request(socket, { method: 'GET', path: '/networks' });
  const podman3 = reply.status === 500 && JSON.stringify(reply.body).includes('unable to find bridge plugin');
  if (!podman3) return (await get(socket, '/networks', networks.nullable())) ?? [];
  const listed = await get(socket, '/v3.0.0/libpod/networks/json', z.array(z.object({ Name: z.string() })));
  return listed.map(({ Name }) => {
    const run = runOfName(Name);
    return { Id: Name, Name, Labels: run === null ? null : { [runLabel]: run } };
  });
}

/** Podman answers a list with 500 while another client removes what is on it; a moment later it does not. */
async function get<T>(socket: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const ask = (deadlineMs: number) =>
    poll(
      () => request(socket, { method: 'GET', path }),
      (answer) => answer.status < 500,
      deadlineMs,
    );
  let reply = await ask(usualMs);
  // Where others build, the next answer is as likely to be about another image of theirs.
  if (reply.status === 500 && JSON.stringify(reply.body).includes('image not known'))
    reply = await ask(besideBuildsMs);
  if (reply.status !== 200)
    throw new Trouble(`GET ${path} answers ${reply.status}: ${shortened(reply.body)}`);
  return parsed(schema, reply.body, `GET ${path}`);
}

const usualMs = 10_000;
const besideBuildsMs = 120_000;
