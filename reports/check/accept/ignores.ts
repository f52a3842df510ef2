/** Comments in a file that take a finding out: `# canialias-ignore RULE reason`. Pure. */
import { nearest } from '../../../harness/did-you-mean.ts';
import { underFirstName } from '../../compat/command-names.ts';
import type { Compat } from '../../compat/schema.ts';
import type { FileReport } from '../find/findings.ts';
import type { Use } from '../uses.ts';
import { withoutAccepted } from './accept.ts';

export interface Problem {
  path: string;
  line: number;
  message: string;
  /** Is the comment wrong, and not only unneeded? */
  isError: boolean;
}

interface Ignore {
  line: number;
  /** Stands alone on its line, so that it is about the next one. */
  isAlone: boolean;
  rule: string;
  reason: string;
}

const comment = /(^|\s)(?:#|\/\/)\s*canialias-ignore\b[ \t]*(.*)$/;

/** A comment at the end of a line is about that line and the call that ends there; one alone about what follows it. */
export function withoutIgnored(
  report: FileReport,
  text: string,
  compat: Compat,
): { report: FileReport; problems: Problem[] } {
  const ignores = ignoresIn(text, compat);
  const used = new Set<Ignore>();
  const left = withoutAccepted(report, (use, { rule }) => {
    const own = ignores.filter((one) => one.rule === rule && one.reason !== '' && isAbout(one, use));
    for (const one of own) used.add(one);
    return own.length > 0;
  });
  const problems = ignores.flatMap((one): Problem[] => {
    const problem = used.has(one) ? null : problemOf(one, compat);
    return problem === null ? [] : [{ path: report.path, line: one.line, ...problem }];
  });
  return { report: left, problems };
}

/** A rule may have spaces in it: it is as long as a feature or a fact of that name is known. */
function ignoresIn(text: string, compat: Compat): Ignore[] {
  return text.split('\n').flatMap((content, index): Ignore[] => {
    const [found, , said = ''] = comment.exec(content) ?? [];
    if (found === undefined) return [];
    const words = said.trim().split(/\s+/);
    const lengths = words.map((_, place) => words.length - place);
    const length = lengths.find((count) => isRule(words.slice(0, count).join(' '), compat)) ?? 1;
    return [
      {
        line: index + 1,
        isAlone: content.trim().startsWith(found.trim()),
        rule: underFirstName(words.slice(0, length).join(' '), compat.aliases),
        reason: words.slice(length).join(' '),
      },
    ];
  });
}

function isRule(text: string, { facts, features }: Compat): boolean {
  return Object.hasOwn(facts, text) || Object.hasOwn(features, text);
}

function isAbout({ line, isAlone }: Ignore, { place, call }: Use): boolean {
  const lines = [place.line, ...(call === undefined ? [] : [isAlone ? call.place.line : call.place.endLine])];
  return lines.includes(isAlone ? line + 1 : line);
}

function problemOf({ rule, reason }: Ignore, compat: Compat): Pick<Problem, 'message' | 'isError'> | null {
  if (rule === '') return { message: 'canialias-ignore names no rule', isError: true };
  if (!isRule(rule, compat)) {
    const near = nearest(rule, Object.keys(compat.facts));
    const hint = near === null ? '' : `; did you mean ${near}?`;
    return { message: `there is no rule ${rule}${hint}`, isError: true };
  }
  if (reason === '') return { message: `canialias-ignore ${rule} gives no reason`, isError: true };
  return { message: `canialias-ignore ${rule} is not needed: there is no such finding here`, isError: false };
}
