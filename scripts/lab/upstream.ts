/**
 * Releases that come as public images of the engines' own projects: `docker:28-dind`, `quay.io/podman/stable:v5.6`.
 * Each line of `upstreamImages` in `lab.json` is one more release of the lab, measured where `--lab upstream` or its
 * name asks for it. They need a host that reaches the registries, or images of the same layout under these names.
 */
import { CanialiasError } from '../../harness/errors.ts';
import { calledPrograms } from './called-programs.ts';
import type { Release } from './releases.ts';

/** `json`: the content of `lab.json`. @throws CanialiasError `usage` for anything that is no such image */
export function upstreamReleases(json: unknown): Release[] {
  if (isConfiguration(json)) return json.upstreamImages.map(upstreamRelease);
  throw new CanialiasError('usage', 'lab.json is malformed: it holds one list, upstreamImages', hint);
}

/** By hand: every start of the command line reads it, and a library for this would cost more than all else. */
function isConfiguration(json: unknown): json is { upstreamImages: string[] } {
  if (typeof json !== 'object' || json === null || Object.keys(json).join() !== 'upstreamImages')
    return false;
  const [images] = Object.values(json) as unknown[];
  return Array.isArray(images) && images.every((image) => typeof image === 'string');
}

const called = calledPrograms.join(' ');

const hint = 'upstreamImages lists images such as docker:28-dind and quay.io/podman/stable:v5.6';

function upstreamRelease(image: string): Release {
  const docker = /^(?:docker\.io\/(?:library\/)?)?docker:([\d.]+)-dind$/.exec(image)?.[1];
  if (docker !== undefined) {
    return {
      name: `docker-${docker}`,
      docker,
      podman: null,
      dockerRootless: false,
      dockerOnPodman: false,
      host: 'container',
      base: {
        // Docker's own binaries are static; the system around them is one that the harness knows.
        containerfile: [
          'FROM debian:trixie-slim',
          // Beside them are the client's plugins, in a place that has changed with the releases.
          `COPY --from=${image} /usr/local/ /usr/local/`,
          'RUN apt-get update && apt-get install --yes --no-install-recommends' +
            ` ca-certificates git iptables iproute2 openssl procps docker-registry ${called} &&` +
            ' useradd --create-home canialias',
        ],
      },
    };
  }
  const podman = /^quay\.io\/podman\/stable:v([\d.]+)$/.exec(image)?.[1];
  if (podman === undefined)
    throw new CanialiasError('usage', `lab.json names ${image}, which is not known`, hint);
  return {
    name: `podman-${podman}`,
    docker: null,
    podman,
    dockerRootless: false,
    // The image holds no client of Docker's.
    dockerOnPodman: false,
    host: 'container',
    base: {
      containerfile: [
        `FROM ${image}`,
        // Where the image has curl-minimal, curl takes its place.
        `RUN dnf install --assumeyes --allowerasing git iproute openssl procps-ng shadow-utils ${called} &&` +
          ' useradd --create-home canialias',
        // They are for a Podman that shares the namespaces of its own container; its packages have others below /usr/share.
        'RUN rm -f /etc/containers/containers.conf /etc/containers/storage.conf',
      ],
    },
  };
}
