/** The smallest Dockerfile that has one instruction of another one. Pure. */
import { Copy, DockerfileParser, type Instruction } from 'dockerfile-ast';

export interface SmallestDockerfile {
  lines: string[];
  /** Paths of files that it copies. */
  files: string[];
  /** What the instruction sets of an image, as `Config` of `image inspect` calls it; null where it sets nothing of it. */
  field: string | null;
}

const fields: Readonly<Record<string, string>> = {
  CMD: 'Cmd',
  ENTRYPOINT: 'Entrypoint',
  ENV: 'Env',
  EXPOSE: 'ExposedPorts',
  HEALTHCHECK: 'Healthcheck',
  ONBUILD: 'OnBuild',
  SHELL: 'Shell',
  STOPSIGNAL: 'StopSignal',
  USER: 'User',
  VOLUME: 'Volumes',
  WORKDIR: 'WorkingDir',
};

/** `line`: from 1, one of the instruction. `image`: one that is here. Null where it cannot stand without the rest of the file. */
export function smallestDockerfile(text: string, line: number, image: string): SmallestDockerfile | null {
  const found = DockerfileParser.parse(text)
    .getInstructions()
    .find((one) => one.getRange().start.line < line && line - 1 <= one.getRange().end.line);
  if (found === undefined) return null;
  const keyword = found.getKeyword();
  const field = fields[keyword] ?? null;
  const written = textOf(found, text);
  if (found instanceof Copy) return copying(found, written, image);
  return field === null ? null : { lines: [`FROM ${image}`, written], files: [], field };
}

/** From a stage, which is then there with the same files. */
function copying(copy: Copy, written: string, image: string): SmallestDockerfile | null {
  const sources = copy
    .getArguments()
    .slice(0, -1)
    .map((one) => one.getValue());
  if (copy.getHeredocs().length > 0 || !sources.every((path) => /^[\w./-]+$/.test(path))) return null;
  const stage =
    copy
      .getFlags()
      .find((flag) => flag.getName() === 'from')
      ?.getValue() ?? null;
  if (stage !== null && !/^[a-z][\w-]*$/.test(stage)) return null;
  const files = sources.map((path) => pathIn(path)).map((path) => (path === '' ? 'file' : path));
  const before = stage === null ? [] : [`FROM ${image} AS ${stage}`, 'COPY . /'];
  return { lines: [...before, `FROM ${image}`, written], files, field: null };
}

/** A source that looks like a directory has a file in it. */
function pathIn(source: string): string {
  const path = source.replace(/^[./]+/, '').replace(/\/+$/, '');
  return path === '' || /\.\w+$/.test(path) ? path : `${path}/file`;
}

function textOf(instruction: Instruction, text: string): string {
  const { start, end } = instruction.getRange();
  return text
    .split(/\r\n|\r|\n/)
    .slice(start.line, end.line + 1)
    .join('\n');
}
