/** Telling values of `POST /containers/{id}/update`: those of `HostConfig` that its body may have. Pure. */
import type { Json } from '../../record/model.ts';
import type { Telling } from './telling.ts';

const holder = 'HostConfig.';

/** `paths`: of the fields that the body has. */
export function updateTellings(hostConfig: readonly Telling[], paths: ReadonlySet<string>): Telling[] {
  return hostConfig.flatMap((telling): Telling[] => {
    const own = Object.entries(telling.fields).map(
      ([path, look]) => [path.startsWith(holder) ? path.slice(holder.length) : '', look] as const,
    );
    const { HostConfig: body } = telling.body as { HostConfig?: Json & object };
    if (body === undefined || !own.every(([path]) => paths.has(path))) return [];
    return [{ ...telling, body, fields: Object.fromEntries(own) }];
  });
}
