/** What a reader asks of a text, and the same as the end of an address; the text is not in it. Pure. */

export interface CheckView {
  /** As columns are named; empty for the newest of each kind of Podman. */
  target: string;
  /** Empty for what differs from Docker. */
  from: string;
  /** Empty: as the name and the text tell. */
  kind: string;
}

const beginning = '#?';
const members = ['target', 'from', 'kind'] as const;

/** Empty for what the page asks at first. */
export function fragmentOf(view: CheckView): string {
  const parts = new URLSearchParams(
    members.flatMap((name) => (view[name] === '' ? [] : [[name, view[name]] as [string, string]])),
  );
  const text = parts.toString().replaceAll('%40', '@').replaceAll('%2B', '+');
  return text === '' ? '' : `${beginning}${text}`;
}

/** A plus stands for itself: names of targets have it. */
export function viewOf(fragment: string): CheckView {
  const text = fragment.startsWith(beginning) ? fragment.slice(beginning.length) : '';
  const parts = new URLSearchParams(text.replaceAll('+', '%2B'));
  return {
    target: parts.get('target') ?? '',
    from: parts.get('from') ?? '',
    kind: parts.get('kind') ?? '',
  };
}
