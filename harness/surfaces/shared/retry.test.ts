import { expect, test } from 'vitest';
import { isTransient, retry } from './retry.ts';

const id = '2c7b50740d40af6c7882dc08d446fd9a289052955ca6aa4de508482ff1ed9196';
const missingImage = `Error: reading image "${id}": locating image with ID "${id}": image not known`;

test('an error over an image that was not asked for is about another', () => {
  expect(isTransient('image inspect localhost/own:1', missingImage)).toBe(true);
});

test('so is one over the labels of an image that went while images were listed', () => {
  const gone = `retrieving label for image "${id}": you may need to remove the image to resolve the error: fallback e`;
  expect(isTransient('/images/json?all=true&filters=x', JSON.stringify({ message: gone }))).toBe(true);
});

test('so is one over a container that went while networks were listed', () => {
  const gone = `container ${id} does not exist in database: no such container`;
  expect(isTransient('/networks/create', JSON.stringify({ message: gone }))).toBe(true);
  expect(isTransient(`/containers/${id}/json`, gone)).toBe(false);
});

test('so is one over the file of a network that went meanwhile', () => {
  const gone =
    'error reading /home/x/.config/cni/net.d/other.conflist: open /home/x/.config/cni/net.d/other.conflist: no such file or directory';
  expect(isTransient('DELETE /networks/mine', gone)).toBe(true);
  expect(isTransient('DELETE /networks/other', gone)).toBe(false);
});

test('so is one over the file of a network that is being written', () => {
  const half =
    'in /etc/cni/net.d/other.conflist: error parsing configuration list: unexpected end of JSON input';
  expect(isTransient('/networks/create', half)).toBe(true);
});

test('so is one over a database that a neighbour holds', () => {
  const busy = 'container create: committing transaction: disk I/O error: resource temporarily unavailable';
  expect(isTransient('/containers/create?name=mine', busy)).toBe(true);
});

test('so is one over a process that ended while it was looked at', () => {
  const gone = 'read /proc/17373/cgroup: no such process';
  expect(isTransient('GET /containers/mine/json', gone)).toBe(true);
  expect(isTransient('GET /containers/mine/json', 'open /proc/1/ns/net: no such process')).toBe(false);
});

test('so is one over an image that went while a build looked for its cache', () => {
  const gone =
    'Error: checking if cached image exists from a previous build: getting top layer info: layer not known';
  expect(isTransient('build --tag localhost/own:1 .', gone)).toBe(true);
  expect(isTransient('build .', 'Error: creating build container: a: image not known')).toBe(false);
});

test('so it is within JSON', () => {
  expect(isTransient('/images/json', JSON.stringify({ message: missingImage }))).toBe(true);
});

test('an error over the very image that was asked for is an answer', () => {
  expect(isTransient(`image inspect ${id}`, missingImage)).toBe(false);
});

test('an image that is not known by its name is an answer', () => {
  expect(isTransient('image inspect a', 'Error: inspecting object: a: image not known')).toBe(false);
});

/** Answers one after the other, and records what was asked. */
function answering(...answers: string[]) {
  const asked: string[] = [];
  return {
    asked,
    question: {
      text: 'images',
      ask: () => {
        const answer = answers[Math.min(asked.length, answers.length - 1)] ?? '';
        asked.push(answer);
        return Promise.resolve(answer);
      },
      refusal: (text: string) => text,
    },
  };
}

test('the question is asked again until the answer is about it', async () => {
  const { asked, question } = answering(missingImage, missingImage, 'fine');
  expect(await retry(question)).toBe('fine');
  expect(asked).toEqual([missingImage, missingImage, 'fine']);
});

test('what a transient attempt may have made is taken back before the next', async () => {
  const { asked, question } = answering(missingImage, 'fine');
  const undone: number[] = [];
  const undo = () => Promise.resolve(undone.push(asked.length));
  expect(await retry({ ...question, undo })).toBe('fine');
  expect(undone).toEqual([1]);
});

test('a network that is not yet heard of is waited for', async () => {
  const { asked, question } = answering('CNI network "ca-k3x9ab12-name-dx" not found', 'fine');
  expect(await retry(question)).toBe('fine');
  expect(asked).toHaveLength(2);
});

test('a network that is no run’s is not waited for', async () => {
  const { asked, question } = answering('CNI network "bridge" not found');
  await retry(question);
  expect(asked).toHaveLength(1);
});

test('an answer that stays transient is given after twenty rounds', async () => {
  const { asked, question } = answering(missingImage);
  expect(await retry(question)).toBe(missingImage);
  expect(asked).toHaveLength(20);
});
