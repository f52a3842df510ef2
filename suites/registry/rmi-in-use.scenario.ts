import { attempt, commitRefused, ownImage, scenario } from '../../harness/scenario.ts';

const about = ['cli:rmi', 'api:DELETE /images/{name}'];

export default scenario({
  id: 'registry/rmi-in-use',
  title: 'docker rmi refuses an image that a stopped container uses (exit code 1, 409)',
  why: 'Clean-up jobs continue after "in use" and stop at every other error.',
  claims: ['reg-06'],
  sources: [
    'https://docs.docker.com/reference/cli/docker/image/rm/',
    'https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageDelete',
  ],
  surfaces: ['cli', 'api'],
  facts: {
    refused: { title: 'the removal is refused', reference: true, weight: 'silent', about },
    usualCode: {
      title: 'the exit code is 1, or the status over the API 409',
      reference: true,
      weight: 'output',
      about,
      when: ['failing-command'],
    },
    stays: { title: 'the image still exists', reference: true, weight: 'silent', about },
    goesLater: {
      title: 'the image can be removed once the container is removed',
      reference: true,
      weight: 'fails',
      about,
    },
  },
  differences: [
    {
      on: { engine: 'podman', client: 'podman', surface: 'cli' },
      facts: { usualCode: false },
      because: 'Podman reserves exit code 2 for images that are in use, and 1 for images that do not exist',
      source: 'https://docs.podman.io/en/latest/markdown/podman-rmi.1.html#exit-status',
    },
    {
      on: { engine: 'podman', surface: 'api', version: '<4.1.1' },
      facts: { usualCode: false },
      because: 'before Podman 4.1.1 the API answered with 500',
      source: 'https://github.com/containers/podman/releases/tag/v4.1.1',
    },
    commitRefused,
  ],
  advice: [
    {
      facts: ['usualCode'],
      write: 'Test for any failure, `if ! docker rmi …`, and not for a specific code.',
      shownBy: 'registry/rmi-in-use#refused',
    },
  ],
  async observe({ engine, step }) {
    const image = await ownImage(engine);
    const user = await engine.create({ image: { name: image }, network: 'none' });
    const removal = await step('remove while in use', () => attempt(() => engine.removeImage(image)));
    const stays = await engine.imageExists(image);
    await engine.remove(user);
    const later = await step('remove later', () => attempt(() => engine.removeImage(image)));
    return {
      refused: removal.refused,
      usualCode: removal.refused && [1, 409].includes(removal.code),
      stays,
      goesLater: !later.refused && !(await engine.imageExists(image)),
    };
  },
});
