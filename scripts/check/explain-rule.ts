/** What stands behind a rule: the scenario of a fact, or what is known of a feature. */
import { didYouMean } from '../../harness/did-you-mean.ts';
import { CanialiasError } from '../../harness/errors.ts';
import { featureReport } from '../../reports/compat/feature-report.ts';
import { renderFeature } from '../../reports/compat/render-feature.ts';
import type { Compat } from '../../reports/compat/schema.ts';
import type { Terminal } from '../../reports/text/terminal.ts';
import { explainScenario } from '../cli/explain-scenario.ts';

/** Ends in a newline. Throws `usage` for a rule that there is not. */
export async function explainRule(rule: string, compat: Compat, terminal: Terminal): Promise<string> {
  if (Object.hasOwn(compat.facts, rule)) return explainScenario(rule.replace(/#.*$/, ''), terminal);
  const report = featureReport(compat, rule, null);
  if (report !== null) return renderFeature(report, compat, null, terminal);
  const rules = [...Object.keys(compat.facts), ...Object.keys(compat.features)];
  throw new CanialiasError(
    'usage',
    `there is no rule ${rule}`,
    `${didYouMean(rule, rules)}a finding names its rule: networks/link#exitCode, or cli:run --link`,
  );
}
