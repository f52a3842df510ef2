/** Effects of the parameters of images', networks', volumes' and events' endpoints. */
import { valueAt } from '../../asking/value-at.ts';
import type { Json } from '../../record/model.ts';
import type { Stage } from '../endpoints/stage.ts';
import { type Effect, effectsOn, streamMs } from './effect.ts';

/** A registry that nobody serves, and an image that nobody has. */
const nobodys = '127.0.0.1:1/zz-none';

/** Docker before 28.3 answers to no push without a login. */
const auth = { username: 'zz', password: 'zz-none', serveraddress: '127.0.0.1:1' };

export function engineEffects({ made, image, network, began }: Stage): Effect[] {
  const now = Math.floor(Date.now() / 1000);
  const own = `filters=${encodeURIComponent(JSON.stringify({ container: [made.name] }))}`;
  const images = effectsOn('GET', '/images/json');
  const listed = `filters=${encodeURIComponent(JSON.stringify({ reference: [image] }))}`;
  const networkOf = effectsOn('GET', '/networks/{id}', network.name);
  const events = effectsOn('GET', '/events');
  const pull = effectsOn('POST', '/images/create');
  const push = effectsOn('POST', '/images/{name}/push', nobodys);
  const save = effectsOn('GET', '/images/get');
  const load = effectsOn('POST', '/images/load');
  return [
    images.impossible('filters'),
    images.differing('digests', `digests=true&${listed}`, listed, { tell: hasDigests }),
    images.differing('shared-size', `shared-size=true&${listed}`, listed, { tell: sharedSize }),
    images.differing('manifests', `manifests=true&${listed}`, listed, { tell: hasManifests }),
    effectsOn('GET', '/images/{name}/history', image).impossible('platform'),
    save.impossible('platform', `names=${image}&platform=zz`),
    save.differing('names', `names=${nobodys}`, '', { mayRefuse: true }),
    effectsOn('GET', '/images/{name}/get', image).impossible('platform'),
    pull.differing('fromImage', `fromImage=${nobodys}&tag=zz`, 'tag=zz'),
    push.differing('tag', 'tag=-zz', '', { auth }),
    push.differing('platform', 'platform=zz', '', { auth }),
    load.differing('platform', 'platform=zz', '', { archive: Buffer.alloc(1024) }),
    networkOf.impossible('verbose'),
    networkOf.impossible('scope', 'scope=swarm'),
    effectsOn('GET', '/networks').impossible('filters'),
    effectsOn('GET', '/volumes').impossible('filters'),
    events.differing(
      'since',
      `since=${began}&until=${now}&${own}`,
      `since=${began - 2}&until=${began - 1}&${own}`,
    ),
    events.differing('until', `since=${began}&until=${now}&${own}`, `since=${began}&${own}`, {
      deadlineMs: streamMs,
    }),
    events.impossible('filters', 'since=1&until=2&filters=zz'),
    effectsOn('DELETE', '/volumes/{name}', 'zz-none').differing('force', 'force=true', ''),
  ];
}

/** -1 where it was not computed. */
function sharedSize(body: Json): Json {
  return Array.isArray(body) && body.length > 0 ? valueAt(body[0], 'SharedSize') !== -1 : null;
}

function hasDigests(body: Json): Json {
  return Array.isArray(body) && body.length > 0 ? valueAt(body[0], 'RepoDigests') !== null : null;
}

function hasManifests(body: Json): Json {
  return Array.isArray(body) && body.length > 0 ? valueAt(body[0], 'Manifests') !== null : null;
}
