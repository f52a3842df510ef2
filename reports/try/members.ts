/** In which members two answers in JSON differ, apart from what an engine chooses by itself. Pure. */
import type { Json } from '../../harness/record/model.ts';
import { tryLabel } from '../../harness/record/try-label.ts';
import { putAside, sameBut, type Written } from './put-aside.ts';

export interface MemberDifference {
  /** As in a template: `State.Health.Status`, `Mounts[0].Type`. Empty for the whole answer. */
  path: string;
  /** As JSON, shortened; `nothing` where it is not there or is empty. */
  base: string;
  other: string;
}

/** What an engine chooses or counts: that there is something is compared, and not what. */
const chosen =
  /^(?:.*id|time.*|.*(?:at|time|nano)|created|.*size(?:rw|rootfs)?|mac_?address|host_?port|sandboxkey|.*path|ip.*address|ipv\dgateway|ip_?prefix_?len|globalipv6prefixlen|gateway|subnet|checksum)$/i;

/** About the engine itself: each has its own version and name, and a program asks whether a member is there. */
const aboutEngine = /^(?:\/v\d[\d.]*)?\/(?:version|info)(?:\?|$)/;

/** Where an engine keeps what it has. */
const stores = /(?:\/var\/lib\/docker|[\w/.-]*\/containers\/storage)\/[\w/.:-]+/g;

const deepest = 12;
const longest = 80;

/** `path`: of the request. The label of a try is not the command's. What only the other answer has besides is left out: it is in nobody's way. */
export function differingMembers(
  path: string,
  base: Json,
  other: Json,
  written: Written,
): MemberDifference[] {
  return differing('', base, other, { written, onlyKinds: aboutEngine.test(path), depth: 0 });
}

interface Looking {
  written: Written;
  /** Compares what there is, and not its value. */
  onlyKinds: boolean;
  depth: number;
}

function differing(path: string, base: Json, other: Json, looking: Looking): MemberDifference[] {
  if (isNothing(base) || looking.depth > deepest) return [];
  const difference = { path, base: shown(base), other: shown(other) };
  const below = { ...looking, depth: looking.depth + 1 };
  const areLists = Array.isArray(base) && Array.isArray(other);
  if (isNothing(other) && !(areLists && path === '')) return isQuiet(base) ? [] : [difference];
  if (areLists) return looking.onlyKinds ? [] : ofLists(path, base, other, below);
  if (isMembers(base) && isMembers(other)) {
    return Object.entries(base).flatMap(([key, value]) => {
      if (key === tryLabel) return [];
      const isChosen = chosen.test(key);
      const within = isChosen ? { ...below, onlyKinds: true } : below;
      const shownKey = putAside(key, looking.written);
      return differing(
        path === '' ? shownKey : `${path}.${shownKey}`,
        value,
        keyed(other, key, value, looking.written),
        within,
      );
    });
  }
  if (typeof base !== typeof other || Array.isArray(base) !== Array.isArray(other)) return [difference];
  return looking.onlyKinds || isSameValue(base, other, looking.written) ? [] : [difference];
}

/** Objects that have a name are found by it, wherever in the list they are; others have their place. */
function ofLists(
  path: string,
  base: readonly Json[],
  other: readonly Json[],
  looking: Looking,
): MemberDifference[] {
  const named = base.every((item) => nameOf(item) !== null);
  return base.flatMap((item, at) => {
    const name = nameOf(item);
    const found = named ? other.find((one) => nameOf(one) === name) : other[at];
    // What was there before is not the command's.
    if (found === undefined && named && path === '' && name !== null && !looking.written.has(name)) return [];
    return differing(`${path}[${named && path === '' ? (name ?? at) : at}]`, item, found ?? null, looking);
  });
}

/** Of containers, images, networks, volumes and mounts in lists. */
function nameOf(item: Json): string | null {
  if (!isMembers(item)) return null;
  const [first] = [item.Names, item.RepoTags].flatMap((names) => (Array.isArray(names) ? names : []));
  const name = first ?? item.Name ?? item.Destination;
  return typeof name === 'string' && name !== '' ? name.replace(/^\//, '') : null;
}

/** Members of a map may be named by ids: those that have a name are found by it. `value`: what the other one has there. */
function keyed(members: Record<string, Json>, key: string, value: Json, written: Written): Json {
  if (key in members) return members[key] ?? null;
  const aside = putAside(key, written);
  if (aside === key) return null;
  const alike = Object.entries(members).flatMap(([name, one]) =>
    putAside(name, written) === aside ? [one] : [],
  );
  const name = nameOf(value);
  return alike.find((one) => name !== null && nameOf(one) === name) ?? alike[0] ?? null;
}

function isSameValue(base: Json, other: Json, written: Written): boolean {
  if (base === other) return true;
  if (typeof base === 'boolean' || typeof other === 'boolean') return false;
  return sameBut(asideOf(base, written), asideOf(other, written));
}

function asideOf(value: Json, written: Written): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return putAside(text.replace(stores, '<store>'), written);
}

/** Clients in Go cannot tell these from one another. */
function isNothing(value: Json): boolean {
  return (
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isMembers(value) && Object.keys(value).length === 0)
  );
}

/** Of what an engine leaves out where it is so. */
function isQuiet(value: Json): boolean {
  return (
    value === false ||
    value === 0 ||
    (isMembers(value) && Object.values(value).every((one) => isNothing(one) || isQuiet(one)))
  );
}

function isMembers(value: Json | undefined): value is Record<string, Json> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function shown(value: Json): string {
  if (isNothing(value)) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
