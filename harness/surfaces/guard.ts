/**
 * Raw commands and requests are as powerful as their author's attention. Before one is sent this checks
 * that it can only touch what the run made: whatever it creates carries our label, and nothing sweeps.
 */
import type { Json } from '../record/model.ts';
import { runLabel } from '../safety/labels.ts';

const creating = /^(container )?(create|run)$|^(volume|network|pod|secret) create$/;
const sweeping = /(^| )(prune|reset)( |$)|^system (prune|reset|migrate|renumber)/;
const everything = /(^| )(--all|-a|--latest|-l|-aq|-lq|-qa|-ql)( |$)/;
const ending = /^(container |pod |image |volume )?(rm|stop|kill|restart|rmi|pause|unpause)$/;

/** Throws when a client command could make something unlabelled or touch something that is not ours. */
export function guardCommand(args: readonly string[], disposable: boolean): void {
  const words = args.filter((word) => !word.startsWith('-'));
  const verb = [words.slice(0, 1).join(' '), words.slice(0, 2).join(' ')];
  const line = args.join(' ');
  if (
    verb.some((name) => creating.test(name)) &&
    !line.includes(`${runLabel}=`) &&
    !args.includes('--help')
  ) {
    throw new Error(`"${line}" makes an object without our label: add ...engine.labelArguments`);
  }
  if (disposable) return;
  if (sweeping.test(line) && !args.includes('--help')) {
    throw new Error(`"${line}" may remove what is not ours: only on a disposable target`);
  }
  if (verb.some((name) => ending.test(name)) && everything.test(line)) {
    throw new Error(`"${line}" may end what is not ours: name the objects`);
  }
}

/** Throws when a request could make something unlabelled or touch something that is not ours. */
export function guardRequest(
  method: string,
  path: string,
  body: Json | undefined,
  disposable: boolean,
): void {
  const route = path.replace(/\?.*$/, '').replace(/^\/v[\d.]+/, '');
  const creates =
    method === 'POST' && /^(\/libpod)?\/(containers|networks|volumes|pods)\/create$/.test(route);
  if (creates && !JSON.stringify(body ?? null).includes(runLabel)) {
    throw new Error(`${method} ${path} makes an object without our label: add engine.labels`);
  }
  if (!disposable && /\/prune$/.test(route)) {
    throw new Error(`${method} ${path} may remove what is not ours: only on a disposable target`);
  }
}
