/** Send one body, and say how the engine describes what came of it. What is made is removed at once. */
import { forever } from '../../asking/commands.ts';
import { textAt, valueAt } from '../../asking/value-at.ts';
import type { Container } from '../../contract/objects.ts';
import type { Json } from '../../record/model.ts';
import type { VocabularyBench } from '../bench.ts';
import { bodyOf, type Call, isTaken, type Reply } from '../endpoints/caller.ts';
import type { Stage } from '../endpoints/stage.ts';
import { execBody } from './exec-tellings.ts';
import type { Send, Sent } from './field-answers.ts';
import { merged } from './telling.ts';

const refused = (reply: Reply): Sent => ({ reply, description: null, isWhole: true });

/** `isStarted`: what is described only of a container that runs. */
export function containerSender(
  { api, target }: VocabularyBench,
  { image }: Stage,
  call: Call,
  isStarted = false,
): Send {
  return async (body) => {
    const name = api.name('container');
    const lasting = isStarted ? { Cmd: [...forever()], StopSignal: 'SIGKILL' } : {};
    const whole = merged({ Image: image, Labels: { ...api.labels }, ...lasting }, body);
    const reply = await call('POST', `/containers/create?name=${name}`, whole);
    if (!isTaken(reply)) return refused(reply);
    const started = isStarted ? await call('POST', `/containers/${name}/start`) : reply;
    const description = bodyOf(await call('GET', `/containers/${name}/json`));
    await call('DELETE', `/containers/${name}?force=true&v=true`);
    if (!isTaken(started)) return refused(started);
    return { reply, description, isWhole: target.traits.engine === 'docker' };
  };
}

export function networkSender({ api }: VocabularyBench, call: Call): Send {
  return madeBySender('network', '/networks', api, call);
}

export function volumeSender({ api }: VocabularyBench, call: Call): Send {
  return madeBySender('volume', '/volumes', api, call);
}

function madeBySender(
  kind: 'network' | 'volume',
  place: string,
  api: VocabularyBench['api'],
  call: Call,
): Send {
  return async (body) => {
    const Name = api.name(kind);
    const reply = await call('POST', `${place}/create`, merged({ Name, Labels: { ...api.labels } }, body));
    if (!isTaken(reply)) return refused(reply);
    const description = bodyOf(await call('GET', `${place}/${Name}`));
    await call('DELETE', `${place}/${Name}`);
    return {
      reply,
      description: merged(description, { IsNamed: nameIn(description) === Name }),
      isWhole: true,
    };
  };
}

function nameIn(description: Json): Json {
  return valueAt(description, 'Name');
}

export function commitSender({ api }: VocabularyBench, { made }: Stage, call: Call): Send {
  return async (body) => {
    const name = api.name('image');
    const [repo = '', tag = ''] = name.split(/:(?=[^/]*$)/);
    const query = new URLSearchParams({ container: made.name, repo, tag });
    const reply = await call(
      'POST',
      `/commit?${query.toString()}`,
      merged({ Labels: { ...api.labels } }, body),
    );
    if (!isTaken(reply)) return refused(reply);
    const description = bodyOf(await call('GET', `/images/${name}/json`));
    await call('DELETE', `/images/${name}`);
    return { reply, description, isWhole: true };
  };
}

/** The command ends by itself. Its output, where it was attached, stands line by line in `Output`. */
export function execSender({ idle }: Stage, call: Call): Send {
  return async (body) => {
    const whole = merged(execBody, body);
    const reply = await call('POST', `/containers/${idle.name}/exec`, whole);
    if (!isTaken(reply)) return refused(reply);
    const id = textAt(bodyOf(reply), 'Id');
    const description = bodyOf(await call('GET', `/exec/${id}/json`));
    const Tty = valueAt(whole, 'Tty') === true;
    const started = await call('POST', `/exec/${id}/start`, { Detach: false, Tty });
    const output = bodyOf(started);
    const Output = typeof output === 'string' ? output.split(/\r?\n/) : [];
    return { reply, description: merged(description, { Output }), isWhole: isTaken(started) };
  };
}

/** What was changed stays: `container` is the stage's, and nobody else asks for its limits. */
export function updateSender(container: Container, { target }: VocabularyBench, call: Call): Send {
  return async (body) => {
    const reply = await call('POST', `/containers/${container.name}/update`, body);
    if (!isTaken(reply)) return refused(reply);
    const description = bodyOf(await call('GET', `/containers/${container.name}/json`));
    return { reply, description, isWhole: target.traits.engine === 'docker' };
  };
}

export function connectSender({ idle, spare }: Stage, call: Call): Send {
  return async (body) => {
    const reply = await call(
      'POST',
      `/networks/${spare.name}/connect`,
      merged({ Container: idle.name }, body),
    );
    if (!isTaken(reply)) return refused(reply);
    const description = bodyOf(await call('GET', `/containers/${idle.name}/json`));
    await call('POST', `/networks/${spare.name}/disconnect`, { Container: idle.name, Force: true });
    return { reply, description, isWhole: true };
  };
}
