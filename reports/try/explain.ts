/** Which published facts stand behind a difference: what `check` finds of that call on that engine. Pure. */
import type { Asked, Recording } from '../../harness/record/recording/model.ts';
import { recordingText } from '../../harness/record/recording/recording-text.ts';
import type { CommandIndex } from '../../harness/vocabulary/uses/command-index.ts';
import type { EndpointWords } from '../../harness/vocabulary/uses/request-uses.ts';
import type { FindingClass } from '../check/find/classes.ts';
import { checkerFor, type Finding, type UseReport } from '../check/find/findings.ts';
import { type CheckTarget, targetNamed } from '../check/find/targets.ts';
import { readRecordingUses } from '../check/read/read-recording.ts';
import type { Compat } from '../compat/schema.ts';
import { type CallDifference, hasFailed } from './differences.ts';
import { memberFeature } from './member-feature.ts';
import { toldByRun } from './told-by-run.ts';

/** What is known: the compatibility data, and Docker's words to read calls with. */
export interface Known {
  compat: Compat;
  index: CommandIndex;
  endpoints: EndpointWords;
}

export interface Explanation {
  /** A fact as `area/name#fact`, or the id of a feature whose name is not taken. */
  rule: string;
  class: FindingClass;
  title: string;
  because: string | null;
  /** What to write instead. */
  write: string[];
  /** Why it may be another cause; empty where it is known that it concerns this call. */
  open: string[];
}

/** Of what one recording asked, by its index there. */
export type Explained = (difference: CallDifference) => Explanation[];

/** More of them would name everything that is known of a command. */
const mostOpen = 3;

/** `other`: the recording whose engine the facts are about; `base`: the one that it is compared with. */
export function explainerOf(known: Known, base: Recording, other: Recording): Explained {
  const target = targetOf(known.compat, other.target.name);
  if (target === null) return () => [];
  const from = targetOf(known.compat, base.target.name);
  const text = recordingText(other);
  const firstLine = text.split('\n').indexOf('  "asked": [') + 2;
  const uses = readRecordingUses('recording.json', text, known.index, known.endpoints);
  const check = checkerFor(known.compat, { targets: [target], from });
  const report = check(uses);
  const ids = Object.keys(known.compat.features);
  return (difference) => {
    const index = difference.pair.other?.index;
    const asked = index === undefined ? undefined : other.asked[index];
    if (index === undefined || asked === undefined) return [];
    const ofCall = report.uses.filter(({ use }) => use.place.line === firstLine + index);
    const earlier = other.asked.slice(0, index);
    const ofMembers = memberUses(difference, ofCall, ids).flatMap(({ use, isWhole }) =>
      check({ ...uses, uses: [use] }).uses.map((one) => ({ ...one, isWhole })),
    );
    return ofMembers.some(({ findings, possible }) => findings.length + possible.length > 0)
      ? explanationsOf(difference, ofMembers, known.compat, asked, earlier)
      : explanationsOf(difference, ofCall, known.compat, asked, earlier);
  };
}

/** `isWhole`: the use is of the very member that differs. */
type Told = UseReport & { isWhole?: boolean };

/** Of the fields of an answer that the members are which differ. */
function memberUses({ members = [] }: CallDifference, uses: readonly UseReport[], ids: readonly string[]) {
  const [endpoint] = uses;
  if (endpoint === undefined) return [];
  const found = members.flatMap(({ path }) => memberFeature(endpoint.use.feature, path, ids) ?? []);
  return [...new Map(found.map((one) => [one.id, one])).values()].map(({ id, isWhole }) => ({
    use: { ...endpoint.use, feature: id },
    isWhole,
  }));
}

function explanationsOf(
  difference: CallDifference,
  uses: readonly Told[],
  compat: Compat,
  asked: Asked,
  earlier: readonly Asked[],
): Explanation[] {
  const fits = classesThatFit(difference);
  const all = uses.flatMap(({ findings, possible, isWhole = false }) =>
    [...findings, ...possible].map((finding) => ({ finding, isWhole })),
  );
  const told = all.flatMap(({ finding, isWhole }) => {
    if (!fits.includes(finding.class)) return [];
    const open = isElsewhere(finding, compat, difference, asked)
      ? null
      : openOf(finding, compat, asked, earlier);
    const shown = isWhole ? [] : unshown(finding.class, difference);
    return open === null ? [] : [explanationOf(finding, [...open, ...shown])];
  });
  const certain = told.filter(({ open }) => open.length === 0);
  // Where something is known, what may be is of no use.
  return certain.length > 0 ? certain : told.slice(0, mostOpen);
}

/** A call that ends in an error only there is refused; one that does so only here is not. */
function classesThatFit({ kind, pair }: CallDifference): FindingClass[] {
  const fails = pair.other !== null && hasFailed(pair.other.one);
  const failsHere = pair.base !== null && hasFailed(pair.base.one);
  switch (kind) {
    case 'exit code':
    case 'status':
      // What is only printed otherwise makes no call fail; another code of a failure is output.
      return [fails ? 'refused' : 'silent', ...(fails === failsHere ? (['output'] as const) : [])];
    case 'stdout':
    case 'answer':
    case 'members':
      return fails ? ['output'] : ['silent', 'output'];
    case 'stderr':
      return ['output'];
    case 'files':
      return ['silent'];
    case 'only on':
      return [];
  }
}

/** Why it is open whether it concerns the call; null where the run tells that it does not. */
function openOf(
  { rule, open }: Finding,
  { facts }: Compat,
  asked: Asked,
  earlier: readonly Asked[],
): string[] | null {
  if (open.length === 0) return [];
  const answers = (facts[rule]?.when ?? []).map((context) => toldByRun(context, asked, earlier));
  if (answers.includes(false)) return null;
  return answers.length > 0 && answers.every((answer) => answer === true) ? [] : open;
}

/** What shows itself to programs of a container, or later: a call that runs none ends before that. */
const elsewhere: ReadonlySet<string> = new Set([
  'after-restart',
  'client-address',
  'seen-from-host',
  'seen-from-inside',
]);

function isElsewhere({ rule }: Finding, { facts }: Compat, { kind }: CallDifference, asked: Asked): boolean {
  const runsProgram =
    asked.kind === 'client' && asked.argv.some((word) => /^(run|exec|start|compose)$/.test(word));
  const isEnd = kind === 'exit code' || kind === 'status';
  return isEnd && !runsProgram && (facts[rule]?.when ?? []).some((context) => elsewhere.has(context));
}

/** What a call silently does otherwise need not be what it prints. */
function unshown(kind: FindingClass, { kind: where }: CallDifference): string[] {
  return kind === 'silent' && where !== 'exit code' && where !== 'status'
    ? ['where that is what the difference shows']
    : [];
}

function explanationOf({ rule, class: kind, title, causes, advice }: Finding, open: string[]): Explanation {
  return {
    rule,
    class: kind,
    title,
    because: causes[0]?.because ?? null,
    write: advice.map(({ write }) => write),
    open,
  };
}

/** Null for an engine that the data knows nothing of. */
function targetOf(compat: Compat, name: string | null): CheckTarget | null {
  const line = name?.replace(/@[^+]*/, '');
  return name === null || line === undefined || compat.lines[line] === undefined
    ? null
    : targetNamed(compat, name);
}
