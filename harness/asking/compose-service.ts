/** Services of a compose project: how their commands are written, and what their containers say of themselves. */
import type { Project } from '../contract/cli-calls.ts';
import type { Engine } from '../contract/engine.ts';
import type { Container } from '../contract/objects.ts';
import type { Json } from '../record/model.ts';
import { script } from './commands.ts';
import { attempt } from './refusal.ts';

/** A command as a compose file has it: a list on one line, in which no dollar sign begins a variable. */
export function inCompose(command: readonly string[]): string {
  return JSON.stringify(command).replaceAll('$', '$$$$');
}

/** Milliseconds: a bridge of netavark 1.4 may be without its gateway for a minute when a neighbour starts. */
export const settledMs = 70_000;

/** The first container of a service; null where compose made none. */
export async function containerOf(project: Project, service: string): Promise<Container | null> {
  const [name] = await project.containers(service);
  return name === undefined ? null : { name, id: name };
}

/** What the engine says of a container; null where there is none. */
export function describedBy(
  engine: Pick<Engine, 'inspect'>,
  container: Container | null,
): Promise<Record<string, Json>> | null {
  return container === null ? null : engine.inspect('container', container.name);
}

/**
 * What commands print in a container, by the names that are given to them, each on one line; null for all where there is
 * no such container, or it does not run.
 */
export async function askInside<Name extends string>(
  engine: Pick<Engine, 'exec'>,
  container: Container | null,
  commands: Readonly<Record<Name, string>>,
): Promise<Record<Name, string | null>> {
  const asked = Object.entries<string>(commands);
  const lines = container === null ? [] : await printedBy(engine, container, asked);
  const answers = asked.map(([name]) => {
    const line = lines.find((one) => one.startsWith(`${name}=`));
    return [name, line?.slice(name.length + 1) ?? null] as const;
  });
  return Object.fromEntries(answers) as Record<Name, string | null>;
}

async function printedBy(
  engine: Pick<Engine, 'exec'>,
  container: Container,
  asked: readonly (readonly [string, string])[],
): Promise<string[]> {
  // Unquoted, so that several lines become one; without names of files in place of `*`. `$((` would be arithmetic.
  const lines = asked.map(([name, command]) => `echo ${name}=$( ${command} )`);
  const ran = await attempt(() => engine.exec(container, script('set -f', ...lines)));
  return ran.refused ? [] : ran.value.stdout.split('\n');
}
