import { describe, expect, test } from 'vitest';
import { parseHelp } from './help-page.ts';

const newDocker = `Usage:  docker container ls [OPTIONS]

Show them

Aliases:
  docker container ls, docker container list, docker ps

Options:
  -a, --all             Show all of them
      --format string   Print by a template:
                        'table':   with headings
                        --json is another thing
      --pull string[="always"]   Fetch first
      --help            Show this

Run 'docker container COMMAND --help' for more
`;

const oldDocker = `
Usage:\tdocker image COMMAND

Manage them

Aliases:
  image, img

Management Commands:
  trust       Manage trust
  extra*      A plugin (Somebody, v1)

Commands:
  ls          List them
  help        Help

Run 'docker image COMMAND --help' for more.
`;

const podman = `List them

Description:
  Prints what there is. Options: none of these

Usage:
  podman container list [options]

Aliases:
  list, ls

Examples:
  podman container list -a
  podman container list --filter "x"

Options:
      --os OS NAME       use \`OS NAME\`
  -n, --last int         The last ones (default -1)

`;

describe('parseHelp', () => {
  test('reads flags with short form and value, and descriptions over several lines', () => {
    expect(parseHelp(newDocker)).toStrictEqual({
      path: ['container', 'ls'],
      aliases: ['container list', 'ps'],
      commands: [],
      flags: [
        { name: 'all', short: '-a', value: null, about: 'Show all of them' },
        {
          name: 'format',
          value: 'string',
          about: "Print by a template: 'table':   with headings --json is another thing",
        },
        { name: 'pull', value: 'string[="always"]', about: 'Fetch first' },
      ],
    });
  });

  test('reads the commands of all sections, plugins too, and aliases by their last word', () => {
    expect(parseHelp(oldDocker)).toStrictEqual({
      path: ['image'],
      aliases: ['img'],
      commands: ['trust', 'extra', 'ls'],
      flags: [],
    });
  });

  test("reads Podman's layout", () => {
    expect(parseHelp(podman)).toStrictEqual({
      path: ['container', 'list'],
      aliases: ['container ls'],
      commands: [],
      flags: [
        { name: 'os', value: 'OS NAME', about: 'use `OS NAME`' },
        { name: 'last', short: '-n', value: 'int', about: 'The last ones (default -1)' },
      ],
    });
  });

  test('reads a name that one space alone parts from its text', () => {
    const text =
      'Usage:\n  podman [options] [command]\n\nAvailable Commands:\n  auto-update Update them\n  build       Build\n';
    expect(parseHelp(text)?.commands).toEqual(['auto-update', 'build']);
  });

  test("global flags are the program's, and no command's", () => {
    const below = (usage: string) =>
      parseHelp(`Usage:  ${usage}\n\nGlobal Options:\n  -D, --debug   Say more\n`)?.flags.length;
    expect(below('docker [OPTIONS] COMMAND')).toBe(1);
    expect(below('docker ps [OPTIONS]')).toBe(0);
  });

  test.each(['', 'unknown help topic: foo', 'Usage:\n  other [options]'])('%j is no help page', (text) => {
    expect(parseHelp(text)).toBeNull();
  });
});
