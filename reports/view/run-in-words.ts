/** Facts about a run and its targets in the words that the terminal and the Markdown report share. */
import type { HeaderLine, RunRecord, TargetLine } from '../../harness/record/model.ts';
import { failing, verdictsFromBestToWorst } from '../../harness/record/verdicts.ts';
import type { Matrix } from './matrix.ts';
import { runTroubles } from './run-troubles.ts';
import { countsOf } from './tally.ts';
import { verdictWords } from './verdict-words.ts';

/** `2025-11-03 09:15 UTC` */
export function momentInWords(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** `45 s`, `2 min 5 s` */
export function durationInWords(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * `2 min 5 s, where run --rm takes 0.3 s`, or `0.3 to 0.9 s` over several columns: durations of different hosts can be
 * compared by it.
 */
export function tookInWords({ footer, targets }: Pick<RunRecord, 'footer' | 'targets'>): string {
  const took = durationInWords(footer.seconds);
  const paces = targets.flatMap(({ paceMs }) => paceMs ?? []);
  if (paces.length === 0) return took;
  const [least, most] = [Math.min(...paces), Math.max(...paces)].map((ms) => (ms / 1000).toFixed(1));
  return `${took}, where run --rm takes ${least === most ? '' : `${least} to `}${most} s`;
}

/** More commits than this are counted: the record has them, each with its run. */
const mostCommits = 3;

/** `suite 0123456 with local changes`, `suites 0123456, 1234567, judged by the declarations of 89abcde` */
export function suiteInWords({
  suiteCommit,
  suiteDirty,
  judgedBy,
  parts,
}: Pick<HeaderLine, 'suiteCommit' | 'suiteDirty' | 'judgedBy' | 'parts'>): string {
  const ofParts = parts.flatMap((part) => part.suiteCommit ?? []);
  const commits = [...new Set(suiteCommit === null ? ofParts : [suiteCommit])].map((one) => one.slice(0, 7));
  if (commits.length === 0) return 'suite of unknown commit';
  const judged = judgedBy === undefined ? '' : `, judged by the declarations of ${judgedBy.slice(0, 7)}`;
  const noun = commits.length === 1 ? 'suite' : 'suites';
  const told = commits.length > mostCommits ? `of ${commits.length} commits` : commits.join(', ');
  return `${noun} ${told}${suiteDirty ? ' with local changes' : ''}${judged}`;
}

/** `60 scenarios on 3 targets` */
export function sizeInWords({ scenarios, targets }: RunRecord): string {
  return `${counted(scenarios.length, 'scenario')} on ${counted(targets.length, 'target')}`;
}

export function hostInWords({ host }: HeaderLine): string {
  const memory = Math.round(host.memoryBytes / 1024 ** 3);
  return `${host.platform} ${host.kernel}, ${counted(host.cpus, 'CPU')}, ${memory} GiB, Node ${host.node.replace(/^v/, '')}`;
}

/** The filters of the run, or null for a run of everything. */
export function filtersInWords({ filters }: HeaderLine): string | null {
  const { shard, ...lists } = filters;
  const parts = Object.entries(lists).flatMap(([name, values]) =>
    values.length === 0 ? [] : [`${name} ${values.join(', ')}`],
  );
  if (shard !== null) parts.push(`shard ${shard.index} of ${shard.count}`);
  return parts.length === 0 ? null : parts.join('; ');
}

/** The traits that most often explain a difference, in a few words each. */
export function targetInWords({ traits }: TargetLine): string {
  const engine = traits.engine === 'docker' ? 'Docker' : 'Podman';
  const network = [traits.networkBackend, traits.networkBackendVersion].filter((part) => part !== null);
  return [
    `${engine} ${traits.version} ${traits.mode}`,
    ...(traits.clientVersion === traits.version ? [] : [`client ${traits.clientVersion}`]),
    `API ${traits.apiVersion}`,
    `${traits.ociRuntime} ${traits.ociRuntimeVersion}`,
    traits.storageDriver,
    network.join(' '),
    ...(traits.rootlessNetwork === null ? [] : [traits.rootlessNetwork]),
    `cgroup v${traits.cgroupVersion}`,
  ].join(', ');
}

/** One sentence that says whether the run is green, and why not. */
export function outcomeInWords(matrix: Matrix): string {
  const counts = countsOf(matrix.cells);
  const red = verdictsFromBestToWorst
    .filter((verdict) => failing.has(verdict) && counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${verdictWords[verdict].word}`);
  const features = matrix.features.flatMap(({ features: own }) => own);
  const redOnes = features.filter(({ verdict }) => failing.has(verdict)).length;
  if (redOnes > 0) red.push(`${counted(redOnes, 'answer')} about the vocabulary not as in the baseline`);
  const troubles = runTroubles(matrix).map(({ target, what }) =>
    target === null ? what : `${target}: ${what}`,
  );
  if (red.length === 0 && troubles.length === 0) {
    return 'GREEN: every cell is explained, and nothing is left behind.';
  }
  return `RED: ${[...(red.length === 0 ? [] : [red.join(', ')]), ...troubles].join('; ')}.`;
}

/** `1 run`, `2 runs` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
