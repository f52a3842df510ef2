/** Test support: a small script, checked. */
import { withoutIgnored } from '../accept/ignores.ts';
import { checkerFor, type Question } from '../find/findings.ts';
import { tallyOf } from '../find/tally.ts';
import { newestTargets } from '../find/targets.ts';
import type { CheckResult } from '../result.ts';
import { checkCompat } from './check-compat.ts';
import { sampleUses } from './sample-uses.ts';

export const script = `#!/bin/sh
docker run -d --link db:db -p 80:80 --name web docker.io/nginx
docker run -p 8080:80 -v data:/data --network own docker.io/app
docker run --link db x # canialias-ignore cli:run --link the old hosts
docker run x # canialias-ignore cli:run --link
docker logs web
docker pull docker.io/app
`;

export function sampleCheck(overrides: Partial<CheckResult> = {}): CheckResult {
  const question: Question = { targets: newestTargets(checkCompat), from: null };
  const notUnderstood = [
    { place: { line: 9, column: 1, endLine: 9, endColumn: 5 }, reason: 'a command that is not known' },
  ];
  const told = checkerFor(checkCompat, question)({ ...sampleUses(script), notUnderstood });
  const { report, problems } = withoutIgnored(told, script, checkCompat);
  return {
    question,
    files: [{ report, text: script }],
    notRead: [{ path: 'big.sh', reason: 'larger than 5 MB' }],
    problems,
    tally: tallyOf(
      [report],
      question.targets.map(({ name }) => name),
    ),
    staleBaseline: 0,
    failOn: 'silent',
    isStrict: false,
    ...overrides,
  };
}
