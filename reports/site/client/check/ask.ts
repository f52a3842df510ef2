/** Asks the worker, one text at a time: a newer one ends the check of an older. */
import type { Asked } from './tell.ts';
import type { Answer } from './worker.ts';

declare global {
  /** The script of the worker: a page from a disk may load none by its address. */
  var canialiasChecker: string | undefined;
}

/** `answer` is called once for each text that no newer one follows before it is checked. */
export function asking(answer: (answer: Answer) => void): (asked: Asked) => void {
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
      end(told);
    });
    made.addEventListener('error', ({ message }) => {
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
    isBusy = true;
    worker ??= started();
    worker.postMessage(asked);
  };
}
