/** Labels by which the lab knows its images again. */
export const labLabel = 'io.canialias.lab';
/** Versions of the packages that an image was made of, as JSON. */
export const versionsLabel = 'io.canialias.lab.versions';
