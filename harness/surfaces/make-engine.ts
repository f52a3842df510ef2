/** Puts the verbs of one surface together for one observation. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { ApiCalls } from '../contract/api-calls.ts';
import type { CliCalls } from '../contract/cli-calls.ts';
import type { Engine } from '../contract/engine.ts';
import type { Json, Surface } from '../record/model.ts';
import { guardCommand, guardRequest } from '../safety/guard.ts';
import { parsed } from '../transport/parsed.ts';
import { apiSession } from './api/api-session.ts';
import { apiBuilds } from './api/builds.ts';
import { apiContainers } from './api/containers.ts';
import { apiLooking } from './api/looking.ts';
import { apiNetworksVolumesImages } from './api/networks-volumes-images.ts';
import { cliBuilds } from './cli/builds.ts';
import { authFileOf, cliSession, commandLine } from './cli/cli-session.ts';
import { cliContainers } from './cli/containers.ts';
import { cliLooking } from './cli/looking.ts';
import { cliNetworksVolumesImages } from './cli/networks-volumes-images.ts';
import { projects } from './cli/projects.ts';
import { onTerminal } from './cli/terminal.ts';
import { exchangeAsEvidence } from './exchange.ts';
import { interceptedVerbs } from './intercepted-verbs.ts';
import { notedVerbs } from './noted-verbs.ts';
import { programs } from './programs.ts';
import { restartAsEvidence } from './restart-as-evidence.ts';
import type { Access } from './shared/access.ts';
import { buildDeadlineMs } from './shared/build-context.ts';
import { throughTestcontainers } from './testcontainers.ts';

/** What may leave images without a name. */
const builds = /^((image|builder|buildx) )?(build|bake)\b/;

const mountsSchema = z.array(z.object({ Type: z.string(), Name: z.string().optional() }));

/** The raw calls of the other surface are there, and refuse: the types keep scenarios from using them. */
export function makeEngine(surface: Surface, access: Access): Engine & CliCalls & ApiCalls {
  const { scope, target } = access;
  const { disposable } = target.traits;
  const cli = cliSession(access);
  const api = apiSession(access);
  const given = {
    restartService: () => restartAsEvidence(access),
    ...(surface === 'cli'
      ? { ...cliContainers(cli), ...cliLooking(cli), ...cliNetworksVolumesImages(cli), ...cliBuilds(cli) }
      : { ...apiContainers(api), ...apiLooking(api), ...apiNetworksVolumesImages(api), ...apiBuilds(api) }),
  };
  const { interceptor } = access;
  const verbs = {
    ...given,
    ...notedVerbs(given, access.recorder),
    ...(interceptor && interceptedVerbs(given, interceptor)),
  };
  return {
    ...verbs,
    name: (kind) => scope.name(kind),
    implicitName: (kind) => scope.implicitName(kind),
    async adoptAnonymousVolumes(container) {
      const names = anonymousVolumes(await verbs.inspect('container', container.name));
      for (const name of names) {
        scope.adoptImplicit('volume', name);
        access.recorder.note('anonymous-volume', container.name, name);
      }
      return names;
    },
    image: (image) => access.images[image],
    labelArguments: scope.labelArguments,
    labels: scope.labels,
    authFile: authFileOf(target.client.kind, access.privateDirectory),
    ...projects(cli),
    cli(args, options) {
      guardCommand(args, disposable);
      adoptNamedImage(args, access);
      const isBuild = builds.test(args.join(' '));
      if (isBuild) scope.noteBuild();
      return cli.call(args, isBuild ? { ...options, deadlineMs: buildDeadlineMs } : options);
    },
    commandLine(args) {
      guardCommand(args, disposable);
      return commandLine(target.client, args);
    },
    terminal(args, options) {
      guardCommand(args, disposable);
      return onTerminal(cli, args, options);
    },
    exchange: exchangeAsEvidence(access),
    ...programs(access),
    throughTestcontainers: (spec, port, command) => throughTestcontainers(access, spec, port, command),
    async api(method, path, body, options = {}) {
      guardRequest(method, path, body, disposable);
      const isBuild = method === 'POST' && /^(\/v[\d.]+)?(\/libpod)?\/build\?/.test(path);
      if (isBuild) scope.noteBuild();
      const { archive, ...others } = options;
      const sent = {
        ...(isBuild && { deadlineMs: buildDeadlineMs }),
        ...others,
        ...(body === undefined ? {} : { body }),
        ...(archive === undefined ? {} : await bytesOf(archive)),
      };
      const reply = await api.call({ method, path, ...sent });
      return { status: reply.status, body: reply.body };
    },
  };
}

async function bytesOf(archive: Buffer | { file: string }) {
  if (Buffer.isBuffer(archive)) return { archive };
  return { archive: await readFile(archive.file), archiveFile: archive.file };
}

/** Engines name anonymous volumes with 64 hexadecimal digits. */
function anonymousVolumes(container: Record<string, Json>): string[] {
  return parsed(mountsSchema, container.Mounts, 'inspect').flatMap((mount) =>
    mount.Type === 'volume' && /^[0-9a-f]{64}$/.test(mount.Name ?? '') ? [mount.Name ?? ''] : [],
  );
}

/** `pull NAME` and `tag IMAGE NAME` make an image known under a name; it is announced like any other. */
function adoptNamedImage(args: readonly string[], { scope }: Access): void {
  const [verb, second] = args[0] === 'image' ? args.slice(1) : args;
  const name = args.at(-1);
  if ((verb === 'pull' || verb === 'tag') && second !== undefined && name !== undefined) {
    scope.adopt('image', name);
  }
}
