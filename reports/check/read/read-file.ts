/** Reads a file of any kind. Pure. */
import type { CommandIndex } from '../../../harness/vocabulary/uses/command-index.ts';
import type { FileUses, ReadKind } from '../uses.ts';
import { readDevcontainer } from './json/read-devcontainer.ts';
import { readPackage } from './json/read-package.ts';
import { readMakefile } from './makefiles/read-makefile.ts';
import { readCompose } from './read-compose.ts';
import { readDockerfile } from './read-dockerfile.ts';
import { readUnit } from './read-unit.ts';
import { readShell } from './shell/read-shell.ts';
import { readGithub } from './workflows/read-github.ts';
import { readGitlab } from './workflows/read-gitlab.ts';

export interface FileToRead {
  /** As it is shown. */
  path: string;
  text: string;
  kind: ReadKind;
  /** Of a compose file: what the `.env` beside it sets. */
  set?: ReadonlyMap<string, string>;
}

export function readFile({ path, text, kind, set }: FileToRead, index: CommandIndex): FileUses {
  switch (kind) {
    case 'compose':
      return readCompose(path, text, set);
    case 'devcontainer':
      return readDevcontainer(path, text, index);
    case 'dockerfile':
      return readDockerfile(path, text);
    case 'github-workflow':
      return readGithub(path, text, index);
    case 'gitlab-ci':
      return readGitlab(path, text, index);
    case 'makefile':
      return readMakefile(path, text, index);
    case 'package-json':
      return readPackage(path, text, index);
    case 'shell':
      return readShell(path, text, index);
    case 'systemd-unit':
      return readUnit(path, text, index);
  }
}
