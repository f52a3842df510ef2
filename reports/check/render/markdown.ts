/** A check as Markdown, for a comment or a job summary. Pure. */
import { code, prose, source, table } from '../../text/escape-markdown.ts';
import type { CheckedFile } from '../accept/baseline.ts';
import { findingWords } from '../find/classes.ts';
import type { Finding } from '../find/findings.ts';
import { tallyInWords } from '../find/tally.ts';
import type { CheckResult } from '../result.ts';
import { unknownUses } from './as-data.ts';
import { questionInWords, unknownInWords, whatInWords } from './in-words.ts';

/** Ends in a newline. */
export function renderMarkdown(result: CheckResult, isPossibleShown: boolean): string {
  const { question, files, notRead, problems, tally } = result;
  const parts = [
    '## canialias check',
    `**${prose(tallyInWords(tally))}**`,
    questionInWords(question).map(prose).join(' '),
    ...files.flatMap((file) => fileSection(file, result, isPossibleShown)),
    ...(notRead.length === 0
      ? []
      : [notRead.map(({ path, reason }) => `- not read: ${code(path)}: ${prose(reason)}`).join('\n')]),
    ...(problems.length === 0
      ? []
      : [
          '### Comments',
          problems
            .map(({ path, line, message }) => `- ${code(`${path}:${line}`)} ${prose(message)}`)
            .join('\n'),
        ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function fileSection({ report }: CheckedFile, { question }: CheckResult, isPossibleShown: boolean): string[] {
  const told = report.uses.flatMap((one) =>
    [...one.findings, ...(isPossibleShown ? one.possible : [])].map((finding) => ({ one, finding })),
  );
  const unread = [
    ...unknownUses(report.uses).map((one) => `- line ${one.use.place.line}: ${prose(unknownInWords(one))}`),
    ...report.notUnderstood.map(
      ({ place, reason }) => `- not understood: line ${place.line}: ${prose(reason)}`,
    ),
  ];
  if (told.length === 0 && unread.length === 0) return [];
  const names = question.targets.map(({ name }) => name);
  const rows = told.map(({ one, finding }) => [
    `${one.use.place.line}`,
    prose(whatInWords(one, finding, question)),
    ...question.targets.map((target) => cell(finding, target.name)),
    whyAndInstead(finding),
  ]);
  return [
    `### ${code(report.path)}`,
    ...(rows.length === 0
      ? []
      : [table(['line', 'what', ...names.map(code), 'why, and what to write'], rows)]),
    ...(unread.length === 0 ? [] : [unread.join('\n')]),
  ];
}

function cell({ on, open }: Finding, name: string): string {
  const own = on.find(({ target }) => target.name === name);
  if (own === undefined) return '';
  const { one } = findingWords[own.class];
  return open.length > 0 ? `perhaps ${one}` : one;
}

function whyAndInstead({ rule, causes, advice, open }: Finding): string {
  return [
    code(rule),
    ...open.map(prose),
    ...causes.map((cause) => `${prose(cause.because)} (${source(cause.source)})`),
    ...advice.map(({ write }) => `instead: ${prose(write.replace(/\.$/, ''))}`),
  ].join('; ');
}
