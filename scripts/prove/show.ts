/** Asks Docker and the target about findings, each line and file once. */
import type { Target } from '../../harness/transport/target.ts';
import type { Proof } from './plan.ts';
import type { Engines } from './run-lines.ts';
import { ofBuild, ofLine, ofParser, ofProject, type Shown } from './verdict.ts';

export interface Planned {
  proof: Proof;
  setup: readonly string[];
}

/** `target`: the column that is asked, such as `podman`. */
export function showerOn(engines: Engines, target: string): (planned: Planned) => Promise<Shown> {
  const { run, build, bringUp, parse, targets } = engines;
  const found = ['docker', target].map((id) => targets.find((one) => one.id === id));
  const asked = new Map<string, unknown>();
  /** What each of both answered, asked once for all findings of the same line or file. */
  async function onBoth<Answer>(
    what: unknown,
    ask: (on: Target) => Promise<Answer>,
    [docker, other]: readonly [Target, Target],
  ): Promise<[Answer, Answer]> {
    const key = JSON.stringify(what);
    const known = asked.get(key) as [Answer, Answer] | undefined;
    const answers = known ?? ([await ask(docker), await ask(other)] as [Answer, Answer]);
    asked.set(key, answers);
    return answers;
  }

  return async ({ proof: { way, class: said, feature }, setup }) => {
    const [docker, other] = found;
    if (docker === undefined || other === undefined) return { kind: 'open', why: 'an engine is not there' };
    const both = [docker, other] as const;
    switch (way.by) {
      case 'fact':
        return { kind: 'unshown', why: way.because };
      case 'parser':
        return ofParser(...(await onBoth(way.words, (on) => parse(way.words, on), both)), way.otherwise);
      case 'build':
        return ofBuild(said, ...(await onBoth(way, (on) => build(way.dockerfile, on), both)));
      case 'project': {
        const [reference, own] = await onBoth(way, (on) => bringUp(way.project, way.look, on), both);
        if (reference === null || own === null) return { kind: 'unshown', why: 'an engine has no compose' };
        return ofProject(said, reference, own);
      }
      case 'line': {
        const line = { setup, argv: way.argv, readers: way.readers };
        const [reference, own] = await onBoth(line, (on) => run(line, on), both);
        if (typeof reference === 'string') return { kind: 'unshown', why: reference };
        if (typeof own === 'string') return { kind: 'unshown', why: own };
        const shown = ofLine(said, way, feature, reference, own);
        const { name } = way;
        return shown.kind === 'unshown' && name !== null
          ? ofParser(...(await onBoth(name, (on) => parse(name, on), both)), shown.why)
          : shown;
      }
    }
  };
}
