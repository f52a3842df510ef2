import * as z from 'zod';
import { parsed } from '../../transport/parsed.ts';

const portsSchema = z
  .record(z.string(), z.array(z.object({ HostIp: z.string(), HostPort: z.string() })).nullable())
  .nullable();

/** `NetworkSettings.Ports` of an inspected container; both engines and both surfaces give it this shape. */
export function namesOfPorts(value: unknown): Record<string, { address: string; port: number }[]> {
  const ports = parsed(portsSchema, value, 'inspect') ?? {};
  return Object.fromEntries(
    Object.entries(ports).map(([port, ends]) => [
      port,
      (ends ?? []).map((end) => ({ address: end.HostIp, port: Number(end.HostPort) })),
    ]),
  );
}
