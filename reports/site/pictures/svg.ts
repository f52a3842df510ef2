/** SVG that stands within a page: told to those who do not see it, in the page's own colours. Pure. */
import type { Verdict } from '../../../harness/record/model.ts';
import { verdictsFromBestToWorst } from '../../../harness/record/verdicts.ts';
import { type Element, xmlFragment } from '../../text/xml.ts';
import { groupedBy } from '../../view/grouped-by.ts';
import { drawnWidth } from '../parts/drawn-width.ts';

export interface Picture {
  /** Unique in the page, and good as an id. */
  id: string;
  title: string;
  /** All that the picture shows, in words. */
  description: string;
  width: number;
  height: number;
  content: readonly Element[];
}

export const fontSize = 11;
export const lineHeight = 18;

/** One element, on one line. */
export function renderPicture({ id, title, description, width, height, content }: Picture): string {
  return xmlFragment({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      class: 'picture',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-size': fontSize,
      'font-family': 'system-ui, sans-serif',
      fill: 'currentColor',
    },
    content: [
      { name: 'title', attributes: { id: `${id}-title` }, content: title },
      { name: 'desc', attributes: { id: `${id}-desc` }, content: description },
      { name: 'defs', content: patterns(id, JSON.stringify(content)) },
      ...content,
    ],
  });
}

export function text(x: number, y: number, words: string, more: Element['attributes'] = {}): Element {
  return { name: 'text', attributes: { x, y, ...more }, content: words };
}

interface Look {
  /** Of the page's style sheet; the other colour is for a picture that stands alone. */
  ground: string;
  ink: string;
  /** Drawn over the ground, 8 by 8, so that nobody needs the colour. */
  texture: string;
}

const looks: Record<Verdict, Look> = {
  same: { ground: 'var(--panel, #e8ecef)', ink: 'var(--same, #3c6650)', texture: '' },
  'known-difference': {
    ground: 'var(--differs-paper, #fdeecd)',
    ink: 'var(--differs, #a86a00)',
    texture: 'M-1 1 1-1M0 8 8 0M7 9 9 7',
  },
  unknown: { ground: 'var(--paper, #fff)', ink: 'var(--differs, #a86a00)', texture: 'M3 4H5M4 3V5' },
  unsupported: {
    ground: 'var(--refused-paper, #f9e5f4)',
    ink: 'var(--refused, #7a1d67)',
    texture: 'M0 0 8 8M8 0 0 8',
  },
  'new-difference': {
    ground: 'var(--alarm-paper, #b3261e)',
    ink: 'var(--alarm, #fff)',
    texture: 'M4 0V8',
  },
  fixed: { ground: 'var(--gone-paper, #e1eefb)', ink: 'var(--gone, #0b4f92)', texture: 'M0 4H8M4 0V8' },
  'not-applicable': { ground: 'var(--paper, #fff)', ink: 'var(--quiet, #57606a)', texture: 'M3 4H5' },
  indeterminate: {
    ground: 'var(--alarm-paper, #b3261e)',
    ink: 'var(--alarm, #fff)',
    texture: 'M0 4H8',
  },
  'not-run': { ground: 'var(--paper, #fff)', ink: 'var(--quiet, #57606a)', texture: 'M0 4H1M4 0V1' },
};

export interface Box {
  verdict: Verdict;
  place: { x: number; y: number; width: number; height: number };
  /** On a plain ground in the middle of the box, where they fit. */
  words: string;
  /** What a pointer is told. */
  meaning: string;
}

/** Boxes in the looks of their verdicts. What those of one verdict share is written once: a page has many. */
export function boxes(id: string, all: readonly Box[]): Element[] {
  return groupedBy(all, ({ verdict }) => verdict).flatMap((alike) => {
    const { verdict } = alike[0];
    const { ground, ink } = looks[verdict];
    const labelled = alike.filter(({ words, place }) => plateWidth(words) <= place.width);
    return [
      group({ fill: fillOf(id, verdict), style: `stroke:${ink};stroke-width:.5` }, alike.map(shapeOf)),
      group({ style: `fill:${ground};pointer-events:none` }, labelled.map(plateOf)),
      group(
        { 'text-anchor': 'middle', style: `fill:${ink};pointer-events:none` },
        labelled.map(({ words, place }) => text(middleOf(place), place.y + place.height / 2 + 4, words)),
      ),
    ];
  });
}

/** Elements with attributes in common. */
export function group(attributes: Element['attributes'], content: readonly Element[]): Element {
  return { name: 'g', ...(attributes && { attributes }), content };
}

function shapeOf({ place, meaning }: Box): Element {
  return { name: 'rect', attributes: place, content: [{ name: 'title', content: meaning }] };
}

function plateOf({ place, words }: Box): Element {
  const width = plateWidth(words);
  const { y, height } = place;
  return {
    name: 'rect',
    attributes: { x: round(middleOf(place) - width / 2), y: y + 1, width, height: height - 2 },
  };
}

function plateWidth(words: string): number {
  return drawnWidth(words, fontSize) + 4;
}

function middleOf({ x, width }: Box['place']): number {
  return round(x + width / 2);
}

/** For `fill` in the picture with this id. */
export function fillOf(id: string, verdict: Verdict): string {
  return `url(#${id}-${verdict})`;
}

export function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/** Of the verdicts that the content shows. */
function patterns(id: string, content: string): Element[] {
  const shown = verdictsFromBestToWorst.filter((verdict) => content.includes(fillOf(id, verdict)));
  return shown.map((verdict) => {
    const { ground, ink, texture } = looks[verdict];
    return {
      name: 'pattern',
      attributes: { id: `${id}-${verdict}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      content: [
        { name: 'rect', attributes: { width: 8, height: 8, style: `fill:${ground}` } },
        ...(texture === ''
          ? []
          : [
              {
                name: 'path',
                attributes: { d: texture, style: `stroke:${ink};stroke-opacity:.6;fill:none` },
              },
            ]),
      ],
    };
  });
}
