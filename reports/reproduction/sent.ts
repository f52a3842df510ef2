/** What a call sends, as a person would send it: without the labels by which a run knows its own objects. */
import type { Call, Json } from '../../harness/record/model.ts';

export interface SentCommand {
  argv: readonly string[];
  /** Text for standard input; `secret` where it is a password that the evidence does not hold. */
  stdin: { text: string } | { secret: true } | null;
  env: Readonly<Record<string, string>>;
  cwd: string | null;
}

export interface SentRequest {
  method: string;
  path: string;
  /** As text, over several lines; null where there is none. */
  body: string | null;
}

export type Sent = SentCommand | SentRequest;

const ownLabel = /^io\.canialias\./;

export function isRequest(sent: Sent): sent is SentRequest {
  return 'method' in sent;
}

export function sentBy(call: Call): Sent {
  if (call.via === 'api') {
    const { method, path, request } = call;
    return { method, path, body: request === null ? null : JSON.stringify(withoutLabels(request), null, 2) };
  }
  const argv = withoutLabelArguments(call.argv);
  if (call.via === 'host') return { argv, stdin: null, env: {}, cwd: null };
  const secret = call.stdin === null && argv.includes('--password-stdin');
  const stdin = call.stdin === null ? null : { text: call.stdin };
  return { argv, stdin: secret ? { secret: true } : stdin, env: call.env, cwd: call.cwd };
}

/** Every text that is sent, in the order in which a reader meets them. */
export function textsSent(sent: Sent): string[] {
  if (isRequest(sent)) return [sent.path, sent.body ?? ''];
  const input = sent.stdin !== null && 'text' in sent.stdin ? [sent.stdin.text] : [];
  return [...Object.values(sent.env), ...(sent.cwd === null ? [] : [sent.cwd]), ...sent.argv, ...input];
}

function withoutLabelArguments(argv: readonly string[]): string[] {
  const ours = (word: string | undefined) => word !== undefined && ownLabel.test(word);
  return (
    argv
      .filter(
        (word, index) =>
          !(word === '--label' && ours(argv[index + 1])) && !(argv[index - 1] === '--label' && ours(word)),
      )
      // A command for a terminal stands in one word.
      .map((word) => word.replaceAll(/ --label io\.canialias\.\S+/g, ''))
  );
}

function withoutLabels(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutLabels);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
    if (ownLabel.test(key)) return [];
    const clean = withoutLabels(inner);
    return key === 'Labels' && isEmptyObject(clean) ? [] : [[key, clean]];
  });
  return Object.fromEntries(entries);
}

function isEmptyObject(value: Json): boolean {
  return (
    value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0
  );
}
