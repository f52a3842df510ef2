/** Names of images. Pure. */

/** Has it no registry, so that the engine must find one? `alpine`, `library/alpine:3`. */
export function isPlainImageName(name: string): boolean {
  if (name === 'scratch' || /^(sha256:)?[0-9a-f]{12,64}$/.test(name)) return false;
  const [first = '', ...rest] = name.split('/');
  return rest.length === 0 || !(/[.:]/.test(first) || first === 'localhost');
}

/** Those that `shortnames.conf`, which comes with Podman, leads to one registry: nobody is asked which is meant. */
const aliased = new Set(
  (
    'almalinux alpine buildah busybox centos debian docker fedora fedora-minimal hello-world node oraclelinux php ' +
    'podman python registry rhel skopeo swarm ubi7 ubi8 ubuntu'
  ).split(' '),
);

/** A distribution may ship fewer or more of them. */
export function hasAlias(name: string): boolean {
  return aliased.has(name.replace(/[:@].*$/, ''));
}
