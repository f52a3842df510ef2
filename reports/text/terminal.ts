/** What the terminal report needs to know of the place that it is printed to. */
import { styleText } from 'node:util';
import type { Verdict } from '../../harness/record/model.ts';

export interface Terminal {
  /** Width in characters; a log without a width counts as 80. */
  columns: number;
  colour: boolean;
}

type Style = Verdict | 'heading' | 'quiet';

export type Paint = (style: Style, text: string) => string;

const formats: Record<Style, Parameters<typeof styleText>[0]> = {
  heading: 'bold',
  quiet: 'dim',
  same: 'green',
  'known-difference': 'yellow',
  unknown: 'blue',
  'new-difference': ['bold', 'red'],
  fixed: ['bold', 'cyan'],
  unsupported: 'magenta',
  'not-applicable': 'dim',
  indeterminate: ['bold', 'red'],
  'not-run': ['bold', 'red'],
};

/** Whether there is colour is the caller's word: it knows the stream, NO_COLOR and the like. */
export function painter({ colour }: Terminal): Paint {
  if (!colour) return (_, text) => text;
  return (style, text) => (text === '' ? '' : styleText(formats[style], text, { validateStream: false }));
}
