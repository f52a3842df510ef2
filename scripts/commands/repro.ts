/** `canialias repro`: a shell script that shows an answer by hand. */
import { randomBytes } from 'node:crypto';
import { Argument, Command, Option } from '@commander-js/extra-typings';
import { htpasswd } from '../../harness/fixtures/certificates.ts';
import { publicRegistryImage } from '../../harness/fixtures/registry-image.ts';
import type { ResultLine, SurfaceResult } from '../../harness/record/model.ts';
import { readRecord } from '../../harness/record/read.ts';
import { loadScenarios, scenarioNamed } from '../../harness/run/select-scenarios.ts';
import { discover } from '../../harness/targets/discover.ts';
import { madeUser } from '../../harness/targets/rootless-account.ts';
import { reproductionScript } from '../../reports/reproduction/script.ts';
import { rootlessUserOption } from '../filter-options.ts';
import { lastRecord } from '../places.ts';
import { findCell } from '../reproduction/find-cell.ts';
import { imagesByHand } from '../reproduction/images-by-hand.ts';
import { shellParts } from '../reproduction/shell-parts.ts';

/** Its musl variant is linked statically. */
const publicBusybox = 'docker.io/library/busybox:musl';

export function reproCommand() {
  return new Command('repro')
    .description('print a shell script that shows an answer by hand')
    .addArgument(new Argument('<id>', 'a scenario, as canialias list shows it'))
    .requiredOption('--target <target>', 'where it was asked: docker, podman, podman-rootless')
    .addOption(new Option('--surface <surface>', 'how it was asked').choices(['cli', 'api'] as const))
    .option('--record <file>', 'the run record that holds the answer', lastRecord)
    .addOption(rootlessUserOption)
    .action(async (id, options) => {
      scenarioNamed(await loadScenarios(), id);
      const { rootlessUser } = options;
      const here = await discover([options.target], rootlessUser === undefined ? {} : { rootlessUser });
      const record = await readRecord(options.record);
      const { scenario, target, result, surface } = findCell(record, id, options.target, options.surface);
      const { runId } = record.header;
      const password = randomBytes(12).toString('hex');
      process.stdout.write(
        reproductionScript({
          scenario,
          target,
          surface,
          measuredAt: startOf(result, surface),
          runId,
          ...imagesByHand(),
          publicBusybox,
          publicRegistry: publicRegistryImage,
          user:
            target.traits.mode === 'rootless'
              ? (here.found[0]?.client.userName ?? rootlessUser ?? madeUser)
              : null,
          registryLogin: { password, htpasswd: (await htpasswd('canialias', password)).trim() },
          parts: await shellParts(),
        }),
      );
    });
}

/** Surfaces are asked one after the other. */
function startOf({ startedAt, surfaces }: ResultLine, surface: SurfaceResult): string {
  const before = surfaces.slice(0, surfaces.indexOf(surface));
  return new Date(Date.parse(startedAt) + before.reduce((sum, { ms }) => sum + ms, 0)).toISOString();
}
