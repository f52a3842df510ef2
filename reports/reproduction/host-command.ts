/** What was done on the host, as the command by which a person does the same. */
import type { HostCall } from '../../harness/record/model.ts';

export interface HostCommand {
  argv: readonly string[];
  /** How it ends by hand: an exit code; `!` for any but 0, `-` for one that is not known. */
  code: string;
  /** What it prints. */
  output: string;
}

/** Also for what no command does (see `withoutScript`): its name alone. */
export function hostCommand(call: HostCall): HostCommand {
  switch (call.operation) {
    case 'http-get':
      return look(
        [
          'curl',
          '--silent',
          '--max-time',
          '3',
          ...(call.socket === undefined ? [] : ['--unix-socket', call.socket]),
          call.url,
        ],
        call.body,
      );
    case 'tcp-receive':
      return look(['nc', '-w', '3', call.address, String(call.port)], call.text);
    case 'read-file':
      return look(['cat', call.path], call.content);
    case 'stat': {
      const format = '{"uid":%u,"mode":"%a","bytes":%s,"kind":"%F"}';
      const told = call.status === null ? null : JSON.stringify(call.status);
      return look(['stat', '--dereference', `--format=${format}`, call.path], told);
    }
    case 'make-directory': {
      const owner = [`--owner=${call.uid}`, `--group=${call.gid}`];
      return look(['install', '--directory', `--mode=${call.mode}`, ...owner, call.path], '');
    }
    case 'write-file': {
      const write = 'printf %s "$1" > "$2" && chown "$3" "$2"';
      return look(['sh', '-c', write, 'sh', call.content, call.path, `${call.uid}:${call.gid}`], '');
    }
    case 'serve-callers-address':
      return look(['serve_callers_address', call.namespace, String(call.port)], '');
    case 'look-at-registry': {
      const authority = call.authority === null ? [] : ['--cacert', call.authority];
      return look(['curl', '--silent', ...authority, call.url], call.answers ? '' : null);
    }
    case 'exchange': {
      const escaped = (part: string) =>
        part
          .replaceAll('\\', String.raw`\\`)
          .replaceAll('\r', String.raw`\r`)
          .replaceAll('\n', String.raw`\n`);
      return { argv: ['exchange', ...call.parts.map(escaped)], code: '-', output: call.text };
    }
    case 'run-program':
    case 'described':
      return { argv: call.argv, code: String(call.exitCode ?? '-'), output: call.stdout };
    case 'testcontainers':
    case 'boot-anew':
    case 'restart-service':
      return { argv: [call.operation], code: '-', output: '' };
  }
}

function look(argv: readonly string[], answer: string | null): HostCommand {
  return { argv, code: answer === null ? '!' : '0', output: answer ?? '' };
}
