import { expect, test } from 'vitest';
import { checkerFor } from '../find/findings.ts';
import { targetNamed } from '../find/targets.ts';
import { checkCompat as compat } from '../testing/check-compat.ts';
import { sampleUses } from '../testing/sample-uses.ts';
import { baselineOf, parseBaseline, withoutBaseline } from './baseline.ts';

const check = checkerFor(compat, { targets: [targetNamed(compat, 'podman')], from: null });
const checked = (text: string) => ({ report: check(sampleUses(text)), text });

function rules(files: ReturnType<typeof withoutBaseline>['files']): string[] {
  return files.flatMap(({ report }) =>
    report.uses.flatMap(({ use, findings }) => findings.map(({ rule }) => `${use.place.line} ${rule}`)),
  );
}

const old = checked('docker run --link a x\ndocker run --link a x\ndocker run --isolation b x');

test('findings that are known are left out, wherever their lines are now', () => {
  const baseline = baselineOf([old]);
  expect(baseline.findings).toEqual([
    { path: 'deploy.sh', rule: 'cli:run --isolation', text: 'docker run --isolation b x', count: 1 },
    { path: 'deploy.sh', rule: 'cli:run --link', text: 'docker run --link a x', count: 2 },
  ]);
  const now = checked(
    '\n  docker run --link a x\ndocker run --link new x\ndocker run --link a x\ndocker run --link a x',
  );
  const { files, stale } = withoutBaseline([now], baseline);
  expect(rules(files)).toEqual(['3 cli:run --link', '5 cli:run --link']);
  expect(stale).toBe(1);
});

test('entries of files that were not checked are not told', () => {
  expect(withoutBaseline([], baselineOf([old])).stale).toBe(0);
});

test('is read as it was written', () => {
  const baseline = baselineOf([old]);
  expect(parseBaseline(JSON.stringify(baseline), 'b.json')).toEqual(baseline);
});

test.each([
  '',
  '{}',
  '[]',
  'null',
  '{"schema":2,"findings":[]}',
  '{"schema":1,"findings":[{"path":1}]}',
  '{"schema":1,"findings":[null]}',
])('%s is not a baseline', (text) => {
  expect(() => parseBaseline(text, 'b.json')).toThrow(
    expect.objectContaining({
      code: 'usage',
      message: 'b.json is not a baseline of canialias check',
      hint: 'write it anew: canialias check --baseline b.json --write-baseline',
    }),
  );
});
