/** Who answers on a socket: engine, mode and version, from the API itself. */
import * as z from 'zod';
import type { Identity } from '../record/model.ts';
import { getParsed } from '../transport/get-parsed.ts';

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

export async function readVersion(socket: string): Promise<VersionAnswer> {
  return getParsed(socket, '/version', versionSchema);
}

export async function readIdentity(socket: string): Promise<Identity> {
  const [version, info] = await Promise.all([readVersion(socket), getParsed(socket, '/info', infoSchema)]);
  const isPodman = version.Components.some((component) => component.Name.startsWith('Podman'));
  return {
    engine: isPodman ? 'podman' : 'docker',
    mode: info.Rootless || (info.SecurityOptions ?? []).includes('name=rootless') ? 'rootless' : 'rootful',
    version: version.Version,
    socket,
  };
}
