import { expect, test } from 'vitest';
import { say, sayRefusal } from './say.ts';

function written(action: (stream: { write: (text: string) => void }) => void): string {
  let all = '';
  action({
    write(text) {
      all += text;
    },
  });
  return all;
}

// A title, a colour, a cleared screen, a carriage return, a bell and a direction mark.
const hostile = '\u001b]0;title\u0007\u001b[31mred\u001b[0m\u001b[2J over\r\u0007\u202eback';

test('what a terminal would act on is taken out or spelled out', () => {
  const line = written((stream) => {
    say(stream, `podman: ${hostile}\n  below`);
  });
  expect(line).toBe('podman: red over\\u000d\\u0007\\u202eback\n  below\n');
});

test('an error is two lines, whatever the engine said', () => {
  const lines = written((stream) => {
    sayRefusal(stream, `it said:\n${hostile}\nand more`, 'look\nthere');
  });
  expect(lines).toBe('canialias: it said: red over \\u0007\\u202eback and more\n  hint: look there\n');
});
