import { Command } from '@commander-js/extra-typings';
import { describe, expect, test } from 'vitest';
import { areaOption, claimOption, filtersOf, idOption } from './filter-options.ts';

function filters(...args: string[]) {
  const command = new Command().addOption(areaOption).addOption(idOption).addOption(claimOption);
  return filtersOf(command.parse(args, { from: 'user' }).opts());
}

describe('filters', () => {
  test('none is none', () => {
    expect(filters()).toEqual({ areas: [], ids: [], claims: [] });
  });

  test('may be repeated or be a list', () => {
    expect(filters('--area', 'dns,ports', '--area', 'volumes', '--claim', 'dns-01,')).toEqual({
      areas: ['dns', 'ports', 'volumes'],
      ids: [],
      claims: ['dns-01'],
    });
  });

  test('one command line does not colour the next', () => {
    filters('--id', 'dns/*');
    expect(filters('--id', 'ports/*').ids).toEqual(['ports/*']);
  });
});
