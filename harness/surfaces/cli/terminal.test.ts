import { describe, expect, test } from 'vitest';
import { findProgram } from '../../host/programs.ts';
import { sampleAccess, sampleOpenTarget, scriptClient } from '../../testing/sample-access.ts';
import { cliSession } from './cli-session.ts';
import { onTerminal } from './terminal.ts';

function sessionWith(script: string) {
  const access = sampleAccess(sampleOpenTarget('/nowhere', { client: scriptClient(script) }));
  return { access, session: cliSession(access) };
}

/** A terminal ends its lines with a carriage return and a line feed. */
const lines = (text: string) => text.split('\r\n').slice(0, -1);

// Some distributions have `script` as a package of its own.
describe.skipIf((await findProgram('script')) === null)('onTerminal', () => {
  test('the client has a terminal for its input and its output', async () => {
    const { session } = sessionWith('test -t 0 && test -t 1 && echo on a terminal');
    expect(lines((await onTerminal(session, ['run'])).stdout)).toContain('on a terminal');
  });

  test("the client's exit code comes through", async () => {
    expect((await onTerminal(sessionWith('exit 7').session, ['run'])).exitCode).toBe(7);
  });

  test.each([
    ['plain'],
    ['two words'],
    ["it's"],
    ['$HOME `id` "x" \\ !'],
    [''],
    ['a;b|c&d>e'],
    ['*'],
    ['{{json .}}'],
    ['-it'],
  ])('the argument %j arrives as it is', async (word) => {
    const { session } = sessionWith(`printf '<%s>\\n' "$@"`);
    expect(lines((await onTerminal(session, [word])).stdout)).toContain(`<${word}>`);
  });

  test('what is typed arrives', async () => {
    const { session } = sessionWith('read line; echo "got $line"');
    expect(lines((await onTerminal(session, [], { input: 'hello\n' })).stdout)).toContain('got hello');
  });

  test('the evidence is the command that anybody can type', async () => {
    const { session, access } = sessionWith('exit 0');
    await onTerminal(session, ['run', 'two words']);
    expect(access.recorder.steps[0]?.calls[0]).toMatchObject({
      argv: ['script', '--quiet', '--return', '--command', "docker run 'two words'", '/dev/null'],
    });
  });
});
