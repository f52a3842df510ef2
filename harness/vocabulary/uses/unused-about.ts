/** Features that a fact says it is about and that no call and no file of its scenario uses. Pure. */
import { requestIn } from '../../asking/http-message.ts';
import { type FeatureName, featureName } from '../../record/feature-kind.ts';
import type { ApiCall, Call, RunRecord, ScenarioLine, SurfaceResult } from '../../record/model.ts';
import { evidenceIsLeftOut } from '../../record/without-evidence.ts';
import type { EndpointWords } from '../endpoints/words.ts';
import type { Words } from '../words.ts';
import { type CommandIndex, commandIndex } from './command-index.ts';
import { type CommandUse, commandUses } from './command-uses.ts';
import { requestUses } from './request-uses.ts';

export interface UnusedAbout {
  /** `area/name#fact` */
  fact: string;
  id: string;
}

/** Ids of the features that a Dockerfile or a compose file uses; none of other texts. `path`: null where it has no name. */
export type FeaturesInFile = (path: string | null, text: string) => readonly string[];

/**
 * Over all columns together, and only over surfaces where each engine has an answer to every fact: elsewhere a call may
 * be missing because the engine refused the one before it.
 */
export function unusedAboutIn(
  { scenarios, targets, results }: Pick<RunRecord, 'scenarios' | 'targets' | 'results'>,
  { commands, plugins, endpoints }: Pick<Words, 'commands' | 'plugins' | 'endpoints'>,
  featuresIn: FeaturesInFile,
): UnusedAbout[] {
  const index = commandIndex([...commands, ...plugins]);
  const engineOf = new Map(targets.map(({ id, traits }) => [id, traits.engine]));
  const observed = new Map<string, { engines: Set<string | undefined>; calls: Call[] }>();
  for (const { scenario, target, surfaces } of results) {
    for (const surface of surfaces.filter(isWhole)) {
      const key = `${scenario} ${surface.surface}`;
      const before = observed.get(key);
      observed.set(key, {
        engines: new Set([...(before?.engines ?? []), engineOf.get(target)]),
        calls: [...(before?.calls ?? []), ...observedCalls(surface)],
      });
    }
  }
  return scenarios.flatMap(({ id, surfaces, facts }) => {
    const whole = surfaces.flatMap((surface) => {
      const seen = observed.get(`${id} ${surface}`);
      if (seen === undefined || engines.some((engine) => !seen.engines.has(engine))) return [];
      return [{ surface, calls: seen.calls }];
    });
    const unused = whole.flatMap(({ surface, calls }) =>
      unusedAbout(facts, surface, usesOf(calls, index, endpoints)),
    );
    const files = whole.flatMap(({ calls }) => calls.flatMap((call) => usesInFile(call, featuresIn)));
    const unusedInFiles = whole.length === 0 ? [] : unusedAbout(facts, 'file', new Set(files));
    return [...unused, ...unusedInFiles].map((one) => ({ ...one, fact: `${id}#${one.fact}` }));
  });
}

const engines = ['docker', 'podman'];

/**
 * `uses`: what the calls or the files use. A field of an answer is used where its endpoint is called; a placeholder and
 * a field of a body by one below it: `.Labels` by `.Labels.colour`. What `inspect` asks of an object is asked by the command of that object
 * too.
 */
function unusedAbout(
  facts: ScenarioLine['facts'],
  surface: FeatureName['surface'],
  uses: ReadonlySet<string>,
): UnusedAbout[] {
  return Object.entries(facts).flatMap(([fact, { about = [] }]) =>
    about
      .filter((id) => featureName(id).surface === surface && !isUsed(id, uses))
      .map((id) => ({ fact, id })),
  );
}

function isUsed(id: string, uses: ReadonlySet<string>): boolean {
  const { surface, kind, of } = featureName(id);
  const plain = id.replace(/^cli:(container|image|network|volume) inspect/, 'cli:inspect');
  if (surface === 'cli' && plain !== id && isUsed(plain, uses)) return true;
  if (kind === 'placeholder' || kind === 'body-field') {
    return [...uses].some((use) => use === id || use.startsWith(`${id}.`) || use.startsWith(`${id}[`));
  }
  return uses.has(kind === 'answer-field' ? `api:${of}` : id);
}

