/** Commands of Docker's plugins, which the words of the client itself do not have. Pure. */
import type { CommandUse } from '../../../../harness/vocabulary/uses/command-uses.ts';

/** Flags before the command that take the next word. */
const plugins: Readonly<Record<string, readonly string[]>> = {
  'cli:buildx': ['--builder'],
  'cli:compose': [
    '--ansi',
    '--env-file',
    '--file',
    '--parallel',
    '--profile',
    '--progress',
    '--project-directory',
    '--project-name',
    '--workdir',
    '-f',
    '-p',
  ],
};

/** `cli:compose` becomes `cli:compose up` where that is what is called. */
export function pluginUses(argv: readonly (string | null)[], uses: readonly CommandUse[]): CommandUse[] {
  return uses.map((use) => {
    const valued = Object.hasOwn(plugins, use.id) ? plugins[use.id] : undefined;
    if (valued === undefined || use.unknown !== true) return use;
    let at = use.at + 1;
    while (argv[at]?.startsWith('-') === true) at += valued.includes(argv[at] ?? '') ? 2 : 1;
    const command = argv[at];
    if (command === undefined || command === null || !/^[a-z][a-z-]*$/.test(command)) return use;
    return { ...use, id: `${use.id} ${command}`, at };
  });
}
