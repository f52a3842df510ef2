/** The commands of a unit of systemd. Pure. */
import { type MappedText, sliceOf } from '../mapped-text.ts';

const exec =
  /^[ \t]*Exec(?:Condition|Reload|St(?:art|op)(?:Pre|Post)?)[ \t]*=[-@:+!| \t]*((?:\\\r?\n|[^\r\n])*)/gm;

/** Without the signs before them, which say as whom they run and whether they may fail. */
export function execLines(unit: MappedText): MappedText[] {
  return [...unit.text.matchAll(exec)].map(({ 0: whole, 1: command = '', index }) =>
    sliceOf(unit, index + whole.length - command.length, index + whole.length),
  );
}
