/** `canialias list`: every scenario there is. */
import { Command } from '@commander-js/extra-typings';
import type { DeclaredScenario } from '../../harness/scenario.ts';
import { areaOption, claimOption, filtersOf, idOption } from '../cli/filter-options.ts';

export function listCommand() {
  return new Command('list')
    .description('list the scenarios')
    .addOption(areaOption)
    .addOption(idOption)
    .addOption(claimOption)
    .option('--json', 'as JSON: [{id, area, title, surfaces, claims, facts: {name: {title}}}]')
    .action(async (options) => {
      const { loadScenarios, selectScenarios } = await import('../../harness/run/select-scenarios.ts');
      const chosen = selectScenarios(await loadScenarios(), filtersOf(options)).map(
        ({ scenario }) => scenario,
      );
      const text =
        options.json === true ? JSON.stringify(chosen.map(entry), null, 2) : chosen.map(line).join('\n');
      process.stdout.write(`${text}\n`);
    });
}

function entry({ id, area, title, surfaces, claims, facts }: DeclaredScenario) {
  return {
    id,
    area,
    title,
    surfaces,
    claims,
    facts: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, { title: fact.title }])),
  };
}

function line({ id, title, surfaces }: DeclaredScenario): string {
  return `${id} [${surfaces.join(', ')}]\n    ${title}`;
}
