import { z } from 'zod';

const portsSchema = z
  .record(z.string(), z.array(z.object({ HostIp: z.string(), HostPort: z.string() })).nullable())
  .nullable();

/** `NetworkSettings.Ports` of an inspected container; both engines and both surfaces give it this shape. */
export function namesOfPorts(value: unknown): Record<string, { address: string; port: number }[]> {
  const ports = portsSchema.parse(value) ?? {};
  return Object.fromEntries(
    Object.entries(ports).map(([port, ends]) => [
      port,
      (ends ?? []).map((end) => ({ address: end.HostIp, port: Number(end.HostPort) })),
    ]),
  );
}
