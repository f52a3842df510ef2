/** Makes elements of the page, with their content as text only. */

type Attributes = Readonly<Record<string, string | boolean | null>>;

/** An attribute that is true is there without a value; one that is false or null is left out. */
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
