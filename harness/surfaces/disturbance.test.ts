import { expect, test } from 'vitest';
import { isAboutAnother, undisturbed } from './disturbance.ts';

const id = '2c7b50740d40af6c7882dc08d446fd9a289052955ca6aa4de508482ff1ed9196';
const stumbled = `Error: reading image "${id}": locating image with ID "${id}": image not known`;

test('an error over an image that was not asked for is about another', () => {
  expect(isAboutAnother('image inspect localhost/own:1', stumbled)).toBe(true);
});

test('so is one over a container that went while networks were listed', () => {
  const gone = `container ${id} does not exist in database: no such container`;
  expect(isAboutAnother('/networks/create', JSON.stringify({ message: gone }))).toBe(true);
  expect(isAboutAnother(`/containers/${id}/json`, gone)).toBe(false);
});

test('so is one over the file of a network that went meanwhile', () => {
  const gone =
    'error reading /home/x/.config/cni/net.d/other.conflist: open /home/x/.config/cni/net.d/other.conflist: no such file or directory';
  expect(isAboutAnother('DELETE /networks/mine', gone)).toBe(true);
  expect(isAboutAnother('DELETE /networks/other', gone)).toBe(false);
});

test('so it is within JSON', () => {
  expect(isAboutAnother('/images/json', JSON.stringify({ message: stumbled }))).toBe(true);
});

test('an error over the very image that was asked for is an answer', () => {
  expect(isAboutAnother(`image inspect ${id}`, stumbled)).toBe(false);
});

test('an image that is not known by its name is an answer', () => {
  expect(isAboutAnother('image inspect a', 'Error: inspecting object: a: image not known')).toBe(false);
});

test('the question is asked again until the answer is about it', async () => {
  const answers = [stumbled, stumbled, 'fine'];
  const answer = await undisturbed(
    'images',
    () => Promise.resolve(answers.shift() ?? 'asked too often'),
    (text) => text,
  );
  expect(answer).toBe('fine');
  expect(answers).toEqual([]);
});

test('an answer that stays disturbed is given after five rounds', async () => {
  let asked = 0;
  const answer = await undisturbed(
    'images',
    () => {
      asked += 1;
      return Promise.resolve(stumbled);
    },
    (text) => text,
  );
  expect(answer).toBe(stumbled);
  expect(asked).toBe(5);
});
