/** Makes elements of the page, with their content as text only. */

type Attributes = Readonly<Record<string, string | boolean | null>>;

/** A true attribute is set without a value; a false or null one is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...content);
  return made;
}
