/** One Allure entry per scenario and target: labels to browse by, and the evidence as steps. */
import * as allure from 'allure-js-commons';
import type { Call, ResultLine } from '../record/model.ts';
import type { Scenario } from '../scenario.ts';
import type { Target } from '../transport/target.ts';

export async function reportToAllure(scenario: Scenario, target: Target, result: ResultLine): Promise<void> {
  // Without a parameter Allure takes the same scenario on three targets for one test and two retries.
  await allure.parameter('target', target.id);
  await allure.displayName(`${scenario.title} [${target.id}]`);
  await allure.description(scenario.why);
  await allure.epic(target.id);
  await allure.feature(scenario.area);
  await allure.story(scenario.id);
  await allure.label('verdict', result.verdict);
  for (const claim of scenario.claims) await allure.tag(claim);
  for (const source of scenario.sources) await allure.link(source);
  for (const surface of result.surfaces) {
    await allure.step(`${surface.surface}: ${surface.verdict}`, async () => {
      const facts = surface.facts.map(
        (fact) => `${fact.name}: ${JSON.stringify(fact.measured ?? null)} (${fact.verdict})`,
      );
      await allure.attachment('facts', facts.join('\n'), 'text/plain');
      for (const step of surface.steps) {
        await allure.step(step.name, async () => {
          await allure.attachment('evidence', step.calls.map(transcript).join('\n'), 'text/plain');
        });
      }
    });
  }
}

function transcript(call: Call): string {
  if (call.via === 'api') {
    return `${call.method} ${call.path} ${call.request === null ? '' : JSON.stringify(call.request)}\n-> ${call.status ?? 'none'} ${JSON.stringify(call.response)} (${call.ms} ms)\n`;
  }
  if (call.via === 'host') return `on the host: ${JSON.stringify(call)}\n`;
  return `$ ${call.argv.join(' ')}\n${call.stdout}${call.stderr}-> ${call.exitCode ?? 'killed'} (${call.ms} ms)\n`;
}
