/** Checks texts beside the page, which stays quick meanwhile. */
import type { CheckData } from '../../parts/check-data.ts';
import { type Asked, type Told, tellerOf } from './tell.ts';

declare global {
  /** JSON of `CheckData`; the page puts it before this script. */
  var canialiasCheckData: string | undefined;
}

export type Answer = { told: Told } | { mistake: string };

const tell = tellerOf(JSON.parse(globalThis.canialiasCheckData ?? '') as CheckData);

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  postMessage(answerTo(data));
});

function answerTo(asked: Asked): Answer {
  try {
    return { told: tell(asked) };
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) };
  }
}
