import { ownImage, scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/rmi-answer',
  title: 'DELETE of an image answers with what was untagged, then with what was deleted',
  why: 'Tools show the answer as it comes, and some read its first entry only.',
  claims: ['reg-06', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageDelete'],
  surfaces: ['api'],
  facts: {
    kinds: { title: 'kinds of entries in the answer, in order', reference: 'Untagged,Deleted' },
    prefixed: { title: 'the deleted id begins with sha256:', reference: true },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { kinds: 'Deleted,Untagged', prefixed: false },
      because: 'Podman lists deleted ids first, and writes them bare',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/images_remove.go',
    },
  ],
  async observe({ engine, step }) {
    const name = await ownImage(engine);
    const { body } = await step('delete', () => engine.api('DELETE', `/images/${name}`));
    const entries = Array.isArray(body)
      ? body.flatMap((entry) => (entry !== null && typeof entry === 'object' ? Object.entries(entry) : []))
      : [];
    const kinds = entries.map(([kind]) => kind).filter((kind, at, all) => all[at - 1] !== kind);
    return {
      kinds: kinds.join(','),
      prefixed: /"Deleted":"sha256:/.test(JSON.stringify(body)),
    };
  },
});
