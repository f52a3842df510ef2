/** Each feature that differs on Podman 5.8 is found where people write it; made from the data, so that none is forgotten. */
import { expect, test } from 'vitest';
import { type FactContext, factContexts } from '../../../harness/record/fact-context.ts';
import { featureName } from '../../../harness/record/feature-kind.ts';
import { underFirstName } from '../../compat/command-names.ts';
import type { Compat } from '../../compat/schema.ts';
import { spanAt } from '../../compat/support.ts';
import { readCompose } from '../read/read-compose.ts';
import { readDockerfile } from '../read/read-dockerfile.ts';
import { readShell } from '../read/shell/read-shell.ts';
import { declaredCompat } from '../testing/declared-compat.ts';
import { dockerWords } from '../testing/docker-words.ts';
import { exampleCompose, exampleDockerfile } from '../testing/example-file.ts';
import { exampleLine } from '../testing/example-line.ts';
import type { FileUses } from '../uses.ts';
import { classOfWeight } from './classes.ts';
import { checkerFor } from './findings.ts';
import { targetNamed } from './targets.ts';

interface Expected {
  id: string;
  rule: string;
  when: readonly string[];
}

const targets = ['podman@5.8', 'podman-rootless@5.8'];

/** Contexts that a file shows for some uses only, such as of what another line makes. */
const shownElsewhere: ReadonlySet<string> = new Set([
  'used-together',
  'bind-mount',
  'source-below-context',
  'no-terminal',
]);

/** Does the line show each context, so that the fact is a verdict? */
function showsAll({ id, when }: Expected): boolean {
  const { surface, of } = featureName(id);
  const isFile = surface === 'file';
  if (!isFile && !/^(container )?(run|create)$/.test(of)) return false;
  return when.every((name) => {
    const isShown = !(name in factContexts) || factContexts[name as FactContext].inFile;
    return isShown && !(isFile && shownElsewhere.has(name));
  });
}

/** The program without a command is no use of anything. */
const ofNoLine: ReadonlySet<string> = new Set(['cli:docker']);

/** What differs on either, as a rule for each feature. */
function expectedOf(compat: Compat): Expected[] {
  return Object.entries(compat.features).flatMap(([id, { support }]) => {
    if (ofNoLine.has(id)) return [];
    const spans = targets.flatMap((name) => {
      const { line, release } = targetNamed(compat, name);
      return spanAt(compat.supports[support]?.[line] ?? [], release) ?? [];
    });
    const isOther = spans.some((span) => ['unknown', 'refused', 'ignored'].includes(span.class));
    const rules = spans.flatMap(({ differs = [] }) =>
      differs.flatMap(({ fact, weight }) => (classOfWeight(weight) === null ? [] : [fact])),
    );
    return [
      ...(isOther ? [{ id, rule: underFirstName(id, compat.aliases), when: [] }] : []),
      ...[...new Set(rules)].map((rule) => ({ id, rule, when: compat.facts[rule]?.when ?? [] })),
    ];
  });
}

function written(compat: Compat, { id, rule, when }: Expected): { text: string; uses: FileUses } {
  const { surface, kind, part } = featureName(id);
  if (kind === 'instruction') {
    const text = exampleDockerfile(part, when);
    return { text, uses: readDockerfile('Dockerfile', text) };
  }
  if (kind === 'compose-key') {
    const text = exampleCompose(part, when);
    return { text, uses: readCompose('compose.yaml', text) };
  }
  if (surface === 'api') {
    // A recording has calls of endpoints; what is read in their answers, no file shows.
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    return {
      text: id,
      uses: { path: 'a', kind: 'recording', uses: [{ feature: id, place }], notUnderstood: [] },
    };
  }
  const together = when.includes('used-together')
    ? Object.entries(compat.features).flatMap(([other, { facts = [] }]) =>
        other.startsWith('cli:') && facts.includes(rule) ? [other] : [],
      )
    : [];
  const text = exampleLine(compat, id, when, together);
  return { text, uses: readShell('a.sh', text, dockerWords) };
}

test('each is told, and as a finding where nothing is left open', async () => {
  const compat = await declaredCompat();
  const check = checkerFor(compat, { targets: targets.map((name) => targetNamed(compat, name)), from: null });
  const all = expectedOf(compat);
  expect(all.length).toBeGreaterThan(1000);
  const missing = all.flatMap((expected) => {
    const { id, rule, when } = expected;
    const { text, uses } = written(compat, expected);
    const told = check(uses).uses;
    const isFound = told.some(({ findings }) =>
      findings.some((one) => [one, ...one.facts].some((each) => each.rule === rule)),
    );
    const isOpen = when.length > 0 && !showsAll(expected);
    const isPossible = told.some(({ possible }) => possible.some((finding) => finding.rule === rule));
    const command = `cli:${featureName(id).of}`;
    // Where the command is not there, nothing is told of its flags; where a flag is not, nothing that may differ.
    const names = [command, id].map((one) => underFirstName(one, compat.aliases));
    const isCovered = told.some(({ findings }) => findings.some((finding) => names.includes(finding.rule)));
    return isFound || isCovered || (isOpen && isPossible)
      ? []
      : [`${id} ${rule} [${when.join(' ')}]: ${text}`];
  });
  expect(missing).toEqual([]);
}, 240_000);
