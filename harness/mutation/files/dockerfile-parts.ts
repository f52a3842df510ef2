/** The instructions of a Dockerfile and their flags, each with the file that is left without it. */
import { DockerfileParser, type Instruction, ModifiableInstruction } from 'dockerfile-ast';
import type { Part } from '../part.ts';

type Range = ReturnType<Instruction['getRange']>;

/** None for a text that is no Dockerfile: one without FROM. */
export function dockerfileParts(text: string): Part<string>[] {
  const file = DockerfileParser.parse(text);
  if (file.getFROMs().length === 0) return [];
  return file
    .getInstructions()
    .filter((instruction) => instruction.getKeyword() !== 'FROM')
    .flatMap((instruction) => [...flagsOf(instruction, text), whole(instruction, text)]);
}

function whole(instruction: Instruction, text: string): Part<string> {
  return {
    option: instruction.getKeyword(),
    value: (instruction.getArgumentsContent() ?? '').replaceAll(/\s+/g, ' ').trim(),
    without: cut(text, instruction.getRange()),
  };
}

function flagsOf(instruction: Instruction, text: string): Part<string>[] {
  if (!(instruction instanceof ModifiableInstruction)) return [];
  return instruction.getFlags().map((flag) => ({
    option: `${instruction.getKeyword()} --${flag.getName()}`,
    value: flag.getValue() ?? '',
    without: cut(text, flag.getRange()),
  }));
}

/** An empty line is none. */
function cut(text: string, { start, end }: Range): string {
  const lines = text.split('\n');
  const before = (lines[start.line] ?? '').slice(0, start.character);
  const after = (lines[end.line] ?? '').slice(end.character);
  return lines.toSpliced(start.line, end.line - start.line + 1, before + after).join('\n');
}
