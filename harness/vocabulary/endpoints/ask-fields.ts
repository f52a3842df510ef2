/** Which body fields are taken? What is made to see it is removed at once. */
import { testSubnet } from '../../asking/test-subnet.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import { bodyOf, type Call, isTaken } from './caller.ts';
import { configTellings } from './config-tellings.ts';
import { fieldAnswers, type Send } from './field-answers.ts';
import { hostConfigTellings } from './host-config-tellings.ts';
import { fieldId } from './ids.ts';
import { networkTellings, volumeTellings } from './object-tellings.ts';
import type { Stage } from './stage.ts';
import { merged, type Telling } from './telling.ts';

export async function askFields(
  bench: VocabularyBench,
  stage: Stage,
  call: Call,
): Promise<MeasuredFeature[]> {
  const containers = [...configTellings, ...hostConfigTellings(stage)];
  return [
    ...(await asked('/containers/create', containers, containerSender(bench, stage, call))),
    ...(await asked('/networks/create', networkTellings(testSubnet()), networkSender(bench, call))),
    ...(await asked('/volumes/create', volumeTellings, volumeSender(bench, call))),
    ...(await asked('/commit', configTellings, commitSender(bench, stage, call))),
  ];
}

async function asked(path: string, tellings: readonly Telling[], send: Send): Promise<MeasuredFeature[]> {
  const answers = await fieldAnswers(tellings, send);
  return answers.map((answer) => ({ ...answer, id: fieldId({ method: 'POST', path }, answer.id) }));
}

function containerSender({ api, target }: VocabularyBench, { image }: Stage, call: Call): Send {
  return async (body) => {
    const name = api.name('container');
    const whole = merged({ Image: image, Labels: { ...api.labels } }, body);
    const reply = await call('POST', `/containers/create?name=${name}`, whole);
    if (!isTaken(reply)) return { reply, description: null, isWhole: true };
    const description = bodyOf(await call('GET', `/containers/${name}/json`));
    await call('DELETE', `/containers/${name}?force=true&v=true`);
    return { reply, description, isWhole: target.traits.engine === 'docker' };
  };
}

function networkSender({ api }: VocabularyBench, call: Call): Send {
  return async (body) => {
    const Name = api.name('network');
    const reply = await call('POST', '/networks/create', merged({ Name, Labels: { ...api.labels } }, body));
    if (!isTaken(reply)) return { reply, description: null, isWhole: true };
    const description = bodyOf(await call('GET', `/networks/${Name}`));
    await call('DELETE', `/networks/${Name}`);
    return { reply, description, isWhole: true };
  };
}

function volumeSender({ api }: VocabularyBench, call: Call): Send {
  return async (body) => {
    const Name = api.name('volume');
    const reply = await call('POST', '/volumes/create', merged({ Name, Labels: { ...api.labels } }, body));
    if (!isTaken(reply)) return { reply, description: null, isWhole: true };
    const description = bodyOf(await call('GET', `/volumes/${Name}`));
    await call('DELETE', `/volumes/${Name}`);
    return { reply, description, isWhole: true };
  };
}

function commitSender({ api }: VocabularyBench, { made }: Stage, call: Call): Send {
  return async (body) => {
    const name = api.name('image');
    const [repo = '', tag = ''] = name.split(/:(?=[^/]*$)/);
    const query = new URLSearchParams({ container: made.name, repo, tag });
    const reply = await call(
      'POST',
      `/commit?${query.toString()}`,
      merged({ Labels: { ...api.labels } }, body),
    );
    if (!isTaken(reply)) return { reply, description: null, isWhole: true };
    const description = bodyOf(await call('GET', `/images/${name}/json`));
    await call('DELETE', `/images/${name}`);
    return { reply, description, isWhole: true };
  };
}
