/** Who answers on a socket: engine, mode and version, from the API itself. */
import { z } from 'zod';
import type { Identity } from '../record/model.ts';
import { parsed, shortened } from '../transport/parsed.ts';
import { request } from '../transport/request.ts';
import { Trouble } from '../transport/trouble.ts';

const versionSchema = z.object({
  Version: z.string(),
  ApiVersion: z.string(),
  Components: z
    .array(
      z.object({
        Name: z.string(),
        Version: z.string(),
        Details: z.record(z.string(), z.string()).nullish(),
      }),
    )
    .default([]),
});
export type VersionAnswer = z.infer<typeof versionSchema>;

/** Docker tells rootless mode among its security options, Podman in a field of its own. */
const infoSchema = z.object({
  SecurityOptions: z.array(z.string()).nullish(),
  Rootless: z.boolean().default(false),
});

/** An engine that takes longer to say who it is is not one that can be measured. */
const deadlineMs = 30_000;

export async function readVersion(socket: string): Promise<VersionAnswer> {
  return get(socket, '/version', versionSchema);
}

export async function readIdentity(socket: string): Promise<Identity> {
  const version = await readVersion(socket);
  const info = await get(socket, '/info', infoSchema);
  const isPodman = version.Components.some((component) => component.Name.startsWith('Podman'));
  return {
    engine: isPodman ? 'podman' : 'docker',
    mode: info.Rootless || (info.SecurityOptions ?? []).includes('name=rootless') ? 'rootless' : 'rootful',
    version: version.Version,
    socket,
  };
}

/** Throws `Trouble` for anything but what an engine says there. */
export async function get<T>(socket: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const question = `GET ${path} on ${socket}`;
  const { status, body } = await request(socket, { method: 'GET', path, deadlineMs });
  if (status !== 200) throw new Trouble(`${question} answers ${status}: ${shortened(body)}`);
  return parsed(schema, body, question);
}
