import { describe, expect, test } from 'vitest';
import { compatRecord, sampleAliases, withFileFacts } from '../testing/sample-compat.ts';
import { matrixOf } from '../view/matrix.ts';
import { compatOf } from './compat-of.ts';
import { coverageOf } from './coverage.ts';
import { featureReport } from './feature-report.ts';
import { renderCoverage, usedUnmeasured } from './render-coverage.ts';
import { renderFeature } from './render-feature.ts';
import { support } from './support.ts';

const matrix = matrixOf(withFileFacts(compatRecord()));
const compat = compatOf(matrix, sampleAliases);

function rendered(id: string, target: string | null, columns = 80): string {
  const only = target === null ? null : support(compat, id, target);
  const report = featureReport(compat, id, only);
  return report === null ? '' : renderFeature(report, compat, only, { columns, colour: false });
}

describe('a feature on a terminal', () => {
  test('at 80 columns', () => {
    expect(`\n${rendered('cli:run --link', null)}`).toBe(`
cli:run --link
  flag of run, takes a value; also container run --link

supported: it does what the reference says
  on Docker 28.5.2

unknown to the engine (ends in an error)
  on Podman 3.0.1 to 4.3.1
  why: links are not resolved
    https://docs.podman.io/ (networks/link#works)

differs from the reference (goes through and does something else)
  on Podman 5.4.2
  why: links are not resolved
    https://docs.podman.io/ (networks/link#works)

WHAT TO WRITE INSTEAD
  a network of your own
    shown by dns/name#holds

FACTS ABOUT IT
  networks/link#works (silent)
    the name resolves

RELATED
  cli:run
`);
  });

  test('that is written in a file', () => {
    expect(`\n${rendered('dockerfile:SHELL', 'podman')}`).toBe(`
dockerfile:SHELL
  instruction of Dockerfile

On Podman 5.4.2, which was measured:

differs from the reference (goes through and does something else)
  on Podman 3.0.1 to 5.4.2
  why: the format has no place for it
    https://docs.podman.io/ (build/shell#kept)

FACTS ABOUT IT
  build/shell#kept (silent)
    SHELL is kept
`);
  });

  test.each([
    ['podman@5.4', 'On Podman 5.4.2, which was measured:\n\ndiffers'],
    ['podman@4.0', 'Podman 4.0 was not measured; the releases before and after it answer alike:\n\nunknown'],
    ['podman@5.0', 'may be like either:\n\nunknown'],
    ['podman@6', 'Podman 6 is beyond what was measured; the nearest release answers:\n\ndiffers'],
  ])('for %s', (target, words) => {
    expect(rendered('cli:run --link', target)).toContain(words);
  });

  test.each([20, 40, 80, 120])('keeps to %i columns', (columns) => {
    for (const line of rendered('cli:run --link', null, columns).split('\n')) {
      expect(line).toBe(line.trimEnd());
      if (line.trim().includes(' ')) expect(line.length).toBeLessThanOrEqual(Math.max(columns, 40));
    }
  });
});

describe('coverage', () => {
  const coverage = coverageOf(matrix, sampleAliases);
  const uses = {
    source: 'Counted somewhere.',
    files: 51,
    uses: [
      { feature: 'cli:run', files: 22 },
      { feature: 'cli:run --link', files: 3 },
      { feature: 'cli:ps', files: 1 },
    ],
  };

  test('counts a command once, by name and by behaviour', () => {
    expect(coverage.total).toEqual({ all: 5, byName: 5, byBehaviour: 2 });
    expect(coverage.kinds.command).toEqual({ all: 1, byName: 1, byBehaviour: 0 });
    expect(coverage.kinds.flag).toEqual({ all: 2, byName: 2, byBehaviour: 2 });
    expect(coverage.files).toEqual({ instruction: 1, 'compose-key': 1 });
    expect(coverage.facts).toEqual({ all: 4, about: 4 });
  });

  test('measures a flag by one of its filters, and what inspect asks by the command of the object', () => {
    const measured = ['cli:network ls --filter name', 'cli:container inspect --format .State.Pid'];
    const unmeasured = (feature: string) =>
      usedUnmeasured({ ...coverage, measured }, { ...uses, uses: [{ feature, files: 2 }] }).length;
    expect(unmeasured('cli:network ls --filter')).toBe(0);
    expect(unmeasured('cli:inspect --format .State.Pid')).toBe(0);
    expect(unmeasured('cli:inspect --format .State.Status')).toBe(1);
    expect(unmeasured('cli:network ls')).toBe(1);
  });

  test('lists what is widely used and not measured', () => {
    expect(usedUnmeasured(coverage, uses)).toEqual([{ feature: 'cli:run', files: 22 }]);
    const text = renderCoverage(coverage, uses, { columns: 80, colour: false });
    expect(text).toContain('  flags                       2        2             2\n');
    expect(text).toContain(
      'Facts are about 1 instruction of Dockerfiles and 1 key of compose files too: of\n',
    );
    expect(text).toMatch(
      /no fact is about it: 1 feature\. Counted somewhere\.\n {3}22 of 51 files {2}cli:run\n$/,
    );
  });
});
