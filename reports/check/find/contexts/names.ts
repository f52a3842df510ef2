/** Contexts of names of images, containers and other objects. Pure. */
import { hasAlias, isPlainImageName } from '../image-name.ts';
import { argumentsOf, commandOf, makesContainer, type UseInCall, valuesOf } from '../use-in-call.ts';
import { anyOf, type Holds, told } from './holds.ts';

const imagesInFiles: ReadonlySet<string> = new Set(['compose:services.*.image', 'dockerfile:FROM']);

export const nameContexts = {
  'archive-from-stdin': isStream(0),
  'archive-to-stdout': isStream(-1),
  'named-image': (one) => (one.use.call === undefined ? null : argumentsOf(one).length > 0),
  'plain-image-name': (one) => (isWithoutImage(one) ? false : anyOf(imagesOf(one), isPlainImageName)),
  'relative-container-path': ofArguments((text) => /^[^/.:][^/:]*:(?!\/)/.test(text)),
  'several-images': (one) => {
    const named = argumentsOf(one).map(({ text }) => text);
    return one.use.call === undefined || named.includes(null) ? null : named.length > 1;
  },
  'unusual-name': (one) =>
    // What a request names stands in its body, where nobody looks.
    one.use.call === undefined || !one.use.feature.startsWith('cli:')
      ? null
      : anyOf(
          makesContainer(one)
            ? valuesOf(one, ['name']).map(told)
            : argumentsOf(one).map(({ text }) => told(text)),
          (name) => !/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(name),
        ),
  'without-name': (one) => {
    if (makesContainer(one)) return valuesOf(one, ['name']).length === 0;
    return /^(network|volume) create$/.test(commandOf(one.use)) ? argumentsOf(one).length === 0 : null;
  },
} as const satisfies Record<string, Holds>;

/** A stage of the same file, or none at all. */
function isWithoutImage({ use }: UseInCall): boolean {
  return use.feature === 'dockerfile:FROM' && use.value === undefined;
}

/** Is the argument at that place a standard stream? */
function isStream(place: number): Holds {
  return (one) => {
    const argument = argumentsOf(one).at(place);
    return one.use.call === undefined || argument?.text === null ? null : argument?.text === '-';
  };
}

function ofArguments(is: (text: string) => boolean): Holds {
  return (one) =>
    one.use.call === undefined
      ? null
      : anyOf(
          argumentsOf(one).map(({ text }) => text),
          is,
        );
}

/** Of other commands the arguments are containers, networks and the like, whose image no file shows. */
const namesImages = /^(image \w+|build|history|import|pull|push|rmi|save|tag)$/;

/** Images that the call names; null for one whose plain name has an alias on most hosts, where it is looked up. */
function imagesOf(one: UseInCall): (string | null)[] {
  const { feature, value, call } = one.use;
  if (imagesInFiles.has(feature) || / --tag$/.test(feature)) return [lookedUp(one, value ?? null)];
  if (call === undefined || !(makesContainer(one) || namesImages.test(commandOf(one.use)))) return [null];
  const named = argumentsOf(one).map(({ text }) => text);
  return (makesContainer(one) ? named.slice(0, 1) : named).map((name) => lookedUp(one, name));
}

function lookedUp(one: UseInCall, name: string | null): string | null {
  if (name === null || /^[^/:]*[$`]/.test(name)) return null;
  const { feature } = one.use;
  const isLookedUp = makesContainer(one) || imagesInFiles.has(feature) || /^cli:(image )?pull/.test(feature);
  return isLookedUp && hasAlias(name) ? null : name;
}
