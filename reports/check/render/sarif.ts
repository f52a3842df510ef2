/** A check in the Static Analysis Results Interchange Format, version 2.1.0. Pure. */
import type { FindingClass } from '../find/classes.ts';
import type { Finding, UseReport } from '../find/findings.ts';
import type { CheckResult } from '../result.ts';
import type { Place } from '../uses.ts';
import { factAsData, unknownUses } from './as-data.ts';
import { findingInWords, unknownInWords } from './in-words.ts';

const levels: Record<FindingClass, string> = { refused: 'error', silent: 'warning', output: 'note' };

interface Told {
  path: string;
  one: UseReport;
  finding: Finding;
}

/** Ends in a newline. What may differ is a result of the kind `open`. `version`: of this program. */
export function renderSarif(
  { question, files, notRead, problems }: CheckResult,
  version: string,
  isPossibleShown: boolean,
): string {
  const told = files.flatMap(({ report: { path, uses } }) =>
    uses.flatMap((one): Told[] =>
      [...one.findings, ...(isPossibleShown ? one.possible : [])].map((finding) => ({ path, one, finding })),
    ),
  );
  const rules = new Map(told.map(({ finding }) => [finding.rule, finding]));
  const ids = [...rules.keys()];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'canialias', version, rules: [...rules.values()].map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: [
              ...notRead.map(({ path, reason }) => notification('warning', path, {}, `not read: ${reason}`)),
              ...files.flatMap(({ report: { path, uses, notUnderstood } }) => [
                ...notUnderstood.map(({ place, reason }) =>
                  notification('note', path, place, `not understood: ${reason}`),
                ),
                ...unknownUses(uses).map((one) =>
                  notification('note', path, one.use.place, unknownInWords(one)),
                ),
              ]),
            ],
            toolConfigurationNotifications: problems.map(({ path, line, message, isError }) =>
              notification(isError ? 'error' : 'warning', path, { line }, message),
            ),
          },
        ],
        results: told.map(({ path, one, finding }) => ({
          ruleId: finding.rule,
          ruleIndex: ids.indexOf(finding.rule),
          ...(finding.open.length > 0
            ? { kind: 'open', level: 'none' }
            : { kind: 'fail', level: levels[finding.class] }),
          message: { text: findingInWords(one, finding, question) },
          locations: [location(path, one.use.place)],
          properties: {
            class: finding.class,
            feature: one.use.feature,
            on: finding.on.map(({ target, class: kind }) => ({ target: target.name, class: kind })),
            facts: finding.facts.map(factAsData),
          },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The rule as such, whatever use it was found in. */
function ruleOf({ rule, title, advice }: Finding): object {
  const text = advice.map(({ write }) => `Write instead: ${write.replace(/\.$/, '')}.`).join(' ');
  return {
    id: rule,
    shortDescription: { text: title },
    ...(text === '' ? {} : { help: { text } }),
  };
}

function notification(level: string, path: string, place: Partial<Place>, text: string): object {
  return { level, message: { text }, locations: [location(path, place)] };
}

function location(path: string, { line = 1, column, endLine, endColumn }: Partial<Place>): object {
  const region = {
    startLine: line,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const uri = path.startsWith('/') ? `file://${encoded}` : encoded;
  return { physicalLocation: { artifactLocation: { uri }, region } };
}
