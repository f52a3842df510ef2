/** Published ports as they are written. Pure. */

export interface HostPort {
  /** Null for all addresses. */
  address: string | null;
  /** The first of a range; null where the engine chooses. */
  port: number | null;
  /** Is a range of ports of the host there for one of the container? */
  isRangeForOne: boolean;
}

/** Of `127.0.0.1:80:8080/tcp`, `80:8080`, `8080`, `[::1]::80`. Null where a variable stands in it. */
export function hostPorts(value: string): HostPort | null {
  const written = value.replace(/\/\w+$/, '');
  const [, six, rest = written] = /^\[([^\]]*)\]:(.*)$/.exec(written) ?? [];
  const parts = rest.split(':');
  const four = six === undefined && parts.length > 2 ? parts.slice(0, -2).join(':') : undefined;
  const address = six ?? four ?? null;
  const host = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  const isRangeForOne = host.includes('-') && parts.at(-1)?.includes('-') === false;
  if (host === '') return { address, port: null, isRangeForOne };
  const [, first] = /^(\d+)(?:-\d+)?$/.exec(host) ?? [];
  return first === undefined ? null : { address, port: Number(first), isRangeForOne };
}
