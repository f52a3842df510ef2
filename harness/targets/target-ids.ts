/** The names of all columns that can be measured on one machine, in the order of the matrix. */
export const targetIds = [
  'docker',
  'podman',
  'podman-rootless',
  'docker-rootless',
  'podman+docker-cli',
  'podman-rootless+docker-cli',
] as const;
