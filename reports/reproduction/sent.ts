/** What a call sends, as a person would send it: without the labels by which a run knows its own objects. */
import type { Call, Json } from '../../harness/record/model.ts';
import { hostCommand } from './host-command.ts';

export interface SentCommand {
  argv: readonly string[];
  /** Text for standard input. */
  stdin: string | null;
  env: Readonly<Record<string, string>>;
  cwd: string | null;
}

export interface SentRequest {
  method: string;
  path: string;
  /** As text, over several lines; null where there is none. */
  body: string | null;
  /** Login for a registry, as text in the same way. */
  login: string | null;
  /** Path of a tar archive that is the body; null where there is none. */
  archive: string | null;
}

export type Sent = SentCommand | SentRequest;

const ownLabel = /^io\.canialias\./;

export function isRequest(sent: Sent): sent is SentRequest {
  return 'method' in sent;
}

export function sentBy(call: Call): Sent {
  const sent = asRecorded(call);
  if (call.via === 'api') return { ...sent, body: asText(withoutLabels(call.request)) };
  return isRequest(sent) ? sent : { ...sent, argv: withoutLabelArguments(sent.argv) };
}

/** With the labels. */
export function asRecorded(call: Call): Sent {
  switch (call.via) {
    case 'api': {
      const { method, path, request, auth, archive = null } = call;
      return { method, path, body: asText(request), login: asText(auth), archive };
    }
    case 'cli': {
      const { argv, stdin, env, cwd } = call;
      return { argv, stdin, env, cwd };
    }
    case 'host':
      return { argv: hostCommand(call).argv, stdin: null, env: {}, cwd: null };
  }
}

/** Every text that is sent, in the order in which a reader meets them. */
export function textsSent(sent: Sent): string[] {
  const texts = isRequest(sent)
    ? [sent.path, sent.body, sent.login, sent.archive]
    : [...Object.values(sent.env), sent.cwd, ...sent.argv, sent.stdin];
  return texts.filter((text) => typeof text === 'string').filter((text) => !isBinary(text));
}

export function isBinary(text: string): boolean {
  return /[^\t\n\r\u0020-\uffff]/.test(text);
}

function asText(value: Json): string | null {
  return value === null ? null : JSON.stringify(value, null, 2);
}

function withoutLabelArguments(argv: readonly string[]): string[] {
  return (
    argv
      .filter((word, index) => {
        const [label, value] = word === '--label' ? [word, argv[index + 1]] : [argv[index - 1], word];
        return label !== '--label' || !ownLabel.test(value ?? '');
      })
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
    return key === 'Labels' && JSON.stringify(clean) === '{}' ? [] : [[key, clean]];
  });
  return Object.fromEntries(entries);
}
