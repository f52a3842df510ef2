/**
 * Telling values of a command in a running container. It prints a variable, its directory and the size of its terminal:
 * engines do not describe those.
 */
import { script } from '../../asking/commands.ts';
import { plain } from './plain-telling.ts';
import type { Telling } from './telling.ts';

/** What every body has; the last line waits for the size, which engines may set after the start. */
export const execBody = {
  Cmd: [...script('echo "$ZZ"', 'pwd', 'test ! -t 0 || sleep 0.3', 'stty size 2>/dev/null || true')],
  AttachStdout: true,
};

export const execTellings: readonly Telling[] = [
  { body: {}, fields: { Cmd: { at: ['ProcessConfig.arguments'], values: [execBody.Cmd.slice(1)] } } },
  { body: {}, fields: { AttachStdout: { at: ['OpenStdout'], values: [true] } } },
  plain('AttachStderr', true, { at: 'OpenStderr' }),
  plain('AttachStdin', true, { at: 'OpenStdin', alone: true }),
  // Docker describes the bytes of the keys.
  plain('DetachKeys', 'ctrl-z,z', { at: 'DetachKeys', values: ['ctrl-z,z', 'Gno='] }),
  plain('Env', ['ZZ=zz-7'], { at: 'Output', values: [['zz-7']] }),
  plain('WorkingDir', '/tmp', { at: 'Output', values: [['/tmp']] }),
  plain('User', '1000:1000', { at: 'ProcessConfig.user' }),
  plain('Privileged', true, { at: 'ProcessConfig.privileged', alone: true }),
  plain('Tty', true, { at: 'ProcessConfig.tty', alone: true }),
  {
    body: { Tty: true, ConsoleSize: [33, 77] },
    fields: { ConsoleSize: { at: ['Output'], values: [['33 77']] } },
    alone: true,
  },
];
