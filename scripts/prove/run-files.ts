/** Builds Dockerfiles and brings up projects on engines, from images of the run, and removes what that made. */
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Json } from '../../harness/record/model.ts';
import { type InventoryItem, takeInventory } from '../../harness/safety/inventory.ts';
import type { Journal, ObjectEntry } from '../../harness/safety/journal.ts';
import { isNameOfRun, runLabel, uniqueName } from '../../harness/safety/labels.ts';
import { objectsOfProjects } from '../../harness/safety/project-objects.ts';
import { removeInOrder } from '../../harness/safety/remove-in-order.ts';
import { removeOwned, type Send } from '../../harness/safety/remove-owned.ts';
import type { Session } from '../../harness/session.ts';
import { networkPath } from '../../harness/transport/network-path.ts';
import { request } from '../../harness/transport/request.ts';
import { runClient } from '../../harness/transport/run-client.ts';
import type { Target } from '../../harness/transport/target.ts';
import { Trouble } from '../../harness/transport/trouble.ts';
import { memberAt, membersOf, type ProjectLook, subnetsOf } from './project-look.ts';
import type { SmallestDockerfile } from './smallest-dockerfile.ts';
import type { SmallestProject } from './smallest-project.ts';
import { type BuildOutcome, type ProjectOutcome, saidIn } from './verdict.ts';

export interface FileRuns {
  build: (dockerfile: SmallestDockerfile, target: Target) => Promise<BuildOutcome>;
  /** Null where the target has no compose. */
  bringUp: (
    project: SmallestProject,
    look: ProjectLook | null,
    target: Target,
  ) => Promise<ProjectOutcome | null>;
}

const deadlineMs = 150_000;

export function fileRuns(session: Session, journal: Journal): FileRuns {
  const { runId, workDirectory } = session;
  let made = 0;
  /** A directory of the engine's user. */
  const directoryWith = (name: string, files: Readonly<Record<string, string>>, { id, client }: Target) => {
    const root = join(workDirectory, id, name);
    const own = (path: string) => {
      if (client.uid !== undefined) chownSync(path, client.uid, client.gid ?? client.uid);
    };
    for (const path of ['', ...Object.keys(files)]) {
      const missing = mkdirSync(path === '' ? root : dirname(join(root, path)), { recursive: true });
      if (missing !== undefined) own(missing);
    }
    for (const [path, content] of Object.entries(files)) {
      writeFileSync(join(root, path), content);
      own(join(root, path));
    }
    return root;
  };
  const sendTo =
    ({ socket }: Target): Send =>
    (method, path) =>
      request(socket, { method, path });

  return {
    async build({ lines, files, field }, target) {
      made += 1;
      const name = uniqueName('image', runId, 'prove', made);
      const label = `${runLabel}=${runId}`;
      const last = lines.findLastIndex((line) => line.startsWith('FROM '));
      // What an engine keeps of earlier stages has no name: the label tells whose it is.
      const labelled = lines.flatMap((line, at) =>
        line.startsWith('FROM ') && at !== last ? [line, `LABEL ${label}`] : [line],
      );
      const context = directoryWith(
        `build-${made}`,
        { Dockerfile: `${labelled.join('\n')}\n`, ...Object.fromEntries(files.map((path) => [path, 'x\n'])) },
        target,
      );
      journal.add({ kind: 'image', target: target.id, name, implicit: false });
      const args = [
        'build',
        '--tag',
        name,
        '--label',
        label,
        '--force-rm',
        '--no-cache',
        '--network',
        'none',
      ];
      const { exitCode, stderr } = await runClient(target.client, [...args, context], { deadlineMs });
      const send = sendTo(target);
      const found = await send('GET', `/images/${name}/json`);
      await removeOwned(send, runId, { kind: 'image', name, implicit: false });
      const config = membersOf(membersOf(found.body).Config ?? null);
      return {
        exitCode: exitCode ?? -1,
        said: saidIn(stderr),
        set: field === null ? null : (config[field] ?? null),
      };
    },

    async bringUp({ content, files }, look, target) {
      const { client, compose } = target;
      if (compose === null) return null;
      made += 1;
      const name = uniqueName('project', runId, 'prove', made);
      const directory = directoryWith(
        name,
        {
          // JSON is YAML.
          'compose.yaml': JSON.stringify(content),
          ...Object.fromEntries(files.map((path) => [path, 'A=1\n'])),
        },
        target,
      );
      const entry: ObjectEntry = { kind: 'project', target: target.id, name, implicit: true };
      journal.add(entry);
      const composing = { ...client, ...compose };
      const { exitCode, stderr } = await runClient(composing, ['up', '--detach'], {
        cwd: directory,
        deadlineMs,
      });
      const send = sendTo(target);
      const running = await containersOf(name, send);
      if (look === 'down') await runClient(composing, ['down'], { cwd: directory, deadlineMs });
      const objects = objectsOfProjects([entry], await inventoryOf(target));
      const set = await setIn(look, running, objects, send);
      await removeInOrder(
        objects.filter((object) => isNameOfRun(object.name, runId)),
        (object) => removeOwned(send, runId, object),
      );
      return {
        exitCode: exitCode ?? -1,
        said: saidIn(stderr),
        running: running.length,
        set,
      };
    },
  };
}

/** Podman cannot list images while another run removes some. What stays now, the end of the run removes. */
async function inventoryOf({ socket }: Target): Promise<InventoryItem[]> {
  try {
    return await takeInventory(socket);
  } catch (error) {
    if (error instanceof Trouble) return [];
    throw error;
  }
}

/** Those that run, by the names of their services. */
async function containersOf(project: string, send: Send): Promise<{ service: string; id: string }[]> {
  const filters = encodeURIComponent(JSON.stringify({ label: [`com.docker.compose.project=${project}`] }));
  const { body } = await send('GET', `/containers/json?filters=${filters}`);
  const found = (Array.isArray(body) ? body : []).map((one) => {
    const { Id, Labels } = membersOf(one);
    const service = membersOf(Labels ?? null)['com.docker.compose.service'];
    return { service: typeof service === 'string' ? service : '', id: typeof Id === 'string' ? Id : '' };
  });
  return found.toSorted((one, other) => one.service.localeCompare(other.service));
}

async function setIn(
  look: ProjectLook | null,
  running: readonly { service: string; id: string }[],
  objects: readonly { kind: string; name: string }[],
  send: Send,
): Promise<Json> {
  if (look === null) return null;
  if (look === 'running') return running.map(({ service }) => service);
  const networks = objects.filter(({ kind }) => kind === 'network');
  if (look === 'down') return networks.length;
  const set: Json[] = [];
  if (look === 'subnet')
    for (const { name } of networks) set.push(subnetsOf((await send('GET', networkPath(name))).body));
  else
    for (const { service, id } of running)
      set.push([service, memberAt((await send('GET', `/containers/${id}/json`)).body, look)]);
  return set;
}
