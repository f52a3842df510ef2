/** Variables in compose files. Pure. */

const variable = /\$\$|\$\{(\w+)(?:(:?[-+?])([^{}]*))?\}|\$(\w+)/g;

const expression = /\$\$|\$\{(\w+)(?:(:?[-+?])((?:[^{}]|\{[^{}]*\})*))?\}|\$(\w+)/g;

/** The variables in a text, as `${NAME:-}`: what they stand for may be a secret. Empty where there is none. */
export function variablesIn(text: string): string {
  return [...text.matchAll(expression)]
    .flatMap(([written, braced, operator = '', operand = '', plain]) => {
      const name = braced ?? plain;
      return written === '$$' || name === undefined ? [] : [`\${${name}${operator}${variablesIn(operand)}}`];
    })
    .join(' ');
}

/** What is not known stays as it is written. Defaults may have variables of their own, a few levels deep. */
export function interpolated(text: string, set: ReadonlyMap<string, string>): string {
  let done = text;
  for (let level = 0; level < 4 && done.includes('$'); level += 1) {
    const before = done;
    done = before.replace(
      variable,
      (written: string, braced?: string, operator?: string, operand?: string, plain?: string) => {
        if (written === '$$') return written;
        const value = set.get(braced ?? plain ?? '');
        const isThere = value !== undefined && !(value === '' && operator?.startsWith(':') === true);
        if (operator?.endsWith('+') === true) return isThere ? (operand ?? '') : '';
        if (isThere) return value;
        return operator?.endsWith('-') === true ? (operand ?? '') : written;
      },
    );
    if (done === before) break;
  }
  return done.replaceAll('$$', () => '$');
}
