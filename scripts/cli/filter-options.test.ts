import { Command } from '@commander-js/extra-typings';
import { describe, expect, test } from 'vitest';
import {
  areaOption,
  claimOption,
  enginesOption,
  filtersOf,
  idOption,
  labOption,
  repeatOption,
  seedOption,
  targetOption,
} from './filter-options.ts';

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

  test.each(['', ',', ' ', ' , '])(
    'one that names nothing (%j) is refused: everything would be asked',
    (value) => {
      for (const option of [areaOption, idOption, claimOption, targetOption, labOption, enginesOption]) {
        const command = new Command()
          .addOption(option)
          .exitOverride()
          .configureOutput({ writeErr: () => undefined });
        expect(() => command.parse([option.long ?? '', value], { from: 'user' })).toThrow(/names nothing/);
      }
    },
  );

  test('one command line does not colour the next', () => {
    filters('--id', 'dns/*');
    expect(filters('--id', 'ports/*').ids).toEqual(['ports/*']);
  });
});

describe('--repeat and --seed', () => {
  const parse = (...args: string[]) =>
    new Command()
      .addOption(repeatOption)
      .addOption(seedOption)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined })
      .parse(args, { from: 'user' })
      .opts();

  test('are whole numbers', () => {
    expect(parse('--repeat', '5', '--seed', '0')).toEqual({ repeat: 5, seed: 0 });
  });

  test.each(['1', '0', '-2', '2.5', '1e3', 'often', ''])('%j times is refused', (times) => {
    expect(() => parse('--repeat', times)).toThrow(/a whole number is wanted, 2 or more/);
  });
});
