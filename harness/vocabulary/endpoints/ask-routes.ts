/** Which endpoints are there? Nothing is changed. */

import { sideBySide } from '../../asking/side-by-side.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import { type Call, wordsOf } from './caller.ts';
import { endpointId } from './ids.ts';
import { probeOf } from './probe.ts';
import { endpointState } from './router-marks.ts';
import type { EndpointWord, EndpointWords } from './words.ts';

/** Milliseconds; a stream that is still open by then is there. */
const deadlineMs = 3_000;

export function askRoutes(
  bench: VocabularyBench,
  call: Call,
  words: EndpointWords,
): Promise<MeasuredFeature[]> {
  return sideBySide(words, (word) => askRoute(bench, call, word));
}

async function askRoute(
  { api, target }: VocabularyBench,
  call: Call,
  word: EndpointWord,
): Promise<MeasuredFeature> {
  const id = endpointId(word);
  const probe = probeOf(word, api.labels, target.traits.disposable);
  if (probe === null) {
    return { id, state: 'not-asked', says: 'may remove what is not ours: only asked on a disposable engine' };
  }
  const reply = await call(word.method, probe.path, probe.body, { deadlineMs });
  const state = endpointState(word.method, reply);
  return { id, state, ...(state === 'refused' ? { says: wordsOf(reply) } : {}) };
}
