/** A shell script that asks one question by hand, as it was asked when it was measured. Pure. */
import type { Call, Step } from '../../harness/record/model.ts';
import { followValues } from './captures.ts';
import { namespaceLines, removalLines } from './clean-up-lines.ts';
import { headerLines, type Measured } from './header-lines.ts';
import { type ImageToMake, imageLines } from './image-lines.ts';
import { inOrder } from './in-order.ts';
import { keptOutputs, withKeptVariables } from './kept-outputs.ts';
import { momentsIn, withMoments } from './moments.ts';
import { isPoll, withPolls } from './polls.ts';
import { isLookAt, type RegistriesAsked, registriesAsked } from './registries-asked.ts';
import { sentBy, textsSent, withKept } from './sent.ts';
import { type Setting, settingLines } from './setting-lines.ts';
import { stepLines } from './step-lines.ts';
import { withoutRun } from './without-run.ts';
import { readable } from './word.ts';

export interface Reproduction extends Measured, Omit<Setting, 'target' | 'client'> {
  runId: string;
  /** By what stands in their names between `localhost/canialias/` and the tag. */
  images: ReadonlyMap<string, ImageToMake>;
  registryImage: ImageToMake;
}

export function reproductionScript(given: Reproduction): string {
  const { surface, target } = given;
  const registries = registriesAsked(surface.steps);
  const items = withPolls(inOrder(surface.steps).filter(({ call }) => isWanted(call, registries)));
  const calls = items.flatMap((item) => (isPoll(item) ? item.asked : [item])).map(({ call }) => call);
  if (calls.some(isByLibrary)) return byLibrary(given);
  const { keeps, given: fed } = keptOutputs(calls);
  const sent = (call: Call) => withKept(sentBy(call), fed.get(call));
  const texts = calls.flatMap((call) => textsSent(sent(call)));

  const ofRun = withoutRun({ ...registries, ...given, target: target.id });
  const moments = momentsIn(texts, given.measuredAt, surface.ms);
  const toName = (text: string) => withKeptVariables(withMoments(ofRun(text), moments));
  const flow = followValues(calls, (call) => textsSent(sent(call)).map(toName));
  const toWord = (text: string) => flow.resolve(toName(text));
  const steps = stepLines({ items, sent, flow, keeps, toWord, plain: false });

  const names = variantsIn(texts, given.runId);
  const images = names.flatMap((name) => given.images.get(name) ?? []);
  const usesRegistry =
    registries.plainPort !== null || registries.securePort !== null || names.includes('registry');
  const setting = settingLines(
    { ...given, client: clientOf(surface.steps, target.traits.engine) },
    {
      registries,
      usesRegistry,
      images: imageLines(images, usesRegistry ? given.registryImage : null),
      imageNames: images.map(({ variant }) => variant),
      removals: [...removalLines(surface.steps, toWord), ...namespaceLines(calls, toWord)],
      api: calls.some((call) => call.via === 'api'),
      asides: steps.some((line) => line.startsWith('aside ')),
      askings: steps.includes('begin_asking'),
      outside: steps.some((line) => line.startsWith('serve_callers_address ')),
    },
  );
  const began = moments.began === null ? [] : ['began=$(date +%s)'];
  const lines = [
    '#!/bin/sh',
    ...headerLines(given, (text) => readable(toWord(text))),
    '',
    ...setting,
    ...began,
    ...steps,
    '',
    given.parts.ending,
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Some questions are asked through a library, which makes calls of its own. */
function isByLibrary(call: Call): boolean {
  return call.via === 'host' && call.argv[0] === 'testcontainers';
}

function byLibrary(given: Reproduction): string {
  const lines = [
    '#!/bin/sh',
    ...headerLines(given, (text) => text),
    '',
    'echo "This was asked through the Testcontainers library: no command shows it by hand." >&2',
    'exit 1',
  ];
  return `${lines.join('\n')}\n`;
}

/** A cell looks at both registries and uses one of them; curl may be told to look at that one alone. */
function isWanted(call: Call, { plainPort, securePort }: RegistriesAsked): boolean {
  if (call.via !== 'host') return true;
  if (isLookAt(call.argv, 'http')) return plainPort !== null;
  return !isLookAt(call.argv, 'https') || securePort !== null;
}

/** What stands in the names of the fixture images that are used. */
function variantsIn(texts: readonly string[], runId: string): string[] {
  const named = new RegExp(`localhost(?:/|%2F)canialias(?:/|%2F)([\\w-]+)(?::|%3A)${runId}`, 'gi');
  return [
    ...new Set(texts.flatMap((text) => Array.from(text.matchAll(named), (match) => match[1] ?? ''))),
  ].sort();
}

function clientOf(steps: readonly Step[], usual: string): string {
  const calls = steps.flatMap((step) => step.calls);
  const client = calls.find((call) => call.via === 'cli' && call.argv[0] !== 'script');
  return (client?.via === 'cli' ? client.argv[0] : undefined) ?? usual;
}
