/** Reads Dockerfiles. Pure. */
import {
  Cmd,
  Copy,
  DockerfileParser,
  From,
  type Instruction,
  Keyword,
  ModifiableInstruction,
  Onbuild,
  Run,
} from 'dockerfile-ast';
import type { FileUses } from '../uses.ts';
import { type FileText, fileText } from './file-text.ts';

/** The library looks through the whole file for each variable. */
const mostStages = 200;

type Range = ReturnType<Instruction['getRange']>;
type Offsets = (range: Range) => [number, number];

/** Instructions whose arguments hold no secret and no script. */
const telling: ReadonlySet<string> = new Set(['EXPOSE', 'SHELL', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR']);

export function readDockerfile(path: string, text: string): FileUses {
  const file = fileText(text);
  const offsets = offsetsIn(text);
  const dockerfile = DockerfileParser.parse(text);
  for (const directive of dockerfile.getDirectives()) {
    const [start, end] = offsets(directive.getRange());
    const feature = `dockerfile:# ${directive.getName().toLowerCase()}`;
    file.addUse({ feature, value: directive.getValue(), place: file.placeOf(start, end) });
  }
  const stages = new Set<string>();
  for (const instruction of dockerfile.getInstructions()) {
    addInstruction(instruction, stages, file, offsets);
  }
  return file.found(path, 'dockerfile');
}

function addInstruction(
  instruction: Instruction,
  stages: Set<string>,
  file: FileText,
  offsets: Offsets,
): void {
  const keyword = instruction.getKeyword();
  const [start, end] = offsets(instruction.getInstructionRange());
  if (!Object.hasOwn(Keyword, keyword)) {
    file.say(start, end, `${keyword} is no instruction of a Dockerfile`);
    return;
  }
  sayWhereItEnds(instruction, file, [start, end]);
  const image = instruction instanceof From ? imageOf(instruction, stages, offsets) : null;
  const value = image?.value ?? argumentsOf(instruction);
  file.addUse({
    feature: `dockerfile:${keyword}`,
    ...(value === null ? {} : { value }),
    ...(isShellForm(instruction) ? { shellForm: true } : {}),
    place: file.placeOf(...(image?.range ?? [start, end])),
  });
  if (instruction instanceof ModifiableInstruction) addFlags(instruction, file, offsets);
  const trigger = instruction instanceof Onbuild ? instruction.getTriggerInstruction() : null;
  if (trigger !== null) addInstruction(trigger, stages, file, offsets);
}

function isShellForm(instruction: Instruction): boolean {
  return instruction instanceof Cmd && instruction.getOpeningBracket() === null;
}

/** A file that is half written has the beginning of an instruction. */
function sayWhereItEnds(instruction: Instruction, file: FileText, [start, end]: [number, number]): void {
  if (instruction.getArgumentsContent() === null)
    file.say(start, end, `${instruction.getKeyword()} has no arguments`);
  const documents =
    instruction instanceof Copy || instruction instanceof Run ? instruction.getHeredocs() : [];
  if (documents.some((one) => one.getDelimiterRange() === null))
    file.say(start, end, 'a here-document that does not end');
}

function addFlags(instruction: ModifiableInstruction, file: FileText, offsets: Offsets): void {
  for (const flag of instruction.getFlags()) {
    const value = flag.getValue();
    file.addUse({
      feature: `dockerfile:${instruction.getKeyword()} --${flag.getName()}`,
      ...(value === null ? {} : { value }),
      place: file.placeOf(...offsets(flag.getRange())),
    });
  }
}

/** The name with the file's arguments put in. A stage of the same file, and no image at all, have no name. */
function imageOf(
  from: From,
  stages: Set<string>,
  offsets: Offsets,
): { value: string | null; range: [number, number] } | null {
  const written = from.getImage();
  const isFollowed = written?.includes('$') === true && stages.size < mostStages;
  const name = isFollowed ? (from.getExpandedArguments()[0]?.getValue() ?? null) : written;
  const range = from.getImageRange();
  const stage = from.getBuildStage();
  const isImage = name !== 'scratch' && !stages.has(name?.toLowerCase() ?? '');
  if (stage !== null) stages.add(stage.toLowerCase());
  return range === null ? null : { value: isImage ? (name ?? written) : null, range: offsets(range) };
}

function argumentsOf(instruction: Instruction): string | null {
  const keyword = instruction.getKeyword();
  if (keyword === 'HEALTHCHECK' || keyword === 'ONBUILD')
    return instruction.getArguments()[0]?.getValue() ?? null;
  return telling.has(keyword) ? instruction.getArgumentsContent() : null;
}

/** Lines end as the parser sees it: at a lone carriage return too. */
function offsetsIn(text: string): Offsets {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
  const offset = ({ line, character }: Range['start']) => (starts[line] ?? text.length) + character;
  return ({ start, end }) => [offset(start), offset(end)];
}
