/** Where the output of a command goes and its input comes from. Pure. */
import type { Redirection } from 'unbash';

interface Streams {
  outputRead: boolean;
  /** The commands behind the pipe; null where they are not known. */
  readers: string | null;
  terminal: boolean | null;
}

const unread: ReadonlySet<string> = new Set(['/dev/null', '/dev/stderr', '/dev/stdout', '/dev/tty']);

/** `around`: what holds without the redirections. */
export function redirected(redirects: readonly Redirection[], around: Streams): Streams {
  let { outputRead, readers, terminal } = around;
  for (const redirect of redirects) {
    if (redirect.type !== 'Redirect') {
      terminal = false;
      continue;
    }
    const { operator, descriptor } = redirect;
    const target = redirect.target?.value ?? '';
    const of = descriptor?.type === 'FileDescriptor' ? descriptor.value : undefined;
    if (operator === '<' && (of ?? 0) === 0) terminal = target === '/dev/tty';
    const takesOutput = ['>', '>>', '>|', '&>', '&>>'].includes(operator) && (of ?? 1) === 1;
    if (takesOutput) outputRead = !unread.has(target);
    else if (operator === '>&' && (of ?? 1) === 1) outputRead = !/^(\d+-?|-)$/.test(target);
    else continue;
    readers = null;
  }
  return { outputRead, readers, terminal };
}
