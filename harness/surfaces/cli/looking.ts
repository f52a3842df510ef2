/** Verbs that look at objects through the command line. */

import type { Engine } from '../../contract/engine.ts';
import type { ObjectKind } from '../../contract/objects.ts';
import { jsonIn, shortened } from '../../transport/parsed.ts';
import { Trouble } from '../../transport/trouble.ts';
import { namesOfPorts } from '../shared/published-ports.ts';
import type { CliSession } from './cli-session.ts';

type LookingVerbs = Pick<
  Engine,
  | 'exists'
  | 'list'
  | 'state'
  | 'address'
  | 'addresses'
  | 'ports'
  | 'inspect'
  | 'networkExists'
  | 'volumeExists'
  | 'imageExists'
>;

/** Running, status, exit code, process id, paused. */
const stateLine = /^(true|false) (\S*) (-?\d+) (\d+) (true|false)$/;

export function cliLooking({ call, must }: CliSession): LookingVerbs {
  const exists = async (kind: ObjectKind, name: string): Promise<boolean> => {
    const reply = await call([kind, 'inspect', '--format', '{{json .}}', name]);
    return reply.exitCode === 0;
  };
  const format = (name: string, template: string) =>
    must(['container', 'inspect', '--format', template, name]);

  return {
    exists: (nameOrId) => exists('container', nameOrId),
    networkExists: (name) => exists('network', name),
    volumeExists: (name) => exists('volume', name),
    imageExists: (name) => exists('image', name),
    async list({ all, filters }) {
      const output = await must([
        'ps',
        ...(all === true ? ['--all'] : []),
        ...Object.entries(filters ?? {}).flatMap(([key, value]) => ['--filter', `${key}=${value}`]),
        '--format',
        '{{.Names}}',
      ]);
      return output === '' ? [] : output.split('\n');
    },
    async state(container) {
      const text = await format(
        container.name,
        '{{.State.Running}} {{.State.Status}} {{.State.ExitCode}} {{.State.Pid}} {{.State.Paused}}',
      );
      const [, running, status = '', exitCode, pid, paused] = stateLine.exec(text) ?? [];
      if (running === undefined) throw new Trouble(`container inspect gave no state: ${shortened(text)}`);
      return {
        running: running === 'true',
        status,
        exitCode: Number(exitCode),
        pid: Number(pid),
        paused: paused === 'true',
      };
    },
    async address(container, network) {
      const entry =
        network === undefined
          ? '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}'
          : `{{(index .NetworkSettings.Networks "${network.name}").IPAddress}}`;
      return format(container.name, entry);
    },
    async addresses(container) {
      const text = await format(
        container.name,
        '{{range $name, $end := .NetworkSettings.Networks}}{{$name}}={{$end.IPAddress}}{{println}}{{end}}',
      );
      const lines = text.split('\n').filter((line) => line !== '');
      return Object.fromEntries(lines.map((line): [string, string] => split(line)));
    },
    async ports(container) {
      const text = await format(container.name, '{{json .NetworkSettings.Ports}}');
      return namesOfPorts(jsonIn(text, 'container inspect'));
    },
    async inspect(kind, nameOrId) {
      const text = await must([kind, 'inspect', nameOrId]);
      const answer = jsonIn(text, `${kind} inspect`);
      // Podman 4 answers `pod inspect` with the object itself, everything else with a list of one.
      const first = Array.isArray(answer) ? answer[0] : answer;
      if (first === null || typeof first !== 'object' || Array.isArray(first)) {
        throw new Trouble(`${kind} inspect gave no object: ${shortened(text)}`);
      }
      return first;
    },
  };
}

function split(line: string): [string, string] {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
}
