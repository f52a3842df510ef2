/** Effects of the parameters of containers' endpoints. */
import { valueAt } from '../../asking/value-at.ts';
import { packed } from '../../images/tar.ts';
import type { Json } from '../../record/model.ts';
import type { Stage } from '../endpoints/stage.ts';
import { type Effect, effectsOn, streamMs } from './effect.ts';

export async function containerEffects({ running, made, idle }: Stage): Promise<Effect[]> {
  const named = (...names: string[]) => `filters=${encodeURIComponent(JSON.stringify({ name: names }))}`;
  const list = effectsOn('GET', '/containers/json');
  const own = named(made.name);
  const both = named(made.name, running.name);
  const wait = effectsOn('POST', '/containers/{id}/wait', made.name);
  const resize = effectsOn('POST', '/containers/{id}/resize', running.name);
  const stats = effectsOn('GET', '/containers/{id}/stats', idle.name);
  return [
    list.differing('all', `all=true&${own}`, own),
    list.differing('limit', `all=true&limit=1&${both}`, `all=true&${both}`),
    list.differing('size', `all=true&size=true&${own}`, `all=true&${own}`, { tell: hasSize }),
    list.impossible('filters', 'all=true&filters=zz'),
    effectsOn('GET', '/containers/{id}/json', made.name).differing('size', 'size=true', ''),
    effectsOn('GET', '/containers/{id}/top', running.name).differing('ps_args', 'ps_args=-o%20pid', ''),
    effectsOn('POST', '/containers/{id}/stop', made.name).impossible('t'),
    effectsOn('POST', '/containers/{id}/restart', made.name).impossible('t'),
    effectsOn('POST', '/containers/{id}/kill', running.name).impossible('signal', 'signal=ZZ'),
    wait.differing('condition', 'condition=removed', '', { deadlineMs: streamMs }),
    resize.impossible('h', 'h=zz&w=80'),
    resize.impossible('w', 'h=24&w=zz'),
    stats.differing('stream', 'stream=false', '', { deadlineMs: 2 * streamMs, tell: () => 'an end' }),
    stats.differing('one-shot', 'stream=false&one-shot=true', 'stream=false', { tell: hasEarlier }),
    ...logEffects(idle.name),
    ...attachEffects(idle.name),
    ...(await archiveEffects(made.name)),
  ];
}

function hasSize(body: Json): Json {
  return Array.isArray(body) ? body.some((one) => valueAt(one, 'SizeRootFs') !== null) : null;
}

/** Has a sample of before that is not empty. */
function hasEarlier(body: Json): Json {
  const earlier = valueAt(body, 'precpu_stats', 'cpu_usage', 'total_usage');
  return typeof earlier === 'number' ? earlier > 0 : null;
}

/** The container has written a line to each of its outputs. */
function logEffects(container: string): Effect[] {
  const logs = effectsOn('GET', '/containers/{id}/logs', container);
  const future = Math.floor(Date.now() / 1000) + 10_000;
  return [
    logs.differing('stdout', 'stderr=true&stdout=true', 'stderr=true'),
    logs.differing('stderr', 'stdout=true&stderr=true', 'stdout=true'),
    logs.differing('timestamps', 'stdout=true&timestamps=true', 'stdout=true'),
    logs.differing('tail', 'stdout=true&stderr=true&tail=1', 'stdout=true&stderr=true'),
    logs.differing('since', `stdout=true&since=${future}`, 'stdout=true'),
    logs.differing('until', 'stdout=true&until=1000', 'stdout=true'),
    logs.differing('follow', 'stdout=true&follow=true', 'stdout=true', { deadlineMs: streamMs }),
  ];
}

function attachEffects(container: string): Effect[] {
  const attach = effectsOn('POST', '/containers/{id}/attach', container);
  const log = 'stream=false&logs=true';
  const both = `${log}&stdout=true&stderr=true`;
  // Of the log Podman gives both outputs; of what is to come it may give one.
  const isPartial = true;
  return [
    attach.differing('logs', both, 'stream=false&logs=false&stdout=true&stderr=true', { mayRefuse: true }),
    attach.differing('stdout', both, `${log}&stdout=false&stderr=true`, { isPartial }),
    attach.differing('stderr', both, `${log}&stdout=true&stderr=false`, { isPartial }),
    attach.differing('stream', 'stream=true&stdout=true', `${log}&stdout=true`, { deadlineMs: streamMs }),
    attach.impossible('detachKeys', `${log}&stdout=true&detachKeys=zz-zz`),
  ];
}

/** The container does not run: what is put into it stays as it was put. */
async function archiveEffects(container: string): Promise<Effect[]> {
  const path = '/containers/{id}/archive';
  const put = effectsOn('PUT', path, container);
  const read = (file: string) => `/containers/${container}/archive?path=${file}`;
  const owned = {
    header: { name: 'zz-owned', mode: 0o644, uid: 1234, gid: 1234 },
    content: Buffer.from('zz\n'),
  };
  // A file takes the place of a directory.
  const replacing = await packed([
    { header: { name: 'zz-place', type: 'directory', mode: 0o755 }, content: Buffer.alloc(0) },
    { header: { name: 'zz-place', mode: 0o644 }, content: Buffer.from('zz\n') },
  ]);
  return [
    effectsOn('GET', path, container).differing('path', 'path=/etc/group', 'path=/zz-none'),
    effectsOn('HEAD', path, container).differing('path', 'path=/etc/group', 'path=/zz-none'),
    put.differing('path', 'path=/tmp', 'path=/zz-none', { archive: await packed([owned]) }),
    put.differing('copyUIDGID', 'path=/tmp&copyUIDGID=true', 'path=/tmp', {
      archive: await packed([{ ...owned, header: { ...owned.header, name: 'zz-copied' } }]),
      readBack: read('/tmp/zz-copied'),
      tell: (body) => typeof body === 'string' && body.includes('0002322'),
    }),
    put.differing('noOverwriteDirNonDir', 'path=/tmp&noOverwriteDirNonDir=true', 'path=/tmp', {
      archive: replacing,
      mayRefuse: true,
    }),
  ];
}
