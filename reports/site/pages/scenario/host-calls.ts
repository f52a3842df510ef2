/** What was done on the host, in words, and what came of it. */
import type { HostCall } from '../../../../harness/record/model.ts';

export interface HostCallInWords {
  /** The operation and what it was about: `http-get http://127.0.0.1:8080/`. */
  done: readonly string[];
  /** Is `done` a command line that ran as it stands? */
  isCommand: boolean;
  /** How it ended, in a word or two. */
  outcome: string;
  ok: boolean;
  /** Texts by the name of what they are. */
  texts: readonly (readonly [name: string, text: string])[];
}

export function hostCallInWords(call: HostCall): HostCallInWords {
  switch (call.operation) {
    case 'http-get':
      return looked([call.url], call.body, 'answered', 'no answer', 'body');
    case 'tcp-receive':
      return looked([call.address, String(call.port)], call.text, 'answered', 'no answer', 'text');
    case 'read-file':
      return looked([call.path], call.content, 'read', 'not there', 'content');
    case 'stat': {
      const told = call.status === null ? null : JSON.stringify(call.status);
      return looked([call.path], told, 'there', 'not there', 'status');
    }
    case 'look-at-registry':
      return looked([call.url], call.answers ? '' : null, 'answers', 'no answer', 'answer');
    case 'serve-callers-address': {
      const where = [call.namespace, `${call.address}:${call.port}`];
      return looked(where, call.listening ? '' : null, 'listening', 'nobody listens', 'answer');
    }
    case 'make-directory':
      return looked([call.path, `mode ${call.mode}`, ownerOf(call)], '', 'made', '', 'answer');
    case 'write-file': {
      const words = looked([call.path, ownerOf(call)], '', 'written', '', 'answer');
      return { ...words, texts: [['content', call.content]] };
    }
    case 'exchange': {
      const outcome = call.closed ? 'closed by the engine' : 'left open by the engine';
      const words = looked([], call.text, outcome, '', 'received');
      return { ...words, texts: [['sent', call.parts.join('')], ...words.texts] };
    }
    case 'boot-anew':
      return looked([], '', 'booted', '', 'answer');
    case 'restart-service':
      return looked([`process ${call.pid}`, ...call.argv], '', 'started anew', '', 'answer');
    case 'testcontainers':
      return ended(call, [call.operation, call.action], false);
    case 'run-program':
    case 'described':
      return ended(call, call.argv, true);
  }

  function looked(
    what: readonly string[],
    answer: string | null,
    there: string,
    missing: string,
    name: string,
  ): HostCallInWords {
    return {
      done: [call.operation, ...what],
      isCommand: false,
      outcome: answer === null ? missing : there,
      ok: answer !== null,
      texts: [[name, answer ?? '']],
    };
  }
}

function ownerOf({ uid, gid }: { uid: number; gid: number }): string {
  return `owner ${uid}:${gid}`;
}

function ended(
  { exitCode, stdout, stderr }: { exitCode: number | null; stdout: string; stderr: string },
  done: readonly string[],
  isCommand: boolean,
): HostCallInWords {
  return {
    done,
    isCommand,
    outcome: exitCode === null ? 'ended by a signal' : `exit code ${exitCode}`,
    ok: exitCode === 0,
    texts: [
      ['stdout', stdout],
      ['stderr', stderr],
    ],
  };
}
