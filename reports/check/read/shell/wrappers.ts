/** Programs that run the command which their arguments are. Pure. */
import { replacedIn, unknownAt } from '../mapped-text.ts';
import { type Field, programOf } from './field.ts';

interface Wrapper {
  /** Its flags that take the next word. */
  valued?: string;
  /** How many words stand before the command. */
  words?: number;
  /** May numbers stand before the command too? */
  counts?: true;
  /** With these flags it runs nothing. */
  asks?: string;
}

const wrappers: Readonly<Record<string, Wrapper>> = {
  builtin: {},
  chroot: { words: 1 },
  chronic: {},
  command: { asks: '-v -V' },
  'cross-env': {},
  doas: { valued: '-u -C' },
  dotenv: { valued: '-c -e -p -v' },
  env: { valued: '-u --unset -C --chdir' },
  exec: { valued: '-a' },
  flock: { valued: '-E --conflict-exit-code -w --timeout', words: 1 },
  gosu: { words: 1 },
  ionice: { valued: '-c --class -n --classdata' },
  nice: { valued: '-n --adjustment' },
  nohup: {},
  nsenter: { valued: '-t --target -S --setuid -G --setgid' },
  npx: { valued: '-p --package' },
  retry: { valued: '-d --delay -t --times', counts: true },
  runuser: { valued: '-u --user -g --group -G --supp-group' },
  screen: { valued: '-S -c -e -h -p -s -t -T', asks: '-X -ls -list -r' },
  setsid: {},
  sshpass: { valued: '-d -f -P -p' },
  'su-exec': { words: 1 },
  stdbuf: { valued: '-i -o -e' },
  sudo: {
    valued: '-u --user -g --group -h --host -p --prompt -C -r --role -t --type -D --chdir -R --chroot -T',
    asks: '-l --list -v --validate',
  },
  'systemd-cat': { valued: '-t --identifier -p --priority' },
  'systemd-run': { valued: '-E --setenv -p --property -u --unit' },
  taskset: { words: 1 },
  time: { valued: '-f --format -o --output' },
  timeout: { valued: '-s --signal -k --kill-after', words: 1 },
  unbuffer: {},
  unshare: { valued: '-S --setuid -G --setgid -R --root -w --wd' },
  xargs: {
    valued: '-a --arg-file -d --delimiter -E -I -L --max-lines -n --max-args -P --max-procs -s --max-chars',
  },
};

/** Does a program of this name run a command that its arguments are? */
export function runsCommands(name: string): boolean {
  return name === 'find' || Object.hasOwn(wrappers, name);
}

/** What is left of the words when the wrapper in front is taken off; null where none is in front. */
export function unwrapped(fields: readonly Field[]): readonly Field[] | null {
  const name = programOf(fields[0]);
  if (name === 'find') return executedBy(fields);
  const wrapper = Object.hasOwn(wrappers, name) ? wrappers[name] : undefined;
  if (wrapper === undefined) return null;
  const { flags, rest } = afterFlags(fields.slice(1), wrapper.valued ?? '');
  const asks = wrapper.asks?.split(' ') ?? [];
  if (flags.some((flag) => asks.includes(flag))) return null;
  const command = rest.slice(wrapper.words ?? 0);
  const start = command.findIndex(
    (field) => !isAssignment(field) && !(wrapper.counts === true && isCount(field)),
  );
  const inner = start === -1 ? [] : command.slice(start);
  return name === 'xargs' ? withInput(inner, fields, flags) : inner;
}

/** `valued`: flags that take the next word. */
export function afterFlags(
  fields: readonly Field[],
  valued: string,
): { flags: string[]; rest: readonly Field[] } {
  const taking = valued.split(' ');
  const flags: string[] = [];
  let at = 0;
  while (at < fields.length) {
    const text = fields[at]?.text.text ?? '';
    if (!text.startsWith('-') || text === '-') break;
    at += 1;
    if (text === '--') break;
    flags.push(text);
    if (takesNext(text, taking)) at += 1;
  }
  return { flags, rest: fields.slice(at) };
}

/** Of `-euo` only the last one takes the next word; behind one that takes a value, the value stands. */
function takesNext(flag: string, taking: readonly string[]): boolean {
  if (taking.includes(flag) || flag.startsWith('--')) return taking.includes(flag);
  const letters = flag.slice(1).split('');
  const valued = letters.findIndex((letter) => taking.includes(`-${letter}`));
  return valued !== -1 && valued === letters.length - 1;
}

function isAssignment({ text }: Field): boolean {
  return /^[A-Za-z_]\w*=/.test(text.text);
}

function isCount({ text }: Field): boolean {
  return /^\d+[a-z]?$/.test(text.text);
}

/** `find … -exec docker load -i {} \;` */
function executedBy(fields: readonly Field[]): readonly Field[] | null {
  const start = fields.findIndex(({ text }) => /^-(exec|ok)(dir)?$/.test(text.text));
  if (start === -1) return null;
  const rest = fields.slice(start + 1);
  const end = rest.findIndex(({ text }) => text.text === ';' || text.text === '+');
  return withUnknown(end === -1 ? rest : rest.slice(0, end), '{}');
}

/** What xargs reads comes last, or where its sign stands. */
function withInput(inner: readonly Field[], fields: readonly Field[], flags: readonly string[]) {
  const last = fields.at(-1);
  if (inner.length === 0 || last === undefined) return inner;
  const flag = flags.find((one) => /^(-I|-i|--replace)/.test(one));
  if (flag !== undefined) {
    const attached = flag.replace(/^(-I|-i|--replace=?)/, '');
    const at = fields.findIndex(({ text }) => text.text === '-I');
    const given = at === -1 ? attached : fields[at + 1]?.text.text;
    return withUnknown(inner, given === undefined || given === '' ? '{}' : given);
  }
  const place = { start: last.end, end: last.end };
  return [...inner, { text: unknownAt(last.end, last.end), ...place, many: true as const }];
}

function withUnknown(fields: readonly Field[], sign: string): Field[] {
  const everywhere = new RegExp(sign.replace(/\W/g, '\\$&'), 'g');
  return fields.map((field) => ({
    ...field,
    text: replacedIn(field.text, everywhere, (_, start, end) => unknownAt(start, end)),
  }));
}
