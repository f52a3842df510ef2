import { ownImage, scenario, textAt } from '../../harness/scenario.ts';

export default scenario({
  id: 'registry/rmi-answer',
  title: 'DELETE /images/NAME answers Untagged entries first, then Deleted entries',
  why: 'Tools print the answer unchanged, and some read its first entry only.',
  claims: ['reg-06', 'alias-03'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Image/operation/ImageDelete'],
  surfaces: ['api'],
  facts: {
    kinds: {
      title: 'keys of the entries in the answer, in order',
      reference: 'Untagged,Deleted',
      weight: 'output',
      about: ['api:DELETE /images/{name}'],
      when: ['output-read'],
    },
    prefixed: {
      title: 'the Deleted id begins with sha256:',
      reference: true,
      weight: 'output',
      about: ['api:DELETE /images/{name} [].Deleted'],
    },
    byKey: {
      title: 'read by key, in any order and without sha256:, the entries contain name and id',
      reference: true,
      weight: 'silent',
      about: ['api:DELETE /images/{name} [].Untagged', 'api:DELETE /images/{name} [].Deleted'],
    },
  },
  differences: [
    {
      on: { engine: 'podman' },
      facts: { kinds: 'Deleted,Untagged', prefixed: false },
      because: 'Podman lists deleted ids first, and without the prefix sha256:',
      source: 'https://github.com/containers/podman/blob/main/pkg/api/handlers/compat/images_remove.go',
    },
  ],
  advice: [
    {
      facts: ['kinds', 'prefixed'],
      write:
        'Find the entries by their keys, `Untagged` and `Deleted`, in any order, and remove the prefix `sha256:` from the ids.',
      shownBy: 'registry/rmi-answer#byKey',
    },
  ],
  async observe({ engine, step }) {
    const name = await ownImage(engine);
    const id = textAt(await engine.inspect('image', name), 'Id');
    const { body } = await step('delete', () => engine.api('DELETE', `/images/${name}`));
    const entries = Array.isArray(body)
      ? body.flatMap((entry) => (entry !== null && typeof entry === 'object' ? Object.entries(entry) : []))
      : [];
    const kinds = entries.map(([kind]) => kind).filter((kind, at, all) => all[at - 1] !== kind);
    const bare = (text: string) => text.replace('sha256:', '');
    const values = (key: string) =>
      (Array.isArray(body) ? body : []).map((entry) => bare(textAt(entry, key)));
    return {
      kinds: kinds.join(','),
      byKey: values('Untagged').includes(name) && values('Deleted').includes(bare(id)),
      prefixed: /"Deleted":"sha256:/.test(JSON.stringify(body)),
    };
  },
});
