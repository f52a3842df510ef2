import { describe, expect, test } from 'vitest';
import type { DeclaredScenario } from '../scenario.ts';
import { lintTitles } from './lint-titles.ts';

function problems(title: string, isSearchedFor = true): string[] {
  const scenario = { title } as DeclaredScenario;
  return lintTitles([{ path: 'build/name.scenario.ts', scenario }], () => isSearchedFor);
}

describe('lintTitles', () => {
  test.each([
    'docker pause freezes every process',
    'There is no docker healthcheck run: a check cannot be run by hand',
    'docker inspect shows HostIp 0.0.0.0, and :: for IPv6, for a published port',
    'docker images NAME:TAG lists one tag, "{{json .}}" its digest, and FILE:ro nothing',
    'A container runs on where its owner stops',
  ])('takes a sentence: %s', (title) => {
    expect(problems(title)).toEqual([]);
  });

  test.each([
    'How COPY works',
    'what a RUN line writes is lost',
    'Which commands compose has',
    'Who owns a file',
  ])('refuses a question: %s', (title) => {
    expect(problems(title)).toEqual(['build/name.scenario.ts: the title asks; say what Docker does']);
  });

  test.each([
    'POST /build: dockerfile and t twice',
    'docker pause: checks of a paused container do not count',
    'compose up again: what is unchanged stays',
    'Exit codes of docker build: a RUN that fails, no Dockerfile',
    'GET /events tells what happens to an image: tag, untag and save',
  ])('refuses a heading: %s', (title) => {
    expect(problems(title)).toEqual([
      'build/name.scenario.ts: the title is a heading; say in a sentence what Docker does',
    ]);
  });

  test('refuses a title without a word that is searched for', () => {
    expect(problems('Fifty calls do what they are called', false)).toEqual([
      'build/name.scenario.ts: the title has no option, command, endpoint or word of the field',
    ]);
  });
});