/** Ids of all features that the calls use, of Podman's own too. */
function usesOf(calls: readonly Call[], index: CommandIndex, endpoints: EndpointWords): Set<string> {
  return new Set(
    calls.flatMap((call) => {
      if (call.via === 'cli') return usesOfCommand(call, index);
      if (call.via === 'api') return usesOfRequest(call, endpoints);
      if (call.operation === 'exchange') return usesOfParts(call.parts, endpoints);
      return call.operation === 'run-program' ? usesOfCommand({ argv: ofClient(call.argv) }, index) : [];
    }),
  );
}

const client = /(^|\/)(docker|podman)$/;

/** What another program such as `setpriv` is to run: from the client on, of several names in a row the last. */
function ofClient(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex((word, index) => client.test(word) && !client.test(argv[index + 1] ?? ''));
  return at === -1 ? [] : argv.slice(at);
}

function usesOfCommand(call: { argv: readonly string[] }, index: CommandIndex): string[] {
  const argv = asPlugin(withoutTerminal(call.argv));
  const uses = commandUses(argv, index).flatMap((use) => (isOwnCommand(use) ? ownUses(use, argv) : [use.id]));
  return argv[1] === 'help' || argv.includes('--help') ? [...uses, ...helpedWith(argv, index)] : uses;
}

/** `podman-compose up` is what `docker compose up` is. */
function asPlugin(argv: readonly string[]): readonly string[] {
  return /(^|\/)(docker|podman)-compose$/.test(argv[0] ?? '')
    ? ['docker', 'compose', ...argv.slice(1)]
    : argv;
}

/** A page of help is about a command, its flags, and the commands below it. */
function helpedWith(argv: readonly string[], { commands }: CommandIndex): string[] {
  const path = argv.slice(1).filter((word) => word !== 'help' && !word.startsWith('-'));
  return [...commands].flatMap(([name, { flags }]) => {
    const isAbout = name === path.join(' ');
    if (!isAbout && !name.startsWith(`${path.join(' ')} `)) return [];
    return [`cli:${name}`, ...(isAbout ? [...flags.keys()].map((flag) => `cli:${name} --${flag}`) : [])];
  });
}

/** `script` gives a command line a terminal; what is quoted in it stands after the flags. */
function withoutTerminal(argv: readonly string[]): readonly string[] {
  return argv[0] === 'script' ? (argv[argv.indexOf('--command') + 1] ?? '').split(' ') : argv;
}

function isOwnCommand({ id, unknown }: CommandUse): boolean {
  return unknown === true && featureName(id).kind === 'command';
}

/** What commands that Docker lacks may use: their flags take values or none, which the words cannot tell. */
function ownUses({ id, at }: CommandUse, argv: readonly string[]): string[] {
  const rest = argv.slice(at + 1);
  const [next = ''] = rest;
  const commands = /^[a-z-]+$/.test(next) ? [id, `${id} ${next}`] : [id];
  const flags = rest.filter((argument) => argument.startsWith('--')).map((flag) => flag.replace(/=.*/s, ''));
  return commands.flatMap((command) => [command, ...flags.map((flag) => `${command} ${flag}`)]);
}

/** A file may be written on the host, or come on standard input, as of `docker build -`. */
function usesInFile(call: Call, featuresIn: FeaturesInFile): readonly string[] {
  if (call.via === 'host' && call.operation === 'write-file') return featuresIn(call.path, call.content);
  return call.via === 'cli' && call.stdin !== null ? featuresIn(null, call.stdin) : [];
}

/** Of the requests that were sent byte by byte. */
function usesOfParts(parts: readonly string[], endpoints: EndpointWords): string[] {
  const requests = parts.flatMap((part) => requestIn(part) ?? []);
  return requests.flatMap((one) => requestUses(one, endpoints).features);
}

function usesOfRequest({ method, path, request }: ApiCall, endpoints: EndpointWords): string[] {
  return requestUses({ method, path, ...(request === null ? {} : { body: request }) }, endpoints).features;
}

function isWhole(surface: SurfaceResult): boolean {
  const { facts } = surface;
  return (
    facts.length > 0 && facts.every(({ measured }) => measured !== undefined) && !evidenceIsLeftOut(surface)
  );
}

function observedCalls({ steps }: SurfaceResult): Call[] {
  return steps.flatMap(({ phase, calls }) => (phase === 'observe' ? calls : []));
}
