/** A shell script that asks one question by hand, as it was asked when it was measured. Pure. */
import { CanialiasError } from '../../harness/errors.ts';
import type { Call, Made, SurfaceResult } from '../../harness/record/model.ts';
import { evidenceIsLeftOut } from '../../harness/record/without-evidence.ts';
import { followValues } from './captures.ts';
import { forgettingLines, removalLines, removalsOfPoll } from './clean-up-lines.ts';
import { headerLines, type Measured } from './header-lines.ts';
import { type ImageToMake, imageLines } from './image-lines.ts';
import { type Item, itemsOf } from './items.ts';
import { keptOutputs } from './kept-outputs.ts';
import { namesOf } from './names.ts';
import { sentBy, textsSent } from './sent.ts';
import { type Setting, settingLines } from './setting-lines.ts';
import { stepLines } from './step-lines.ts';
import { readable } from './word.ts';

export interface Reproduction extends Measured, Omit<Setting, 'target' | 'client'> {
  /** As `runIdsOf` tells them of the record. */
  runIds: readonly string[];
  /** By what stands in their names between `localhost/canialias/` and the tag. */
  images: ReadonlyMap<string, ImageToMake>;
  registryImage: ImageToMake;
}

/** @throws CanialiasError `record-outdated` where the record does not say what the cell made. */
export function reproductionScript(given: Reproduction): string {
  const { surface, target } = given;
  const { made } = surface;
  if (made === null) throw notSaid(given);
  const none = withoutScript(surface);
  if (none !== null) return onlyWords(given, none);
  const registries = new Set(namesIn(made, 'registry'));
  const items = itemsOf(surface.steps).filter((item) => isWanted(item, registries));
  const calls = items.flatMap((item) => item.calls);
  const { toName, portLines, momentLines } = namesOf(given.runIds, target, made);
  const flow = followValues(calls, made, (call) => textsSent(sentBy(call)).map(toName));
  const toWord = (text: string) => flow.resolve(toName(text));
  const steps = stepLines({
    items,
    sent: sentBy,
    flow,
    kept: keptOutputs(calls),
    momentLines,
    removals: removalsOfPoll(items, made, toName),
    toWord,
    plain: false,
  });

  const variants = namesIn(made, 'fixture-image').toSorted();
  const images = variants.flatMap((name) => given.images.get(name) ?? []);
  const usesRegistry = registries.size > 0 || variants.includes('registry');
  const setting = settingLines(
    { ...given, client: clientOf(calls, target.traits.engine) },
    {
      registries,
      usesRegistry,
      images: imageLines(images, usesRegistry ? given.registryImage : null),
      imageNames: images.map(({ variant }) => variant),
      removals: [...removalLines(made, toName), ...forgettingLines(made, toName, target.traits)],
      makesImages: made.some(({ kind }) => kind === 'image' || kind === 'project'),
      portLines,
      api: calls.some((call) => call.via === 'api' || (call.via === 'host' && call.operation === 'exchange')),
      socket: steps.some((line) => line.includes('$socket')),
      asides: items.some(({ endsBefore }) => endsBefore !== null),
      askings: steps.includes('begin_asking'),
      outside: calls.some((call) => call.via === 'host' && call.operation === 'serve-callers-address'),
    },
  );
  const lines = [
    '#!/bin/sh',
    ...headerLines(given, (text) => readable(toWord(text))),
    '',
    ...setting,
    ...steps,
    '',
    given.parts.ending,
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Why no script shows the answers by hand; null where one does. */
export function withoutScript(surface: SurfaceResult): string | null {
  const { steps, reason, verdict } = surface;
  const calls = steps.flatMap((step) => step.calls);
  if (evidenceIsLeftOut(surface)) return 'This record leaves out what was sent and what came back.';
  if (calls.length === 0) return reason ?? verdict;
  const does = (operation: string) =>
    calls.some((call) => call.via === 'host' && call.operation === operation);
  if (does('testcontainers')) {
    return 'This was asked through the Testcontainers library: no command shows it by hand.';
  }
  if (calls.some((call) => call.via === 'host' && call.operation === 'exchange' && call.halfClose)) {
    return 'One end of a connection was closed while the other went on: no command shows it by hand.';
  }
  if (does('boot-anew')) {
    return 'This booted a machine anew that was there for nothing else: no script does that to yours.';
  }
  return does('restart-service')
    ? 'This restarted the service of an engine that was there for nothing else: no script does that to yours.'
    : null;
}

function onlyWords(given: Reproduction, reason: string): string {
  const lines = ['#!/bin/sh', ...headerLines(given, (text) => text), '', `echo "${reason}" >&2`, 'exit 1'];
  return `${lines.join('\n')}\n`;
}

function notSaid({ scenario, target }: Reproduction): CanialiasError {
  return new CanialiasError(
    'record-outdated',
    `${scenario.id} on ${target.id} was measured before the record said what was done`,
    `npm run matrix -- --id ${scenario.id} --target ${target.id}`,
  );
}

/** A cell looks at both registries and may use one of them. */
function isWanted({ calls: [call] }: Item, registries: ReadonlySet<string>): boolean {
  if (call?.via !== 'host' || call.operation !== 'look-at-registry') return true;
  return registries.has(call.authority === null ? 'plain' : 'secure');
}

function namesIn(made: readonly Made[], kind: Made['kind']): string[] {
  return [...new Set(made.filter((one) => one.kind === kind).map(({ name }) => name))];
}

/** What loads images and cleans up: a program for compose files does neither. */
function clientOf(calls: readonly Call[], usual: string): string {
  const programs = calls.flatMap((call) => (call.via === 'cli' ? call.argv.slice(0, 1) : []));
  return programs.find((program) => program !== 'script' && !program.endsWith('-compose')) ?? usual;
}
