/** Words that may be a call of docker, behind a program of which nothing is known. Pure. */
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
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
  /(^|[_-])(abort|debug|die|echo|err(or)?|fail|fatal|header|info|log(ger)?|msg|notice|ok|print|say|step|success|title|usage|warn(ing)?)([_-]|$)/i;

export interface Behind {
  /** Index of the first word of the command. */
  at: number;
  /** Does it stand behind `--`? Then the program surely runs it. */
  isSure: boolean;
}

/** Null where no word is an engine with a command behind it, or where the program runs nothing. */
export function behindProgram(fields: readonly Field[], { commands }: CommandIndex): Behind | null {
  const name = programOf(fields[0]);
  if (passive.has(name) || printing.test(name)) return null;
  const dashes = fields.findIndex(({ text }, at) => at > 0 && text.text === '--');
  if (dashes !== -1) return { at: dashes + 1, isSure: true };
  const at = fields.findIndex((field, place) => isCall(field, fields[place + 1], fields.slice(place + 1)));
  return at < 1 ? null : { at, isSure: false };

  function isCall(program: Field, next: Field | undefined, words: readonly Field[]): boolean {
    if (!isEngine(program) || next === undefined) return false;
    const group = programOf(program) === 'docker-compose' ? 'compose ' : '';
    const named = next.text.text.startsWith('-') ? words : [next];
    return named.some(({ text }) => commands.has(`${group}${text.text}`));
  }
}
