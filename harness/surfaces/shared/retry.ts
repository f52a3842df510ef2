import { setTimeout as pause } from 'node:timers/promises';
import { askIn, type Poll } from '../../asking/askings.ts';

/**
 * Podman before 4.6 reads every image to describe or remove one, and fails when another is removed meanwhile; so does a
 * build that looks for its cache; to make a network it reads every interface of the host, and fails when one goes
 * meanwhile; Podman 3 reads every container and every network's file to list networks; Podman 5 may fail to write its
 * database at once. Only scenarios that run side by side do that to each other: such an answer is about a neighbour, not
 * about what was asked. Nor is one about a process that ended in the very moment in which Podman before 4.4 looked at it.
 */

/** Podman names the missing object by its full id; in JSON the quotation marks are escaped. */
const strange =
  /(?:(?:reading image|locating image with ID|retrieving label for image) \\?"|container )([0-9a-f]{64})(?:\\?"| does not exist in database)/;
/** The file of a network, named after it: gone meanwhile, or half written. */
const ofFile =
  /\/net\.d\/([^/\s]+)\.conflist: (?:no such file or directory|error parsing configuration list)/;
/** Go's words for an interface that was listed and then not there. */
const vanished = 'route ip+net: no such network interface';
/** Podman 5 beside its neighbours, seen once: what SQLite says of EAGAIN while it writes a change. */
const held = 'disk I/O error: resource temporarily unavailable';
/** The container's process ended between opening and reading; https://github.com/containers/podman/issues/16383 */
const ended = /\/proc\/\d+\/cgroup: no such (?:process|file or directory)/;
/** A build looks at every image for its cache: one that was listed is gone. */
const uncached = /checking if cached image exists from a previous build: .*(?:layer|image) not known/;
const passing = [ended, uncached];
/** Beside builds every second list of images meets another one that is removed. */
const rounds = 20;

/** Is the answer about an object that the question does not name, or about what none names? */
export function isTransient(question: string, answer: string): boolean {
  if (answer.includes(vanished) || answer.includes(held) || passing.some((one) => one.test(answer)))
    return true;
  const id = strange.exec(answer)?.[1] ?? ofFile.exec(answer)?.[1];
  return id !== undefined && !question.includes(id);
}

/**
 * Podman 3's service finds a new network by watching a directory, some time after it reported its creation. The name
 * is one of a run's: a network that was never created is asked for until the attempts are used up.
 */
const notYetHeardOf = /CNI network \\?"ca-[^"\\]+\\?" not found/;
const pauseMs = 200;

export interface Attempt<T> {
  /** What is asked, with the names in it. */
  text: string;
  ask: () => Promise<T>;
  /** The words of a refusal; empty for a success. */
  refusal: (answer: T) => string;
  /** Takes back what a refused attempt may have made before it failed. */
  undo?: (() => Promise<unknown>) | null;
}

/** Asks again while the answer is about a neighbour or a passing moment; the caller records every answer. */
export async function retry<T>({ text, ask, refusal, undo }: Attempt<T>): Promise<T> {
  const all: Poll = { kind: 'retry', askings: 0 };
  const once = async () => {
    const answer = await ask();
    if (all.askings < rounds && isTransient(text, refusal(answer))) await undo?.();
    return answer;
  };
  const accept = (answer: T) => {
    const words = refusal(answer);
    return !isTransient(text, words) && !notYetHeardOf.test(words);
  };
  for (;;) {
    const { answer, accepted } = await askIn(all, once, accept);
    if (accepted || all.askings === rounds) return answer;
    await pause(pauseMs);
  }
}
