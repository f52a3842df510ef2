/** Secrets that stand in files are not repeated: they are masked as in records, with what quotes in scripts add. Pure. */
import { withoutCredentials } from '../../../harness/record/without-credentials.ts';
import type { FileReport, UseReport } from '../find/findings.ts';

const mark = '[hidden]';

const name = String.raw`[\w.-]*(?:passw(?:or)?d|passphrase|secret|token|api_?key|access_?key|private_?key)\w*`;
const quoted = String.raw`"(?:[^"\\]|\\.)*"|'[^']*'`;

/** What stands in the first group is kept, and in a second behind the secret. */
const rules: readonly RegExp[] = [
  // -e PASSWORD="two words", password: 'two words'
  new RegExp(String.raw`(\b${name}["']?\s*[=:]\s*)(?:${quoted})()`, 'giu'),
  // -e "PASSWORD=two words"
  new RegExp(String.raw`("${name}=)(?:[^"\\]|\\.)+(")`, 'giu'),
  new RegExp(`('${name}=)[^']+(')`, 'giu'),
  // password: one, password=one
  new RegExp(String.raw`(\b${name}(?::\s+|=))[^\s"'{}[\],;|&]+()`, 'giu'),
  // --password "two words"
  new RegExp(String.raw`((?:^|\s)--(?:password|passwd|creds|token)(?:=|\s+))(?:${quoted})()`, 'giu'),
  // docker login -p one
  new RegExp(String.raw`(\blogin\b[^|;&\n]*?\s-p[=\s]*)(?:${quoted}|[^\s"']+)()`, 'gu'),
];

/** What is longer is cut: it is looked through for each rule. */
const longest = 10_000;

/** Of a line of a file, or of a part of it. */
export function masked(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  const kept = rules.reduce((before, rule) => before.replaceAll(rule, `$1${mark}$2`), cut);
  return withoutCredentials(kept);
}

const secretFlag = /--(password|passwd|creds|token)$/;
const pair = new RegExp(`^(${name})=.+$`, 'isu');

/** Of what a flag or a key is given. */
export function maskedValue(feature: string, value: string): string {
  if (secretFlag.test(feature)) return mark;
  return pair.test(value) ? value.replace(pair, `$1=${mark}`) : masked(value);
}

/** The report as it may be shown. */
export function withoutSecrets(report: FileReport): FileReport {
  return {
    ...report,
    uses: report.uses.map(withoutSecret),
    notUnderstood: report.notUnderstood.map((one) => ({ ...one, reason: masked(one.reason) })),
  };
}

function withoutSecret(one: UseReport): UseReport {
  const { feature, value } = one.use;
  return value === undefined ? one : { ...one, use: { ...one.use, value: maskedValue(feature, value) } };
}
