/** What the pages do beyond showing themselves. Every page is whole without it, but for what is packed. */

import { attributes, ids } from '../parts/page-names.ts';
import type { SiteData } from '../parts/site-data.ts';
import { addComparison } from './compare-panel.ts';
import { addCopyButtons } from './copy-buttons.ts';
import { fillWhatIsUnfolded } from './evidence.ts';
import { startMatrix } from './matrix.ts';
import { addThemeSwitch } from './theme.ts';

declare global {
  /** Set by the script with the site's data. */
  var canialias: SiteData | undefined;
}

const siteControls = document.getElementById(ids.siteControls);
if (siteControls !== null) addThemeSwitch(siteControls);
addCopyButtons(document);
fillWhatIsUnfolded(document);

const moved = document.querySelector<HTMLAnchorElement>(`a[${attributes.moved}]`);
if (moved !== null) location.replace(moved.href + location.hash);

const matrixControls = document.getElementById(ids.matrixControls);
const data = globalThis.canialias;
if (matrixControls !== null && data !== undefined) {
  startMatrix(data, matrixControls);
  addComparison(data, matrixControls);
}
