/** Features that the value of a flag names. Pure. */
import { templateFields } from './template-fields.ts';

/** A filter by its name, with what it is compared to; the fields of a template. `id`: of the flag. */
export function valueUses(id: string, flag: string, value: string): { id: string; value?: string }[] {
  if (flag === 'filter') {
    const [found, name = '', wanted] = /^\s*([^=!]+?)\s*!?=(.*)$/s.exec(value) ?? [];
    return found === undefined || wanted === undefined ? [] : [{ id: `${id} ${name}`, value: wanted }];
  }
  return flag === 'format' ? templateFields(value).map((field) => ({ id: `${id} ${field}` })) : [];
}
