/** The fields that a schema of a swagger file describes, as flat paths. Pure. */

/** What is read of a schema; all else is left alone. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
}

export interface Field {
  path: string;
  type: string;
}

export type Definitions = Readonly<Record<string, Schema>>;

/**
 * Depth first, an object before its members: `.Mounts` of type `array of object`, then `.Mounts[].Type`. A type that
 * contains itself is followed once.
 */
export function fieldsOf(schema: Schema, definitions: Definitions): Field[] {
  return below(schema, '', definitions, []);
}

function below(schema: Schema, path: string, definitions: Definitions, within: readonly string[]): Field[] {
  const { whole, names } = resolved(schema, definitions);
  if (names.some((name) => within.includes(name))) return [];
  const inside = [...within, ...names];
  if (whole.items) return below(whole.items, `${path}[]`, definitions, inside);
  const each = whole.additionalProperties;
  const values = typeof each === 'object' ? below(each, `${path}.*`, definitions, inside) : [];
  const members = Object.entries(whole.properties ?? {}).flatMap(([name, member]) => {
    const at = `${path}.${name}`;
    return [{ path: at, type: typeOf(member, definitions) }, ...below(member, at, definitions, inside)];
  });
  return [...values, ...members];
}

/** `string`, `number`, `boolean`, `object`, `array of object`, `map of string`, `any` where the file does not say. */
export function typeOf(schema: Schema, definitions: Definitions): string {
  const { whole } = resolved(schema, definitions);
  if (whole.items) return `array of ${typeOf(whole.items, definitions)}`;
  if (typeof whole.additionalProperties === 'object') {
    return `map of ${typeOf(whole.additionalProperties, definitions)}`;
  }
  if (whole.properties) return 'object';
  const type = Array.isArray(whole.type) ? whole.type.join(' or ') : whole.type;
  return type === 'integer' ? 'number' : (type ?? 'any');
}

function resolved(schema: Schema, definitions: Definitions): { whole: Schema; names: string[] } {
  const name = schema.$ref?.replace('#/definitions/', '');
  if (name !== undefined) {
    const next = resolved(definitions[name] ?? {}, definitions);
    return { whole: next.whole, names: [name, ...next.names] };
  }
  const parts = (schema.allOf ?? []).map((part) => resolved(part, definitions));
  const wholes = [...parts.map((part) => part.whole), schema];
  const whole: Schema = Object.assign({}, ...wholes) as Schema;
  const properties = Object.assign({}, ...wholes.map((one) => one.properties ?? {})) as Definitions;
  return {
    whole: { ...whole, ...(Object.keys(properties).length > 0 ? { properties } : {}) },
    names: parts.flatMap((part) => part.names),
  };
}
