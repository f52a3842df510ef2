/** Loads what is too much for a page when someone unfolds it. */
import { stepsList } from '../pages/scenario/steps.ts';
import { attributes } from '../parts/page-names.ts';
import type { ScenarioEvidence } from '../parts/scenario-evidence.ts';
import { addCopyButtons } from './copy-buttons.ts';
import { element } from './element.ts';

declare global {
  /** Set by the script that holds it. */
  var canialiasEvidence: string | undefined;
}

/** One page has one file. */
let loading: Promise<ScenarioEvidence> | undefined;

export function fillWhatIsUnfolded(root: ParentNode): void {
  for (const folded of root.querySelectorAll<HTMLDetailsElement>(`details[${attributes.evidence}]`)) {
    const fill = () => {
      void fillIn(folded);
    };
    if (folded.open) fill();
    else folded.addEventListener('toggle', fill, { once: true });
  }
}

async function fillIn(folded: HTMLElement): Promise<void> {
  const file = folded.getAttribute(attributes.evidence) ?? '';
  try {
    loading ??= load(file);
    const { scripts, calls } = await loading;
    for (const place of folded.querySelectorAll(`[${attributes.script}]`)) {
      showScript(folded, place, scripts[Number(take(place, attributes.script))] ?? '');
    }
    for (const place of folded.querySelectorAll(`[${attributes.calls}]`)) {
      const [column = 0, surface = 0] = take(place, attributes.calls).split(' ').map(Number);
      place.innerHTML = stepsList(calls[column]?.[surface] ?? []).text;
    }
  } catch {
    folded.append(element('p', { role: 'alert' }, `${file} is not there, or this browser cannot unpack it.`));
  }
}

/** What stands in the attribute, which has served its purpose then. */
function take(place: Element, attribute: string): string {
  const value = place.getAttribute(attribute) ?? '';
  place.removeAttribute(attribute);
  return value;
}

function showScript(folded: HTMLElement, place: Element, script: string): void {
  place.textContent = script;
  place.setAttribute(attributes.copy, '');
  addCopyButtons(folded);
  const url = URL.createObjectURL(new Blob([script], { type: 'text/x-shellscript' }));
  folded.querySelector('a[download]')?.setAttribute('href', url);
}

/** By an element, since a page opened from a disk may not fetch. */
async function load(file: string): Promise<ScenarioEvidence> {
  const script = element('script', { src: file });
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  const packed = Uint8Array.from(atob(globalThis.canialiasEvidence ?? ''), (byte) => byte.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(unpacked).json()) as ScenarioEvidence;
}
