/** Programs of libraries that tell an answer at a time. */
import type { ApiCalls } from '../contract/api-calls.ts';
import type { Engine } from '../contract/engine.ts';
import type { Json } from '../record/model.ts';
import { jsonLines } from './json-lines.ts';

/**
 * What each program begins with: `labels` for all that it makes, what it was `given`, and `tell(name, ask)`, which prints an
 * answer and gives it back. An `ask` that throws is false, and what it threw stands on standard error.
 */
const beginnings = {
  node: `
const [labels, ...given] = process.argv.slice(1).map((word) => JSON.parse(word));
async function tell(name, ask) {
  let answer = false;
  try {
    answer = (await ask()) ?? null;
  } catch (error) {
    console.error(name + ': ' + (error?.message ?? error));
  }
  console.log(JSON.stringify({ [name]: answer }));
  return answer;
}
`,
  python: `
import json, sys
labels, *given = [json.loads(word) for word in sys.argv[1:]]
def tell(name, ask):
    answer = False
    try:
        answer = ask()
    except Exception as error:
        print(f'{name}: {error!r}', file=sys.stderr)
    print(json.dumps({name: answer}), flush=True)
    return answer
`,
} as const;

/** The answers of a program by their names; those are missing that it did not come to. */
export async function askProgram(
  engine: Pick<Engine & ApiCalls, 'program' | 'labels'>,
  language: keyof typeof beginnings,
  text: string,
  given: readonly Json[],
  env: Readonly<Record<string, string>> = {},
): Promise<Record<string, Json>> {
  const args = [engine.labels, ...given].map((one) => JSON.stringify(one));
  const { stdout } = await engine.program(language, `${beginnings[language]}${text}`, { args, env });
  return Object.assign({}, ...stdout.split('\n').flatMap(jsonLines)) as Record<string, Json>;
}
