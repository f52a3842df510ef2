import { expect, test } from 'vitest';
import type { Json } from '../../record/model.ts';
import { fieldAnswers } from './field-answers.ts';
import type { Telling } from './telling.ts';

const simple = (name: string): Telling => ({
  body: { [name]: 1 },
  fields: { [name]: { at: [name], values: [1] } },
});

function engine(refused: readonly string[], ignored: readonly string[]) {
  const bodies: Json[] = [];
  const send = (body: Json) => {
    bodies.push(body);
    const kept = Object.fromEntries(
      Object.entries(body as Record<string, Json>).filter(([name]) => !ignored.includes(name)),
    );
    const refusal = refused.find((name) => name in kept);
    const reply =
      refusal === undefined
        ? { status: 201, body: {} }
        : { status: 400, body: { message: `invalid ${refusal}` } };
    return Promise.resolve({ reply, description: kept, isWhole: true });
  };
  return { bodies, send };
}

test('fields that go together are sent in one body', async () => {
  const { bodies, send } = engine([], ['B']);
  const answers = await fieldAnswers([simple('A'), simple('B')], send);
  expect(bodies).toHaveLength(1);
  expect(answers).toEqual([
    { id: 'A', state: 'known' },
    { id: 'B', state: 'ignored' },
  ]);
});

test('a refused body is halved until the refused field stands alone', async () => {
  const { send } = engine(['C'], []);
  const answers = await fieldAnswers(['A', 'B', 'C', 'D'].map(simple), send);
  expect(answers.filter(({ state }) => state === 'known').map(({ id }) => id)).toEqual(['A', 'B', 'D']);
  expect(answers.find(({ id }) => id === 'C')).toEqual({ id: 'C', state: 'refused', says: '400 invalid C' });
});

test('a value that cannot be is known where it is refused, and ignored where it is taken', async () => {
  const { send } = engine(['A'], []);
  const impossible = (name: string): Telling => ({ ...simple(name), refusedWhereKnown: true });
  const answers = await fieldAnswers([impossible('A'), impossible('B')], send);
  expect(answers.map(({ state }) => state)).toEqual(['known', 'ignored']);
});

test('what the host lacks is not asked', async () => {
  const answers = await fieldAnswers([simple('A')], () =>
    Promise.resolve({
      reply: { status: 201, body: { Warnings: ['Your kernel does not support A. A discarded.'] } },
      description: {},
      isWhole: true,
    }),
  );
  expect(answers).toEqual([
    { id: 'A', state: 'not-asked', says: 'Your kernel does not support A. A discarded.' },
  ]);
});

test('where the description is not whole, only another value tells that a field is ignored', async () => {
  const sent = (description: Json) => () =>
    Promise.resolve({ reply: { status: 201, body: {} }, description, isWhole: false });
  expect((await fieldAnswers([simple('A')], sent({ A: 0 })))[0]?.state).toBe('not-asked');
  expect((await fieldAnswers([simple('A')], sent({ A: 2 })))[0]?.state).toBe('ignored');
});
