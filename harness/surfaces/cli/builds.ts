/** The build verb on the command line. */
import type { Engine } from '../../contract/engine.ts';
import { buildDeadlineMs, contextWriter, filesOf } from '../shared/build-context.ts';
import { type CliSession, refusal } from './cli-session.ts';

export function cliBuilds({ access, call }: CliSession): Pick<Engine, 'build' | 'context'> {
  const { scope } = access;
  const context = contextWriter(access);
  return {
    context,
    async build(spec) {
      const name = scope.name('image');
      scope.noteBuild();
      const args = [
        'build',
        '--tag',
        name,
        ...scope.labelArguments,
        '--force-rm',
        ...(spec.cached === true ? [] : ['--no-cache']),
        ...((spec.network ?? 'none') === 'none' ? ['--network', 'none'] : []),
        ...keyed('--label', spec.labels),
        ...keyed('--build-arg', spec.buildArgs),
        ...(spec.target === undefined ? [] : ['--target', spec.target]),
        await context(filesOf(access, spec)),
      ];
      const env = spec.builder && { DOCKER_BUILDKIT: spec.builder === 'buildkit' ? '1' : '0' };
      const reply = await call(args, { deadlineMs: buildDeadlineMs, ...(env && { env }) });
      if (reply.exitCode !== 0) throw refusal(['build'], reply);
      return { name, output: reply.stdout + reply.stderr };
    },
  };
}

function keyed(option: string, values: Readonly<Record<string, string>> | undefined): string[] {
  return Object.entries(values ?? {}).flatMap(([key, value]) => [option, `${key}=${value}`]);
}
