/**
 * Takes out of a text what looks like a credential, whoever it belongs to. Secrets that the harness knows are
 * hidden by their value; this is for those that nobody told it of, such as a proxy's password that an engine
 * prints among its settings. Pure.
 */

const mark = '[hidden]';

const memberNames =
  'pass(?:word|wd|phrase)|(?:identity|registry|access|refresh|id)_?token|client_?secret|api_?key|private_?key';
const variable = '[A-Z0-9_]*(?:PASSWORD|PASSWD|TOKEN|API_?KEY|ACCESS_KEY)[A-Z0-9_]*';
const looksEncoded = String.raw`[\w+/=.-]{8,}`;

/** What stands in the first group (and in a second, behind the credential) is kept. */
const rules: readonly (readonly [pattern: RegExp, kept: string])[] = [
  // Authorization: Basic …, X-Registry-Auth: …
  [
    /\b((?:(?:proxy-)?authorization|x-registry-(?:auth|config))["'\\]*\s*[:=]\s*["'\\]*(?:(?:basic|bearer|digest)\s+)?)(?!null\b|none\b|basic\s|bearer\s|digest\s|\[)[^\s"',;\\]+/giu,
    `$1${mark}`,
  ],
  // https://user:password@host, https://token@host
  [/(\b[a-z][\w+.-]*:\/\/[^\s/@:"'?#]*:)[^\s/@"'?#]+(@)/giu, `$1${mark}$2`],
  [/(\b[a-z][\w+.-]*:\/\/)[^\s/@:"'?#]{20,}(@)/giu, `$1${mark}$2`],
  // "password": "…", also within a JSON text that is a value of another
  [new RegExp(`("(?:${memberNames})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)+(")`, 'giu'), `$1${mark}$2`],
  [new RegExp(`(\\\\+"(?:${memberNames})\\\\+"\\s*:\\s*\\\\+").+?(\\\\+")`, 'giu'), `$1${mark}$2`],
  // "auth": "dXNlcjpwYXNzd29yZA==", "token": "…"
  [new RegExp(`(\\\\*"(?:auth|token)\\\\*"\\s*:\\s*\\\\*")${looksEncoded}`, 'giu'), `$1${mark}`],
  // --password …, --creds=…, ?password=…
  [/((?:^|\s)--(?:password|passwd|creds|token)(?:=|\s+))[^\s"']+/giu, `$1${mark}`],
  [/([?&](?:password|passwd|access_token|token|identitytoken)=)[^\s&#"']+/giu, `$1${mark}`],
  // REGISTRY_PASSWORD=…
  [new RegExp(`(\\b${variable}=)[^\\s"',\\\\]+`, 'gu'), `$1${mark}`],
  // Keys, and tokens that say what they are
  [/(-----BEGIN [A-Z ]*PRIVATE KEY-----)[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/gu, `$1${mark}$2`],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/gu, mark],
  [/\b(?:dckr_[po]at_|gh[opsur]_|github_pat_|glpat-|SWMTKN-1-|xox[abpr]-)[\w-]{10,}/gu, mark],
  [/\bAKIA[\dA-Z]{16}\b/gu, mark],
];

const memberName = new RegExp(`^(?:${memberNames})$`, 'iu');
const variableName = new RegExp(`^${variable}$`, 'u');
const encodedMember = /^(?:auth|token|x-registry-auth|x-registry-config|(?:proxy-)?authorization)$/iu;
const encoded = new RegExp(`^(?:(?:basic|bearer) )?${looksEncoded}$`, 'iu');
const option = /^--?(?:password|passwd|creds|token)$/u;
/** What the recorder puts in the place of a secret that it was told of says more than our mark. */
const known = /^\[secret(?: \d+)?\]$|^\[hidden\]$/u;

/** A copy of plain JSON. Objects are searched by the names of their members, lists for options before a value. */
export function withoutCredentials<Value>(value: Value): Value {
  return clean(value) as Value;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return cleanList(value);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([name, inner]) => [cleanText(name), cleanMember(name, inner)]);
  return Object.fromEntries(members);
}

function cleanMember(name: string, value: unknown): unknown {
  if (typeof value !== 'string' || value === '' || known.test(value)) return clean(value);
  const telling =
    memberName.test(name) || variableName.test(name) || (encodedMember.test(name) && encoded.test(value));
  return telling ? mark : cleanText(value);
}

function cleanList(values: readonly unknown[]): unknown[] {
  const login = values.includes('login');
  return values.map((value, index) => {
    const before = values[index - 1];
    const follows = typeof before === 'string' && (option.test(before) || (login && before === '-p'));
    return follows && typeof value === 'string' && !known.test(value) ? mark : clean(value);
  });
}

/** Most texts hold none of these, and a look is cheaper than ten searches. */
const suspicious = /auth|pass|token|creds|key|:\/\/|eyJ|dckr_|gh[opsur]_|glpat-|SWMTKN|xox|AKIA/iu;

function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  return rules.reduce((kept, [pattern, by]) => kept.replaceAll(pattern, by), text);
}
