/** Programs behind the pipe of a line that may be run, because they only read. Pure. */

/** Commands of them with words that the shell leaves as they are; what stands in single quotes is out. */
const reading = /^(?:\s*(?:cut|grep|head|jq|sort|tail|tr|uniq|wc)(?: [\w'.,:=-]+)*\s*(?:\||$))+$/;

/** `readers`: as written, such as `jq -r .Name | head -n 1`. Null for others. */
export function plainReaders(readers: string | undefined): string | null {
  const isPlain = reading.test(readers?.replace(/'[^']*'/g, "''") ?? '-');
  return isPlain && readers !== undefined ? readers : null;
}
