import { scenario } from '../../harness/scenario.ts';

export default scenario({
  id: 'volumes/api-volume-rm-statuses',
  title: 'DELETE /volumes/NAME answers 409 for a volume in use, 404 for a missing one',
  why: 'Clients distinguish "still in use" from "already gone" by the status only.',
  claims: ['vol-09'],
  sources: ['https://docs.docker.com/reference/api/engine/version/v1.41/#tag/Volume/operation/VolumeDelete'],
  surfaces: ['api'],
  facts: {
    inUse: {
      title: 'status for a volume in use',
      reference: 409,
      weight: 'output',
      about: ['api:DELETE /volumes/{name}'],
      when: ['failing-command'],
    },
    missing: {
      title: 'status for a volume that does not exist',
      reference: 404,
      weight: 'output',
      about: ['api:DELETE /volumes/{name}'],
      when: ['absent-object', 'failing-command'],
    },
    missingForced: {
      title: 'status for a volume that does not exist, with force=true',
      reference: 204,
      weight: 'fails',
      about: ['api:DELETE /volumes/{name} ?force'],
      when: ['absent-object'],
    },
    unused: {
      title: 'status for an unused volume',
      reference: 204,
      weight: 'fails',
      about: ['api:DELETE /volumes/{name}'],
    },
  },
  async observe({ engine, step }) {
    const used = await engine.createVolume();
    const unused = await engine.createVolume();
    await engine.create({ network: 'none', binds: [`${used.name}:/data`] });
    const absent = engine.name('volume');
    const remove = async (what: string, path: string) => {
      const reply = await step(what, () => engine.api('DELETE', `/volumes/${path}`));
      return reply.status;
    };
    return {
      inUse: await remove('in use', used.name),
      missing: await remove('missing', absent),
      missingForced: await remove('missing, forced', `${absent}?force=true`),
      unused: await remove('unused', unused.name),
    };
  },
});
