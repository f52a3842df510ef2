/** Which kinds of call take the time of a run. Pure. */
import type { Call, Step } from '../../harness/record/evidence.ts';
import type { ResultLine } from '../../harness/record/model.ts';

export interface KindOfCall {
  /** `cli run --network none`, `clean-up: api DELETE /containers`. */
  kind: string;
  count: number;
  ms: number;
}

/** Most time first. The time of calls that ran side by side counts for each. */
export function kindsOfCall(results: readonly Pick<ResultLine, 'surfaces'>[]): KindOfCall[] {
  const kinds = new Map<string, KindOfCall>();
  for (const step of results.flatMap(({ surfaces }) => surfaces).flatMap(({ steps }) => steps)) {
    for (const call of step.calls) {
      const kind = kindOf(step, call);
      const { count, ms } = kinds.get(kind) ?? { count: 0, ms: 0 };
      kinds.set(kind, { kind, count: count + 1, ms: ms + call.ms });
    }
  }
  return [...kinds.values()].toSorted((one, other) => other.ms - one.ms);
}

function kindOf({ phase }: Pick<Step, 'phase'>, call: Call): string {
  const what = call.via === 'cli' ? `cli ${verbOf(call.argv)}` : call.via === 'api' ? request(call) : 'host';
  return phase === 'clean-up' ? `clean-up: ${what}` : what;
}

const nouns = new Set(['container', 'network', 'volume', 'image', 'system', 'pod', 'manifest']);

function verbOf(argv: readonly string[]): string {
  const [, noun = '', verb = ''] = argv.filter((word) => !word.startsWith('-'));
  if (nouns.has(noun)) return `${noun} ${verb}`;
  const network = argv[argv.indexOf('--network') + 1] ?? '';
  const makes = noun === 'run' || noun === 'create';
  return makes && ['none', 'host'].includes(network) ? `${noun} --network ${network}` : noun;
}

/** The collection and the verb, without the name between them. */
function request({ method, path }: { method: string; path: string }): string {
  const [noun = '', , ...verbs] = path
    .replace(/\?.*/, '')
    .replace(/^\/v[\d.]+(?:\/libpod)?/, '')
    .split('/')
    .slice(1);
  return `api ${method} /${[noun, ...verbs.slice(-1)].join(' ')}`;
}
