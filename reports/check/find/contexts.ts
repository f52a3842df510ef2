/** Is a use one of those in which a fact holds? Pure. */
import { type FactContext, factContexts } from '../../../harness/record/fact-context.ts';
import { hasAlias, isPlainImageName } from './image-name.ts';
import { mountsOf, publishesPrivileged } from './mounts.ts';
import { argumentsOf, commandOf, makesContainer, type UseInCall, valuesOf } from './use-in-call.ts';

/** Null where the file does not tell. */
type Holds = (one: UseInCall) => boolean | null;

type InFile = {
  [Name in FactContext]: (typeof factContexts)[Name]['inFile'] extends true ? Name : never;
}[FactContext];

const holds: Record<InFile, Holds> = {
  'bind-mount': (one) => anyOf(mountsOf(one), ({ type }) => type === 'bind'),
  'custom-network': onCustomNetwork,
  'default-network': (one) =>
    makesContainer(one) ? everyOf(networksOf(one), (name) => name === 'default') : null,
  'host-namespace': (one) => anyOf(namespacesOf(one), (value) => value === 'host'),
  'missing-bind-source': missesSource,
  'missing-key': missesKey,
  'name-with-slash': hasSlashInName,
  'named-volume': (one) =>
    /^volume /.test(commandOf(one.use)) ||
    anyOf(mountsOf(one), ({ type, source }) => type === 'volume' && source !== null),
  'no-terminal': ({ use }) => use.call?.terminal !== true,
  'output-read': ({ use }) => use.call?.outputRead ?? null,
  'plain-image-name': (one) => anyOf(imagesOf(one), isPlainImageName),
  'privileged-port': publishesPrivileged,
  'shared-namespace': (one) => anyOf(namespacesOf(one), (value) => /^(container|service):/.test(value)),
};

/** `name`: of `factContexts`. Null where the file cannot show it, and for a name that is not known here. */
export function contextHolds(name: string, one: UseInCall): boolean | null {
  return isInFile(name) ? holds[name](one) : null;
}

/** What a context means, for a sentence. */
export function contextInWords(name: string): string {
  return name in factContexts ? factContexts[name as FactContext].holdsWhere : name;
}

function isInFile(name: string): name is InFile {
  return Object.hasOwn(holds, name);
}

function anyOf<Item>(items: readonly (Item | null)[], is: (item: Item) => boolean): boolean | null {
  if (items.some((item) => item !== null && is(item))) return true;
  return items.includes(null) ? null : false;
}

function everyOf<Item>(items: readonly (Item | null)[], is: (item: Item) => boolean): boolean | null {
  if (items.some((item) => item !== null && !is(item))) return false;
  return items.includes(null) ? null : true;
}

function networksOf(one: UseInCall): (string | null)[] {
  return valuesOf(one, ['network', 'net']).map((value) =>
    value === null ? null : value.replace(/^(?:.*,)?name=([^,]*).*$/, '$1'),
  );
}

const builtIn = /^(default|bridge|host|none|podman|private|slirp4netns.*|pasta.*|ns:.*|container:.*)$/;

/** Of a container that is made elsewhere the file of this call says nothing. */
function onCustomNetwork(one: UseInCall): boolean | null {
  if (makesContainer(one)) return anyOf(networksOf(one), (name) => !builtIn.test(name));
  if (!/^network /.test(commandOf(one.use))) return null;
  const [first] = argumentsOf(one);
  return first === undefined || first.text === null ? null : !builtIn.test(first.text);
}

const namespaceFlags = ['network', 'net', 'pid', 'ipc', 'uts', 'userns', 'cgroupns'];

function namespacesOf(one: UseInCall): (string | null)[] {
  return valuesOf(one, namespaceFlags);
}

/** What belongs to Docker itself is not there where Docker is not. */
const ofDocker = /^\/(var\/)?run\/docker(\.sock|\/|$)|^\/var\/lib\/docker(\/|$)|^\/etc\/docker(\/|$)/;
/** What every host has, and the directory in which the command runs. */
const everywhere =
  /^\/(|dev|etc|home|opt|proc|root|run|srv|sys|tmp|usr|var)\/?$|^\/(proc|sys|dev)\/|^\/(var\/run|var\/tmp|var\/lib|var\/log|etc\/(passwd|group|hosts|resolv\.conf|localtime))\/?$|^(\.|\.\.|~|\$\{?(PWD|HOME)\}?|\$\(pwd\))\/?$/;

/** Whether another source is there, only its host knows. */
function missesSource(one: UseInCall): boolean | null {
  const sources = mountsOf(one).map((mount) =>
    mount === null ? null : mount.type === 'bind' ? mount.source : '',
  );
  if (sources.some((source) => source !== null && ofDocker.test(source))) return true;
  return sources.every((source) => source === '' || (source !== null && everywhere.test(source)))
    ? false
    : null;
}

/** Whose keys people choose: whether one is there is not known from the template. */
const chosenKeys =
  /\.(Annotations|DriverOpts|Labels|Networks|Options|PortBindings|Ports|Sysctls|Tmpfs|Volumes)\.\w/;

function missesKey({ use, inCall, words }: UseInCall): boolean | null {
  const isField = / --format \./.test(use.feature);
  const fields = isField ? [use] : inCall.filter(({ feature }) => / --format \./.test(feature));
  const missing = fields.map(({ feature }) =>
    chosenKeys.test(feature) ? null : not(words.hasField(feature)),
  );
  if (missing.includes(true)) return true;
  const templates = inCall
    .filter(({ feature }) => / --format$/.test(feature))
    .map(({ value }) => value ?? null);
  const isOpen = !isField && templates.some((value) => value === null || /\bindex\b/.test(value));
  return isOpen || missing.includes(null) ? null : false;
}

function not(is: boolean | null): boolean | null {
  return is === null ? null : !is;
}

/** The name that the use gives; else that of the container it makes, or else what the command is asked about. */
function hasSlashInName(one: UseInCall): boolean | null {
  if (one.use.value !== undefined) return one.use.value.includes('/');
  const names = makesContainer(one) ? valuesOf(one, ['name']) : argumentsOf(one).map(({ text }) => text);
  return anyOf(names, (name) => name.includes('/'));
}

/** Images that the call names; null for one whose plain name has an alias on most hosts, where it is looked up. */
function imagesOf(one: UseInCall): (string | null)[] {
  const { feature, value } = one.use;
  if (/ --tag$/.test(feature)) return [value ?? null];
  const named = argumentsOf(one).map(({ text }) => text);
  const images =
    feature === 'dockerfile:FROM' ? [value ?? null] : makesContainer(one) ? named.slice(0, 1) : named;
  const isLookedUp = makesContainer(one) || /^dockerfile:FROM$|^cli:(image )?pull/.test(feature);
  return images.map((name) => (isLookedUp && name !== null && hasAlias(name) ? null : name));
}
