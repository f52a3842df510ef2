/** `canialias repro`: shell scripts that show answers by hand, printed or run. */
import { Argument, Command, Option } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import type { Surface } from '../../harness/record/model.ts';
import { readRecord } from '../../harness/record/read.ts';
import { loadScenarios, scenarioNamed, selectScenarios } from '../../harness/run/select-scenarios.ts';
import { definitions, discover } from '../../harness/targets/discover.ts';
import { scriptFor } from '../../reports/site/reproductions.ts';
import { areaOption, idOption, rootlessUserOption, targetOption } from '../cli/filter-options.ts';
import type { Outcome } from '../cli/outcome.ts';
import { lastRecord, workers } from '../cli/paths.ts';
import { byHand } from '../reproduction/by-hand.ts';
import { findCell } from '../reproduction/find-cell.ts';
import { planScripts } from '../reproduction/plan-scripts.ts';
import { renderEnds } from '../reproduction/render-ends.ts';
import { runAll } from '../reproduction/run-all.ts';

interface Options {
  all?: true | undefined;
  run?: true | undefined;
  area: string[];
  id: string[];
  target: string[];
  surface?: Surface | undefined;
  record: string;
  rootlessUser?: string | undefined;
  minutes: string;
}

const cleanUpMs = 120_000;

export function reproCommand(outcome: Outcome) {
  return new Command('repro')
    .description('print a shell script that shows an answer by hand, or run the scripts of a whole record')
    .addArgument(new Argument('[id]', 'a scenario, as canialias list shows it'))
    .option('--all', 'the scripts of all cells; with --run')
    .option('--run', 'run them, and say how many ended as measured')
    .addOption(areaOption)
    .addOption(idOption)
    .addOption(targetOption)
    .addOption(new Option('--surface <surface>', 'how it was asked').choices(['cli', 'api'] as const))
    .option('--record <file>', 'the run record that holds the answer', lastRecord)
    .option('--minutes <number>', 'with --run: how long one script may take', '5')
    .addOption(rootlessUserOption)
    .action(async (id, options) => {
      if ((id === undefined) === (options.all === undefined)) {
        throw usage('name a scenario, or say --all', 'canialias repro dns/letter-case --target docker');
      }
      if (options.run === true) outcome.exitCode = await runThem(id, options);
      else if (id === undefined) throw usage('--all is for --run', 'canialias repro --all --run');
      else await printIt(id, options);
    });
}

async function printIt(id: string, { target, surface, record: path, rootlessUser }: Options): Promise<void> {
  scenarioNamed(await loadScenarios(), id);
  const [targetId] = target;
  if (targetId === undefined || target.length > 1) {
    throw usage('name one target, where it was asked', `canialias repro ${id} --target docker`);
  }
  const here = await discover([targetId], rootlessUser === undefined ? {} : { rootlessUser });
  const record = await readRecord(path);
  const cell = findCell(record, id, targetId, surface);
  const user = here.found[0]?.client.userName ?? rootlessUser;
  process.stdout.write(scriptFor({ ...cell, runId: record.header.runId }, await byHand(user ?? undefined)));
}

/** Exit code: 1 where one did not end as measured. */
async function runThem(id: string | undefined, options: Options): Promise<number> {
  const { rootlessUser } = options;
  const deadlineMs = Number(options.minutes) * 60_000;
  if (!(deadlineMs > 0)) throw usage(`not a number of minutes: ${options.minutes}`, '--minutes 5');
  const record = await readRecord(options.record);
  const suite = await loadScenarios();
  const filters = { areas: options.area, ids: id === undefined ? options.id : [id], claims: [] };
  const chosen = new Set(selectScenarios(suite, filters).map(({ scenario }) => scenario.id));
  const known = record.targets.filter(({ id: target }) => definitions.some((one) => one.id === target));
  const here = await discover(
    known.map((target) => target.id),
    rootlessUser === undefined ? {} : { rootlessUser },
  );
  const reasons = new Map(here.missing.map((one) => [one.id, `${one.id}: ${one.reason}`]));
  const plan = planScripts(record, {
    wants: (scenario, target, surface) =>
      chosen.has(scenario.id) &&
      (options.target.length === 0 || options.target.includes(target.id)) &&
      (options.surface === undefined || options.surface === surface),
    alone: new Set(suite.flatMap(({ scenario }) => (scenario.alone ? [scenario.id] : []))),
    missing: (target) =>
      here.found.some((found) => found.id === target)
        ? null
        : (reasons.get(target) ?? `${target}: not an engine of this machine`),
  });
  const rootless = here.found.find(({ mode }) => mode === 'rootless');
  const parts = await byHand(rootless?.client.userName ?? rootlessUser);
  const stop = new AbortController();
  const onSignal = () => {
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  const ends = await runAll(plan, {
    scriptFor: (cell) => scriptFor({ ...cell, runId: record.header.runId }, parts),
    workers,
    limits: { deadlineMs, cleanUpMs, signal: stop.signal },
    onEnd(done, of) {
      if (done % 10 === 0 || done === of) process.stderr.write(`${done} of ${of} scripts\n`);
    },
  });
  process.stdout.write(renderEnds(ends, plan.without));
  if (stop.signal.aborted) return 130;
  return ends.every(({ asMeasured }) => asMeasured) ? 0 : 1;
}

function usage(message: string, hint: string): CanialiasError {
  return new CanialiasError('usage', message, hint);
}
