/** Units of systemd that a scenario makes, and the systemctl that it speaks to. */
import { mkdir, rm } from 'node:fs/promises';
import type { Host } from '../../contract/host.ts';
import { guardSystemctl } from '../../safety/guard.ts';
import { asUser } from '../../targets/as-user.ts';
import { engineUnitsOf, runtimeDirectoryOf, systemctlOf } from '../../targets/engine-units.ts';
import { Trouble } from '../../transport/trouble.ts';
import type { Access } from '../shared/access.ts';
import type { RunProgram } from './host-tools.ts';

/** Milliseconds; longer than a service may take to end its containers. */
const stopMs = 60_000;

type UnitTools = Pick<Host, 'runAsEngine' | 'systemctl' | 'unit' | 'engineUnits'>;

export function unitTools(
  { target, scope }: Pick<Access, 'target' | 'scope'>,
  run: RunProgram,
  writeFile: (path: string, content: string) => Promise<void>,
): UnitTools & { close: () => Promise<void> } {
  const systemctl = systemctlOf(target);
  const { uid, gid } = target.client;
  const made: { name: string; file: string; kind: 'service' | 'container' }[] = [];

  const called: RunProgram = (args) => run([...systemctl, ...args], stopMs);

  /** A service is read when it is started; services of other files are made at a reload only. */
  async function reload(): Promise<void> {
    const reply = await called(['daemon-reload']);
    if (reply.exitCode !== 0) throw new Trouble(`systemctl daemon-reload: ${reply.stderr.trim()}`);
  }

  return {
    engineUnits: engineUnitsOf(target),
    runAsEngine: (argv) => run(asUser(target.client, argv)),
    systemctl(args) {
      guardSystemctl(args, scope.runId, target.traits.disposable);
      return called(args);
    },
    async unit(kind, content) {
      const directory = `${runtimeDirectoryOf(target)}/${directoryOf(kind, target.traits.mode)}`;
      const first = await mkdir(directory, { recursive: true });
      if (first !== undefined && uid !== undefined) await run(['chown', '-R', `${uid}:${gid ?? uid}`, first]);
      const { name, file } = scope.unitName({ directory, ending: kind, systemctl });
      made.push({ name, file, kind });
      await writeFile(file, content);
      if (kind === 'container') await reload();
      return name;
    },
    async close() {
      for (const { name, file } of made.toReversed()) {
        await called(['stop', name]);
        // One that failed is remembered without its file.
        await called(['reset-failed', name]);
        await rm(file, { force: true });
      }
      if (made.some(({ kind }) => kind === 'container')) await reload();
    },
  };
}

function directoryOf(kind: 'service' | 'container', mode: 'rootful' | 'rootless'): string {
  if (kind === 'container') return 'containers/systemd';
  return mode === 'rootless' ? 'systemd/user' : 'systemd/system';
}
