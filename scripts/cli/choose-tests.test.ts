import { describe, expect, test } from 'vitest';
import { CanialiasError } from '../../harness/errors.ts';
import { scenario } from '../../harness/scenario.ts';
import { chooseTests } from './choose-tests.ts';

const suite = (id: string) => ({
  file: `suites/${id}.scenario.ts`,
  scenario: scenario({
    id,
    title: 't',
    why: 'w',
    claims: [],
    sources: [],
    surfaces: ['cli'],
    facts: { holds: { title: 'it holds', reference: true, weight: 'silent' } },
    observe: () => Promise.resolve({ holds: true }),
  }),
});
const all = [suite('dns/name'), suite('dns/letter-case'), suite('volumes/name-kept')];

function chosen(line: string) {
  const { unit, scenarios, targets, options } = chooseTests(line === '' ? [] : line.split(' '), all);
  return { unit, targets, options, ids: scenarios.map(({ scenario: { id } }) => id) };
}

describe('chooseTests', () => {
  test('without a filter: all of both, on every target', () => {
    const { unit, targets, ids } = chosen('');
    expect(unit?.filters).toEqual([]);
    expect(targets).toEqual([]);
    expect(ids).toHaveLength(3);
  });

  test('--project unit: the unit tests alone', () => {
    const { unit, ids } = chosen('--project unit');
    expect(unit).not.toBeNull();
    expect(ids).toEqual([]);
  });

  test('--project with a target: its scenarios alone', () => {
    const { unit, targets, ids } = chosen('--project podman-rootless');
    expect(unit).toBeNull();
    expect(targets).toEqual(['podman-rootless']);
    expect(ids).toHaveLength(3);
  });

  test('--project may be repeated, be a glob, or name what does not exist', () => {
    expect(chosen('--project unit --project docker')).toMatchObject({ unit: {}, targets: ['docker'] });
    expect(chosen('--project podman*').targets).toEqual(['podman', 'podman-rootless']);
    expect(chosen('--project podman --project podman*').targets).toEqual(['podman', 'podman-rootless']);
    expect(chosen('--project podman+docker-cli').targets).toEqual(['podman+docker-cli']);
    expect(chosen('--project !unit')).toMatchObject({
      unit: null,
      targets: ['docker', 'podman', 'podman-rootless'],
    });
    expect(chosen('--project dokcer').targets).toEqual(['dokcer']);
  });

  test('-t chooses scenarios by id, and unit tests by name', () => {
    const { unit, ids } = chosen('-t ^dns/');
    expect(ids).toEqual(['dns/name', 'dns/letter-case']);
    expect(unit?.options.testNamePattern).toBeDefined();
  });

  test('a file chooses by its path, of unit tests and scenarios alike', () => {
    expect(chosen('suites/dns').ids).toEqual(['dns/name', 'dns/letter-case']);
    expect(chosen('./suites/volumes/name-kept.scenario.ts').ids).toEqual(['volumes/name-kept']);
    expect(chosen('letter-case name-kept').ids).toEqual(['dns/letter-case', 'volumes/name-kept']);
    const { unit, ids } = chosen('harness/judge');
    expect(ids).toEqual([]);
    expect(unit?.filters).toEqual(['harness/judge']);
  });

  test('filters narrow each other', () => {
    expect(chosen('name -t dns --project docker')).toMatchObject({ unit: null, ids: ['dns/name'] });
  });

  test("Vitest's own options are handed on, without those that were used up", () => {
    const { options, unit } = chosen('--bail 1 -t dns --project docker --project unit');
    expect(options).toMatchObject({ bail: 1 });
    expect(unit?.options).toMatchObject({ bail: 1 });
    expect(options).not.toHaveProperty('project');
    expect(options).not.toHaveProperty('testNamePattern');
  });

  test('--shard takes the same share of the scenarios for every target, and one of the unit tests', () => {
    const { unit, options, ids } = chosen('--shard 2/2');
    expect(ids).toEqual(['dns/letter-case']);
    expect(unit?.options).toMatchObject({ shard: '2/2' });
    expect(options).not.toHaveProperty('shard');
    expect(() => chosen('--shard 3/2')).toThrow(
      new CanialiasError('usage', '--shard 3/2 is no share', 'a share is written index/count, such as 1/4'),
    );
  });

  test('a pattern that is none is an error of usage', () => {
    expect(() => chosen('-t (')).toThrow(
      new CanialiasError('usage', '-t ( is no regular expression', 'escape what is special in it'),
    );
  });
});
