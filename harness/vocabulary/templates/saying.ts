/** What an engine said, without what differs from run to run. Pure. */
import type { CliReply } from '../../contract/cli-calls.ts';
import type { Prepared } from './prepared-objects.ts';

const longest = 200;

export function saying({ stderr, stdout }: CliReply, prepared: Prepared): string {
  const [line = ''] = (stderr.trim() || stdout.trim()).split('\n');
  const names = Object.entries(prepared).toSorted(([, one], [, other]) => other.length - one.length);
  const named = names.reduce((text, [word, name]) => text.replaceAll(name, `{${word}}`), line);
  return named
    .replace(/^time="[^"]*" /, '')
    .replace(/\b[0-9a-f]{64}\b/g, 'ID')
    .replace(/(template: [^:]*):\d+:\d+/, '$1')
    .slice(0, longest);
}

/** Does a client say that it does not have the command or the flag? */
export function isWordUnknown({ stderr }: CliReply): boolean {
  return /is not a (docker|podman) command|unknown (docker )?command|unrecognized command|unknown flag/i.test(
    stderr,
  );
}
