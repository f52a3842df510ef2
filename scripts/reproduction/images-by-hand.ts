/** The fixture images as data for a reproduction, which makes them again by hand. */

import {
  type ImageSource,
  variantConfig,
  variantLayers,
  variantNames,
} from '../../harness/images/image-variants.ts';
import type { Layer, LayerEntry } from '../../harness/images/layer.ts';
import { registryFrom } from '../../harness/images/registry-image.ts';
import type { Json } from '../../harness/record/model.ts';
import type { ImageToMake, LayerPart } from '../../reports/reproduction/image-lines.ts';

export interface ImagesByHand {
  images: ReadonlyMap<string, ImageToMake>;
  registryImage: ImageToMake;
}

export function imagesByHand(): ImagesByHand {
  // A layer that several images stand on is to be made once.
  const layers = new Map<Layer, readonly LayerPart[]>();
  const toParts = (layer: Layer): readonly LayerPart[] => {
    const parts = layers.get(layer) ?? layer.map(partOf);
    layers.set(layer, parts);
    return parts;
  };
  const image = (variant: string, { config, layers: own }: ImageSource): ImageToMake => ({
    variant,
    config: JSON.parse(JSON.stringify(config)) as Json,
    layers: own.map(toParts),
  });
  const sources = variantNames.map((name) =>
    image(name, { config: variantConfig(name), layers: variantLayers(name) }),
  );
  const [base, ...above] = image('registry', registryFrom([])).layers;
  return {
    images: new Map(sources.map((one) => [one.variant, one])),
    registryImage: {
      ...image('registry', registryFrom([])),
      layers: [
        ...(base === undefined ? [] : [base]),
        ...above.map((parts) => [...parts, { kind: 'registry' as const }]),
      ],
    },
  };
}

function partOf(entry: LayerEntry): LayerPart {
  switch (entry.kind) {
    case 'directory':
      return { kind: 'directory', path: entry.path, mode: entry.mode, uid: entry.uid };
    case 'file':
      return {
        kind: 'file',
        path: entry.path,
        mode: entry.mode,
        uid: entry.uid,
        text: entry.content.toString(),
      };
    case 'busybox':
    case 'applet-links':
      return entry;
  }
}
