/** Send one query that makes an image or a container, and say how the engine describes it. It is removed at once. */
import { jsonLines } from '../../asking/json-lines.ts';
import { textAt, valueAt } from '../../asking/value-at.ts';
import { packed } from '../../images/tar.ts';
import type { Json } from '../../record/model.ts';
import type { VocabularyBench } from '../bench.ts';
import type { Send, Sent } from '../bodies/field-answers.ts';
import { merged } from '../bodies/telling.ts';
import { bodyOf, type Call, isTaken, type Reply, refusedInStream } from '../endpoints/caller.ts';
import type { Stage } from '../endpoints/stage.ts';
import { buildFiles } from './build-tellings.ts';
import { changed } from './image-tellings.ts';

/** Milliseconds: what makes an image takes its time on a busy host. */
const deadlineMs = 60_000;

export function createQuerySender({ api }: VocabularyBench, { image }: Stage, call: Call): Send {
  return async (query) => {
    const name = api.name('container');
    const body = { Image: image, Labels: { ...api.labels } };
    const reply = await call('POST', `/containers/create${queryOf({ name }, query)}`, body);
    const IsMade = isTaken(await call('GET', `/containers/${name}/json`));
    if (IsMade) await call('DELETE', `/containers/${name}?force=true&v=true`);
    return { reply, description: { IsMade }, isWhole: true };
  };
}

export function commitQuerySender({ api }: VocabularyBench, { made }: Stage, call: Call): Send {
  return (query) =>
    describedImage(api, call, ({ repo, tag }) =>
      call(
        'POST',
        `/commit${queryOf({ container: made.name, repo, tag, changes: changesOf(api) }, query)}`,
        {},
        {
          deadlineMs,
        },
      ),
    );
}

/** The archive is that of a file system with one file. */
export function importSender({ api }: VocabularyBench, call: Call): Send {
  return (query) =>
    describedImage(api, call, async ({ repo, tag }) =>
      call(
        'POST',
        `/images/create${queryOf({ fromSrc: '-', repo, tag, changes: changesOf(api) }, query)}`,
        undefined,
        { deadlineMs, archive: await packedFiles({ 'zz-file': repo }) },
      ),
    );
}

export function buildSender({ api }: VocabularyBench, { image }: Stage, call: Call): Send {
  return (query) =>
    describedImage(api, call, async ({ name }) =>
      call(
        'POST',
        `/build${queryOf({ t: name, labels: JSON.stringify({ ...api.labels, 'zz.label': 'value' }), dockerfile: 'zz.file' }, query)}`,
        undefined,
        { deadlineMs, archive: await packedFiles(buildFiles(image, api.labels)) },
      ),
    );
}

interface ImageName {
  name: string;
  repo: string;
  tag: string;
}

/** Beside the engine's description: the lines of what it told meanwhile, and what they and the labels show. */
async function describedImage(
  api: VocabularyBench['api'],
  call: Call,
  make: (name: ImageName) => Promise<Reply>,
): Promise<Sent> {
  const name = api.name('image');
  const [repo = '', tag = ''] = name.split(/:(?=[^/]*$)/);
  const reply = refusedInStream(await make({ name, repo, tag }));
  if (!isTaken(reply)) return { reply, description: null, isWhole: true };
  const tagged = await call('GET', `/images/${name}/json`);
  const made = isTaken(tagged) ? name : `${repo}:latest`;
  const image = isTaken(tagged) ? tagged : await call('GET', `/images/${made}/json`);
  const description = bodyOf(image);
  // What its steps left serves the next one as a cache, and goes by its label at the end.
  if (isTaken(image)) await call('DELETE', `/images/${made}?noprune=true`);
  const output = jsonLines(reply.body)
    .map((line) => textAt(line, 'stream'))
    .join('');
  const labels = valueAt(description, 'Config', 'Labels');
  return {
    reply,
    description: merged(description, {
      Output: output.split('\n'),
      IsMade: isTaken(image),
      IsTagged: isTaken(tagged),
      IsOfTarget: isTaken(image) && valueAt(labels, 'zz.last') === null,
      IsQuiet: !/step/i.test(output),
      IsFresh: !/using cache/i.test(output),
    }),
    isWhole: true,
  };
}

/** With our labels, without which nothing is removed. */
function changesOf(api: VocabularyBench['api']): string[] {
  return [...Object.entries(api.labels).map(([key, value]) => `LABEL ${key}=${value}`), changed];
}

/** A parameter may stand there several times. */
function queryOf(always: Record<string, string | string[]>, query: Json): string {
  const whole = { ...always, ...(query as Record<string, string>) };
  const pairs = Object.entries(whole).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return `?${new URLSearchParams(pairs).toString()}`;
}

function packedFiles(files: Readonly<Record<string, string>>): Promise<Buffer> {
  return packed(
    Object.entries(files).map(([name, text]) => ({
      header: { name, mode: 0o644, uid: 0, gid: 0 },
      content: Buffer.from(`${text}\n`),
    })),
  );
}
