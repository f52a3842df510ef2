/** Reads GitHub's workflows and composite actions. Pure. */
import type { CommandIndex } from '../../../../harness/vocabulary/uses/command-index.ts';
import type { FileUses } from '../../uses.ts';
import { type FileText, fileText } from '../file-text.ts';
import { namesEngine } from '../shell/field.ts';
import { Names } from '../shell/names.ts';
import { addShell } from '../shell/read-shell.ts';
import { wordsIn } from '../shell/words-in.ts';
import { type YamlNode, yamlDocuments } from '../yaml/yaml-file.ts';
import { addContainerCall, fieldOf, wordAt } from './container-call.ts';
import { type Environment, evaluated, withEnvironment } from './expressions.ts';

interface Reading {
  file: FileText;
  index: CommandIndex;
  environment: Environment;
  /** Of steps that name none; null for the one of the system. */
  shell: string | null;
}

export function readGithub(path: string, text: string, index: CommandIndex): FileUses {
  const file = fileText(text);
  for (const document of yamlDocuments(file)) {
    const whole = { file, index, environment: new Map(), shell: null };
    const reading = within(document, whole);
    for (const { value: job } of document.get('jobs')?.entries ?? []) addJob(job, within(job, reading));
    addSteps(document.get('runs', 'steps'), reading);
  }
  return file.found(path, 'github-workflow');
}

/** With the variables and the shell that a part of the file sets for what is in it. */
function within(node: YamlNode, reading: Reading): Reading {
  const runsOn = node.get('runs-on')?.text ?? '';
  return {
    ...reading,
    environment: withEnvironment(reading.environment, node.get('env')),
    shell: node.get('defaults', 'run', 'shell')?.text ?? (/^windows/i.test(runsOn) ? 'pwsh' : reading.shell),
  };
}

function addJob(job: YamlNode, reading: Reading): void {
  const container = job.get('container');
  if (container !== null) addContainer(container, 'workflow:jobs.*.container', reading);
  for (const { value } of job.get('services')?.entries ?? []) {
    addContainer(value, 'workflow:jobs.*.services.*', reading);
  }
  addSteps(job.get('steps'), reading);
}

function addSteps(steps: YamlNode | null, reading: Reading): void {
  for (const step of steps?.items ?? []) {
    const uses = step.get('uses');
    if (uses?.text != null && /^docker(:\/)?\//.test(uses.text)) {
      const place = reading.file.placeOf(uses.start, uses.end);
      reading.file.addUse({ feature: 'workflow:jobs.*.steps[].uses', value: uses.text, place });
      if (callsDocker(uses.text)) {
        const [action = ''] = uses.text.split('@');
        reading.file.say(uses.start, uses.end, `${action}: what this action calls is not read`);
      }
    }
    const run = step.get('run');
    const shell = step.get('shell')?.text ?? reading.shell ?? 'bash';
    if (run === null) continue;
    if (!/^(\/\S*\/)?(ba)?sh\b/.test(shell)) {
      if (namesEngine(run.text ?? ''))
        reading.file.say(run.start, run.end, `a script for ${shell}, which is not read`);
      continue;
    }
    const { environment, file, index } = within(step, reading);
    addShell(evaluated(run.mapped, environment), environment, file, index, { terminal: false });
  }
}

/** An action of Docker's own; `docker://` is an image, and the metadata come from GitHub alone. */
function callsDocker(uses: string): boolean {
  return /^docker\/(?!metadata-action\b)/.test(uses);
}

/** The runner makes and starts it, which is what `docker run` does, with the options that the file has. */
function addContainer(node: YamlNode, feature: string, { file, index, environment }: Reading): void {
  const image = node.isMap ? node.get('image') : node;
  const at = image ?? node;
  const name = image === null || image.text === null ? null : evaluated(image.mapped, environment);
  file.addUse({
    feature,
    ...(image?.text == null ? {} : { value: image.text }),
    place: file.placeOf(at.start, at.end),
  });
  const valued = [
    ['volumes', '--volume'],
    ['ports', '--publish'],
  ].flatMap(([key = '', flag = '']) =>
    (node.get(key)?.items ?? []).flatMap((item) => [
      wordAt(flag, item),
      fieldOf(evaluated(item.mapped, environment)),
    ]),
  );
  const options = node.get('options');
  const words =
    options === null
      ? []
      : wordsIn(evaluated(options.mapped, environment), { named: new Names(), positional: null });
  addContainerCall('run', [...words, ...valued], name, at, file, index);
}
