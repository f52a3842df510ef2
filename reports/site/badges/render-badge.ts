/** A badge as a picture of its own, of the size and shape that readers of a README know. Pure. */

import { xmlFragment } from '../../text/xml.ts';
import { drawnWidth } from '../parts/drawn-width.ts';

export interface Badge {
  label: string;
  message: string;
  colour: 'green' | 'amber' | 'red' | 'grey';
}

/** White text on them, and on the label's, has a contrast of at least 4.5 to 1. */
const grounds: Record<Badge['colour'], string> = {
  green: '#2e6b3f',
  amber: '#8a5300',
  red: '#b3261e',
  grey: '#5f666d',
};
const labelGround = '#3c434a';
const height = 20;
const fontSize = 11;
const padding = 6;

export function renderBadge({ label, message, colour }: Badge): string {
  const [left, right] = [label, message].map((words) => drawnWidth(words, fontSize));
  const labelWidth = (left ?? 0) + 2 * padding;
  const messageWidth = (right ?? 0) + 2 * padding;
  const width = labelWidth + messageWidth;
  const words = (text: string, x: number) => ({
    name: 'text',
    attributes: { x, y: 14 },
    content: text,
  });
  const svg = xmlFragment({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-label': `${label}: ${message}`,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': 'Verdana, "DejaVu Sans", Geneva, sans-serif',
      'font-size': fontSize,
      'text-anchor': 'middle',
      fill: '#fff',
    },
    content: [
      { name: 'title', content: `${label}: ${message}` },
      { name: 'rect', attributes: { width, height, rx: 3, fill: grounds[colour] } },
      {
        name: 'path',
        attributes: { d: `M3 0H${labelWidth}V${height}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z`, fill: labelGround },
      },
      words(label, labelWidth / 2),
      words(message, labelWidth + messageWidth / 2),
    ],
  });
  return `${svg}\n`;
}
