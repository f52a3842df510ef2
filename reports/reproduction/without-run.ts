/** Takes a run's own names, paths and secrets out of its evidence and puts the script's variables there. */
import { replaceIn, type Word } from './word.ts';

export interface RunNames {
  runId: string;
  target: string;
  /** Ports of the registries that the cell was given; null where it was given none. */
  plainPort: string | null;
  securePort: string | null;
}

/** Every text of the evidence, as a word of the script. */
export function withoutRun(names: RunNames): (text: string) => Word {
  const run = literally(names.runId);
  const directory = `(?:/[\\w.-]+)*/canialias-${run}/${literally(names.target)}`;
  const rules: [RegExp, string | { variable: string }][] = [
    [new RegExp(`${directory}/podman\\.sock`, 'g'), { variable: 'socket' }],
    [new RegExp(`${directory}/[\\w.+-]+`, 'g'), { variable: 'tmp' }],
    [new RegExp(`ca-${run}`, 'g'), { variable: 'repro' }],
    [new RegExp(run, 'g'), { variable: 'run' }],
    [/\[secret\]/g, { variable: 'password' }],
    [/\[secret \d+\]/g, 'not-the-password'],
    ...portRules(names),
  ];
  return (text) => {
    const image: Word = [text.replaceAll(/localhost(\/|%2F)canialias(\/|%2F)/gi, 'localhost$1repro$2')];
    return rules.reduce<Word>((word, [pattern, by]) => replaceIn(word, pattern, () => by), image);
  };
}

function portRules({ plainPort, securePort }: RunNames): [RegExp, { variable: string }][] {
  const rule = (port: string | null, variable: string): [RegExp, { variable: string }][] =>
    port === null ? [] : [[new RegExp(`(?<!\\d)${port}(?!\\d)`, 'g'), { variable }]];
  return [...rule(plainPort, 'plain_port'), ...rule(securePort, 'secure_port')];
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
