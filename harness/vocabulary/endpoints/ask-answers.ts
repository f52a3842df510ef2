/** Which paths do answers have? They are read from the stage's objects. */

import { sideBySide } from '../../asking/side-by-side.ts';
import { textAt } from '../../asking/value-at.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { Json } from '../../record/model.ts';
import { answerStates, mapsIn, pathsOf } from './answer-paths.ts';
import { bodyOf, type Call, isTaken, type Method, wordsOf } from './caller.ts';
import { fieldId } from './ids.ts';
import { ownItems } from './own-items.ts';
import type { Stage } from './stage.ts';
import type { EndpointWord, EndpointWords } from './words.ts';

/** Milliseconds: each of these answers ends, late on a busy host. */
const deadlineMs = 30_000;

/** Endpoint to the path that is asked, below the socket's root. */
function askedPaths({
  running,
  made,
  network,
  volume,
  richImage,
  exec,
  began,
}: Stage): Record<string, string> {
  const own = encodeURIComponent(JSON.stringify({ name: [running.name] }));
  const events = encodeURIComponent(JSON.stringify({ container: [made.name] }));
  const now = Math.floor(Date.now() / 1000) + 1;
  return {
    'GET /containers/{id}/json': `/containers/${running.name}/json?size=true`,
    'GET /containers/json': `/containers/json?all=true&size=true&filters=${own}`,
    'GET /containers/{id}/top': `/containers/${running.name}/top`,
    'GET /containers/{id}/changes': `/containers/${running.name}/changes`,
    'GET /containers/{id}/stats': `/containers/${running.name}/stats?stream=false`,
    'GET /images/{name}/json': `/images/${richImage}/json`,
    'GET /images/{name}/history': `/images/${richImage}/history`,
    // With digests=true Podman 4.3 answers 200 and nothing.
    'GET /images/json': '/images/json?all=true&shared-size=true',
    'GET /networks/{id}': `/networks/${network.name}`,
    'GET /networks': '/networks',
    'GET /volumes/{name}': `/volumes/${volume.name}`,
    'GET /volumes': '/volumes',
    'GET /exec/{id}/json': `/exec/${exec}/json`,
    'GET /info': '/info',
    'GET /version': '/version',
    'GET /system/df': '/system/df',
    'GET /events': `/events?since=${began}&until=${now}&filters=${events}`,
  };
}

export async function askAnswers(stage: Stage, call: Call, words: EndpointWords): Promise<MeasuredFeature[]> {
  const paths = askedPaths(stage);
  const objects = [stage.running, stage.network, stage.volume].map(({ name }) => name);
  const names = [...objects, stage.richImage, ...(await idsOf(stage.richImage, call))];
  const asked = words.flatMap((word) => {
    const path = paths[`${word.method} ${word.path}`];
    return path === undefined ? [] : [{ word, path }];
  });
  const answers = await sideBySide(asked, ({ word, path }) => askAnswer(word, path, names, call));
  return answers.flat();
}

/** Of an image, without the algorithm. Podman's disk usage has no names of images, and their ids without it. */
async function idsOf(image: string, call: Call): Promise<string[]> {
  const id = textAt(bodyOf(await call('GET', `/images/${image}/json`)), 'Id').replace(/^sha256:/, '');
  return id === '' ? [] : [id];
}

/** Only what lists the whole engine is narrowed down to what is ours. */
const ofTheEngine = new Set(['/images/json', '/networks', '/volumes', '/system/df']);

async function askAnswer(
  word: EndpointWord,
  path: string,
  names: readonly string[],
  call: Call,
): Promise<MeasuredFeature[]> {
  const answer = word.answer ?? [];
  const method: Method = word.method;
  const reply = await call(method, path, undefined, { deadlineMs });
  if (!isTaken(reply)) {
    const says = wordsOf(reply);
    return answer.map((field) => ({ id: fieldId(word, field.path), state: 'not-asked', says }));
  }
  const whole = firstLine(reply.body);
  const body = ofTheEngine.has(word.path) ? ownItems(whole, names) : whole;
  const seen = pathsOf(body, mapsIn(answer));
  return answerStates(seen, answer).map((feature) => ({ ...feature, id: fieldId(word, feature.id) }));
}

/** A stream of JSON lines stays text: its lines are alike. */
function firstLine(body: Json): Json {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body.split('\n')[0] ?? '') as Json;
  } catch {
    return body;
  }
}
