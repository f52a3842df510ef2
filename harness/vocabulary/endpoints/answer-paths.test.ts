import { describe, expect, test } from 'vitest';
import { answerStates, mapsIn, pathsOf } from './answer-paths.ts';

const words = [
  { path: '.Id', type: 'string' },
  { path: '.Labels', type: 'map of string' },
  { path: '.Networks.*.IPAddress', type: 'string' },
  { path: '.Mounts', type: 'array of object' },
  { path: '.Mounts[].Type', type: 'string' },
  { path: '.Health', type: 'object' },
  { path: '.Health.Status', type: 'string' },
];
const isMap = mapsIn(words);
const statesOf = (value: Parameters<typeof pathsOf>[0]) =>
  Object.fromEntries(
    answerStates(pathsOf(value, isMap), words).map(({ id, state, type }) => [id, type ?? state]),
  );

describe('the paths of an answer', () => {
  test('have the JSON type of what is there; keys that are data are a star', () => {
    const value = {
      Id: 'f00d',
      Labels: { a: 'b' },
      Networks: { mine: { IPAddress: '' } },
      Mounts: [{ Type: 'bind' }],
    };
    expect(statesOf(value)).toEqual({
      '.Id': 'string',
      '.Labels': 'object',
      '.Networks': 'object',
      '.Networks.*.IPAddress': 'string',
      '.Mounts': 'array',
      '.Mounts[].Type': 'string',
      '.Health': 'unknown',
      '.Health.Status': 'unknown',
    });
  });

  test('were not asked where what holds them is null or empty', () => {
    const states = statesOf({ Networks: {}, Mounts: [], Health: null });
    expect(states['.Networks.*.IPAddress']).toBe('not-asked');
    expect(states['.Mounts[].Type']).toBe('not-asked');
    expect(states['.Health.Status']).toBe('not-asked');
    expect(states['.Health']).toBe('null');
  });

  test('an array is one type, empty or not', () => {
    expect(statesOf({ Mounts: [] })['.Mounts']).toBe(statesOf({ Mounts: [{}] })['.Mounts']);
  });

  test('that the words do not have are told too', () => {
    expect(statesOf({ Pod: '' })['.Pod']).toBe('string');
  });
});
