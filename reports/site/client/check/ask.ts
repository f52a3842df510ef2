/** Asks the worker, one text at a time: a newer one ends the check of an older. */
import type { Asked } from './tell.ts';
import type { Answer } from './worker.ts';

declare global {
  /** The script of the worker: a page from a disk may load none by its address. */
  var canialiasChecker: string | undefined;
}

/**
 * `answer` is called once for each text that nothing follows before it is checked: neither a newer one, nor null, which
 * ends the check.
 */
export function asking(answer: (answer: Answer) => void): (asked: Asked | null) => void {
  const data = `globalThis.canialiasCheckData = ${JSON.stringify(globalThis.canialiasCheckData)};\n`;
  const script = new Blob([data, globalThis.canialiasChecker ?? ''], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  let worker: Worker | null = null;
  let isBusy = false;
  const end = (told: Answer) => {
    isBusy = false;
    answer(told);
  };
  const started = () => {
    const made = new Worker(address);
    made.addEventListener('message', ({ data: told }: MessageEvent<Answer>) => {
      if (made === worker) end(told);
    });
    made.addEventListener('error', ({ message }) => {
      if (made !== worker) return;
      worker = null;
      end({ mistake: message });
    });
    return made;
  };
  return (asked) => {
    if (isBusy) {
      worker?.terminate();
      worker = null;
    }
    isBusy = asked !== null;
    if (asked === null) return;
    try {
      worker ??= started();
      worker.postMessage(asked);
    } catch (error) {
      end({ mistake: error instanceof Error ? error.message : String(error) });
    }
  };
}
