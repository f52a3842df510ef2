/** Finds the fields that a Go template reads, for values of `--format`. Pure. */

/**
 * Each once, in order: `.Names`, `.State.Health.Status`. What a `range` or `with` turns to is written out:
 * `{{range .Mounts}}{{.Source}}` reads `.Mounts` and `.Mounts[].Source`. Fields of what a function gives are left out:
 * whose they are is not known.
 */
export function templateFields(template: string): string[] {
  const fields = new Set<string>();
  /** Where `.` stands, innermost last; null where that is not known. */
  const blocks: Block[] = [];
  const variables = new Map<string, string | null>([['$', '']]);
  const dot = () => {
    const last = blocks.at(-1);
    return last === undefined ? '' : last.dot;
  };
  for (const action of actionsOf(template)) {
    const [, keyword = '', rest = ''] =
      /^(?:(end|else|range|with|if|block|define)\b)?\s*(.*)$/s.exec(action) ?? [];
    const isElse = keyword === 'else';
    const outer = isElse ? (blocks.pop()?.outer ?? null) : dot();
    if (keyword === 'end') blocks.pop();
    const opens = isElse ? (/^(range|with|if)\b/.exec(rest)?.[1] ?? 'else') : keyword;
    const body = isElse ? rest.replace(/^(range|with|if)\b/, '') : rest;
    const pipeline = body.replace(/^\s*(\$\w*\s*,\s*)?(\$\w*)\s*:?=/, '').trim();
    const read = fieldsIn(pipeline, outer, variables);
    for (const field of read) if (field !== '') fields.add(field);
    const turned = turnsTo(pipeline, outer, variables);
    const element = turned === null || opens !== 'range' ? turned : `${turned}[]`;
    const variable = /^\s*(?:\$\w*\s*,\s*)?(\$\w*)\s*:?=/.exec(body)?.[1];
    if (variable !== undefined) variables.set(variable, element);
    if (opens === 'range' || opens === 'with') blocks.push({ dot: element, outer });
    if (opens === 'if' || opens === 'else') blocks.push({ dot: outer, outer });
    if (opens === 'block' || opens === 'define') blocks.push({ dot: null, outer });
  }
  return [...fields];
}

interface Block {
  dot: string | null;
  outer: string | null;
}

/** What stands between the braces, without comments and without what is quoted. */
function actionsOf(template: string): string[] {
  const actions = template.matchAll(
    /\{\{-?\s*((?:"(?:\\.|[^"\\])*"|`[^`]*`|'(?:\\.|[^'\\])*'|(?!\}\}).)*?)\s*-?\}\}/gs,
  );
  return [...actions]
    .map(([, action = '']) => action)
    .filter((action) => !action.startsWith('/*'))
    .map((action) => action.replace(/"(?:\\.|[^"\\])*"|`[^`]*`|'(?:\\.|[^'\\])*'/g, '""'));
}

const field = /(?<![\w.)\]])(\$\w*)?((?:\.[A-Za-z_]\w*)+)/g;

type Variables = ReadonlyMap<string, string | null>;

function fieldsIn(pipeline: string, dot: string | null, variables: Variables): string[] {
  return [...pipeline.matchAll(field)].flatMap(([, variable, path = '']) => {
    const start = variable === undefined ? dot : (variables.get(variable) ?? null);
    return start === null ? [] : [`${start}${path}`];
  });
}

/** The place that a pipeline of one field, one variable or the dot means; null for any other one. */
function turnsTo(pipeline: string, dot: string | null, variables: Variables): string | null {
  const [found, variable, path = ''] = /^(\$\w*)?((?:\.[A-Za-z_]\w*)+|\.)?$/.exec(pipeline) ?? [];
  if (found === undefined || found === '') return null;
  const start = variable === undefined ? dot : (variables.get(variable) ?? null);
  return start === null ? null : `${start}${path === '.' ? '' : path}`;
}
