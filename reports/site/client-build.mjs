// @ts-check
/** How the scripts of the site are made: for the bundle, and where the sources run. */

export const clients = [
  'reports/site/client/main.ts',
  'reports/site/client/vocabulary.ts',
  'reports/site/client/check/main.ts',
  'reports/site/client/check/worker.ts',
];

/** Beside the scripts: the licences of what they hold. */
export const clientNotices = 'reports/site/client/NOTICES.txt';

/** Most packages have no comment that could stay in the script. */
export const clientOptions = /** @type {const} */ ({
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  logLevel: 'silent',
  metafile: true,
  legalComments: 'none',
  banner: { js: '/* The licences of the libraries in here: NOTICES.txt, beside the script. */' },
});
