/** The lines that make the images of a question out of a static busybox, and load them. */
import type { Json } from '../../harness/record/model.ts';
import { shellWord } from './word.ts';

interface Owned {
  /** Absolute. */
  path: string;
  /** Permission bits. */
  mode: number;
  /** Uid and gid alike. */
  uid: number;
}

export type LayerPart =
  | (Owned & { kind: 'directory' })
  | (Owned & { kind: 'file'; text: string })
  | { kind: 'busybox'; path: string }
  | { kind: 'applet-links'; directory: string }
  /** The host's own registry program and its libraries. */
  | { kind: 'registry' };

export interface ImageToMake {
  /** What stands in the image's name between `localhost/canialias/` and the tag. */
  variant: string;
  config: Json;
  /** Lowest first. The same layer of several images is the same object. */
  layers: readonly (readonly LayerPart[])[];
}

/** `registry`: made where the host has the program for it, and the public one where not. */
export function imageLines(images: readonly ImageToMake[], registry: ImageToMake | null): string[] {
  const layers = [
    ...new Set([...images, ...(registry === null ? [] : [registry])].flatMap((image) => image.layers)),
  ];
  const isRegistry = (layer: readonly LayerPart[]) => layer.some(({ kind }) => kind === 'registry');
  const nameOf = (layer: readonly LayerPart[]) => `layer${layers.indexOf(layer) + 1}`;
  const made = (layer: readonly LayerPart[]) => [`layer ${nameOf(layer)}`, ...layerLines(layer)];
  const named = ({ variant, config, layers: own }: ImageToMake) => [
    `image "localhost/repro/${variant}:$run" ${own.map(nameOf).join(' ')} <<'EOF'`,
    JSON.stringify(config),
    'EOF',
  ];
  const ofRegistry =
    registry === null
      ? []
      : [
          'if [ -x "$program" ]; then',
          ...layers.filter(isRegistry).flatMap(made),
          ...named(registry),
          'else',
          'pull_registry',
          'fi',
        ];
  if (layers.length === 0) return [];
  return [
    'find_busybox',
    ...layers.filter((layer) => !isRegistry(layer)).flatMap(made),
    ...images.flatMap(named),
    ...ofRegistry,
    'load_images',
  ];
}

function layerLines(layer: readonly LayerPart[]): string[] {
  const others = layer.filter((part): part is Extract<LayerPart, Owned> => 'uid' in part && part.uid !== 0);
  const [owner] = others;
  const owned =
    owner === undefined ? '' : ` ${owner.uid} ${others.map(({ path }) => inside(path)).join(' ')}`;
  return [...layer.flatMap(partLines), `pack${owned}`];
}

function partLines(part: LayerPart): string[] {
  switch (part.kind) {
    case 'directory':
      return [`dir ${part.mode.toString(8)} ${inside(part.path)}`];
    case 'file':
      return [`file ${part.mode.toString(8)} ${inside(part.path)} ${shellWord([part.text])}`];
    case 'busybox':
      return [`put_busybox ${inside(part.path)}`];
    case 'applet-links':
      return [`links ${inside(part.directory)}`];
    case 'registry':
      return ['put_registry'];
  }
}

function inside(path: string): string {
  return shellWord([path.replace(/^\//, '')]);
}
