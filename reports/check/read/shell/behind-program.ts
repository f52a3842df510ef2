/** Words that may be a call of docker, behind a program of which nothing is known. Pure. */
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import { endAt, startAt } from '../mapped-text.ts';
import { callInText } from './call-in-text.ts';
import { type Field, isEngine, programOf } from './field.ts';

/** Programs that run none of their words. */
const passive: ReadonlySet<string> = new Set(
  `apk apt apt-get aptitude brew choco conda dnf gem npm pacman pip pip3 pipx pnpm snap winget yarn yum zypper
  addgroup adduser gpasswd groupadd groupdel newgidmap useradd usermod
  chkconfig initctl invoke-rc.d journalctl launchctl rc-service rc-update service start status stop supervisorctl sv
  systemctl update-rc.d
  cargo go gradle just make mise mvn rake task
  basename cat cd chmod chown cp cut dirname du file install ln ls mkdir mv pushd readlink realpath rm rmdir rsync scp
  shasum stat tar tee touch unzip zip
  ack ag awk diff egrep fgrep git grep head jq rg sed sort tail test uniq wc yq
  [ alias compgen complete declare exit export hash help info kill killall man pgrep pidof pkill printf ps pwd
  return source tldr type unalias whatis whereis which`
    .trim()
    .split(/\s+/),
);

/** Of a library of the project: `log_info`, `print_error`. */
const printing =
  /(^|[_-])(abort|ask|banner|confirm|debug|die|echo|err(or)?|fail|fatal|header|info|log(ger)?|msg|notice|ok|print|prompt|say|section|step|success|title|usage|warn(ing)?)([_-]|$)/i;

/** Of tests: what a test is called, or what is compared. */
const testing = /^(@test|context|describe|it|skip|specify|(assert|expect|refute)([_-].*)?)$/i;

/** What the program surely runs, because it stands behind `--`, or what it may run. */
export type Behind = { command: readonly Field[] } | { called: string; start: number; end: number };

/** Null where no word is an engine with a command behind it or has such a call in it, or where the program runs nothing. */
export function behindProgram(fields: readonly Field[], index: CommandIndex): Behind | null {
  const name = programOf(fields[0]);
  if (passive.has(name) || printing.test(name) || testing.test(name)) return null;
  const dashes = fields.findIndex(({ text }, at) => at > 0 && text.text === '--');
  const command = fields.slice(dashes + 1);
  if (dashes !== -1 && command.length !== 1) return { command };
  const at = fields.findIndex((field, place) => isCall(field, fields[place + 1], fields.slice(place + 1)));
  const [program, next] = [fields[at], fields[at + 1]];
  if (at > 0 && program !== undefined && next !== undefined)
    return { called: `${program.text.text} ${next.text.text}`, start: program.start, end: next.end };
  const inText = callInText(fields, index);
  if (inText === null) return null;
  const { text } = inText;
  return { called: text, start: startAt(inText, 0), end: endAt(inText, text.length) };

  function isCall(program: Field, next: Field | undefined, words: readonly Field[]): boolean {
    if (!isEngine(program) || next === undefined) return false;
    const group = programOf(program) === 'docker-compose' ? 'compose ' : '';
    const named = next.text.text.startsWith('-') ? words : [next];
    return named.some(({ text }) => index.commands.has(`${group}${text.text}`));
  }
}
