/** The build verb over the REST API. */
import { jsonLines } from '../../asking/json-lines.ts';
import { EngineRefusal } from '../../asking/refusal.ts';
import { textAt } from '../../asking/value-at.ts';
import type { BuildSpec } from '../../contract/builds.ts';
import type { Engine } from '../../contract/engine.ts';
import { archived, buildDeadlineMs, contextWriter, filesOf } from '../shared/build-context.ts';
import { type ApiSession, apiRefusal, query } from './api-session.ts';

export function apiBuilds({ access, call }: ApiSession): Pick<Engine, 'build' | 'context'> {
  const { scope } = access;
  const context = contextWriter(access);
  return {
    context,
    async build(spec) {
      const name = scope.name('image');
      scope.noteBuild();
      const { file, bytes } = await archived(access, await context(filesOf(access, spec)));
      const path = `/build${query({ t: name, ...chosen(spec, scope.labels) })}`;
      const reply = await call({
        method: 'POST',
        path,
        archive: bytes,
        archiveFile: file,
        deadlineMs: buildDeadlineMs,
      });
      if (reply.status >= 400) throw apiRefusal('POST', '/build', reply);
      const messages = jsonLines(reply.body);
      const error = messages.map((one) => textAt(one, 'error')).find((text) => text !== '');
      if (error !== undefined) throw new EngineRefusal('api', reply.status, `POST /build: ${error}`);
      return { name, output: messages.map((one) => textAt(one, 'stream')).join('') };
    },
  };
}

function chosen(spec: BuildSpec, labels: Readonly<Record<string, string>>) {
  return {
    labels: JSON.stringify({ ...labels, ...spec.labels }),
    rm: true,
    forcerm: true,
    nocache: spec.cached === true ? undefined : true,
    networkmode: (spec.network ?? 'none') === 'none' ? 'none' : undefined,
    buildargs: spec.buildArgs === undefined ? undefined : JSON.stringify(spec.buildArgs),
    target: spec.target,
  };
}
