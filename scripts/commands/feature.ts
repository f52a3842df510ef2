/** `canialias feature`: what each engine makes of a command, flag, filter, field, endpoint, instruction or compose key. */
import { Command } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import { chosenRecord } from '../cli/chosen-record.ts';
import { terminalOf } from '../cli/terminal-of.ts';

export function featureCommand() {
  return new Command('feature')
    .description(
      "say what each engine and release makes of a command, flag, filter, placeholder, endpoint or field, or of what is written in a Dockerfile or a compose file, such as 'run --link', 'POST /containers/create HostConfig.Links', 'COPY --chmod' or 'services.restart'",
    )
    .argument('<name...>', "as it is written, or as an id: 'run -d', 'ps --format .Names', 'cli:run --link'")
    .option('--target <target>', 'only for this engine and release, such as podman@5.8')
    .option(
      '--record <file>',
      'from this run record; the last one if none is named, the published one if there is none',
    )
    .option('--json', 'as JSON')
    .allowUnknownOption()
    .action(async (words, { target, record, json }) => {
      const { didYouMean } = await import('../../harness/did-you-mean.ts');
      const { featureReport } = await import('../../reports/compat/feature-report.ts');
      const { findFeature } = await import('../../reports/compat/find-feature.ts');
      const { renderFeature } = await import('../../reports/compat/render-feature.ts');
      const { support } = await import('../../reports/compat/support.ts');
      const { readCompatOf } = await import('../cli/derived.ts');
      const compat = await readCompatOf(chosenRecord(record));
      if (Object.keys(compat.features).length === 0)
        throw new CanialiasError(
          'record-outdated',
          'the record has no features: they were not asked for',
          'npm run matrix -- --area vocabulary',
        );
      const name = words.join(' ');
      const found = findFeature(compat, name);
      if ('nearest' in found)
        throw new CanialiasError(
          'usage',
          `the record knows no feature ${name}`,
          found.nearest === null
            ? 'name it as it is written, such as run --link'
            : `did you mean ${found.nearest}?`,
        );
      const only = target === undefined ? null : support(compat, found.id, target);
      if (target !== undefined && only === null)
        throw new CanialiasError(
          'unknown-target',
          `the record has no column like ${target}`,
          `${didYouMean(target, Object.keys(compat.lines))}there are ${Object.keys(compat.lines).join(', ')}`,
        );
      const report = featureReport(compat, found.id, only);
      if (report === null) return;
      process.stdout.write(
        json === true
          ? `${JSON.stringify(only === null ? report : { ...report, target: only }, null, 2)}\n`
          : renderFeature(report, compat, only, terminalOf(process.stdout)),
      );
    });
}
