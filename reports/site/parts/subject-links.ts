/** Where commands, endpoints, files and their features stand in the site. Pure. */
import type { FeatureName } from '../../../harness/record/feature-kind.ts';

/** Of what every command takes: `docker --context`. */
const everyCommand = 'docker';

const folders = { cli: 'commands', api: 'api', file: 'files' } as const;

/** `commands/container-ls.html`, `api/get-containers-id-json.html`, `files/dockerfile.html` */
export function subjectPath(surface: FeatureName['surface'], name: string): string {
  const file = (name === '' ? everyCommand : name).replaceAll(/[^\w.]+/g, '-').replaceAll(/^-|-$/g, '');
  return `${folders[surface]}/${surface === 'cli' ? file : file.toLowerCase()}.html`;
}

/** The id on that page; that of the page's head for the command or endpoint itself. */
export function featureAnchor(part: string): string {
  return part === '' ? 'itself' : part.replaceAll(/[\s#]+/g, '+');
}
