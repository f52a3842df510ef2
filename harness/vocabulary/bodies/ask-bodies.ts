/** Which fields of bodies are taken? */
import { testSubnet } from '../../asking/test-subnet.ts';
import type { MeasuredFeature } from '../../record/features.ts';
import type { VocabularyBench } from '../bench.ts';
import type { Call } from '../endpoints/caller.ts';
import { endpointId, fieldId } from '../endpoints/ids.ts';
import type { Stage } from '../endpoints/stage.ts';
import type { EndpointWords } from '../endpoints/words.ts';
import { configTellings } from './config-tellings.ts';
import { endpointTellings, macTelling } from './endpoint-tellings.ts';
import { execTellings } from './exec-tellings.ts';
import { fieldAnswers, type Send } from './field-answers.ts';
import { holderAnswers } from './holders.ts';
import { hostConfigTellings } from './host-config-tellings.ts';
import { networkTellings, volumeTellings } from './object-tellings.ts';
import { plain } from './plain-telling.ts';
import {
  commitSender,
  connectSender,
  containerSender,
  execSender,
  networkSender,
  updateSender,
  volumeSender,
} from './senders.ts';
import type { Telling } from './telling.ts';
import { updateTellings } from './update-tellings.ts';

type Part = readonly [tellings: readonly Telling[], send: Send, isIndependent?: boolean];

/** `routes`: what was answered to the endpoints. A field of one that is unknown is unknown. */
export async function askBodies(
  bench: VocabularyBench,
  stage: Stage,
  call: Call,
  { words, routes }: { words: EndpointWords; routes: readonly MeasuredFeature[] },
): Promise<MeasuredFeature[]> {
  const isThere = (id: string) => routes.every((route) => route.id !== id || route.state !== 'unknown');
  const { spare, made, idle, running } = stage;
  const hostConfig = hostConfigTellings(stage);
  const attached = endpointTellings(
    'NetworkingConfig.EndpointsConfig.*',
    (settings) => ({
      HostConfig: { NetworkMode: spare.name },
      NetworkingConfig: { EndpointsConfig: { [spare.name]: settings } },
    }),
    spare,
    made.name,
  );
  const container = {
    body: {},
    fields: { Container: { at: ['NetworkSettings.Networks'], values: [{ [spare.name]: {} }] } },
  };
  const connected = endpointTellings(
    'EndpointConfig',
    (EndpointConfig) => ({ EndpointConfig }),
    spare,
    made.name,
  );
  const committed = [
    ...configTellings,
    plain('NetworkDisabled', true),
    plain('MacAddress', '02:ca:00:00:00:79'),
  ];
  const changed = updateTellings(hostConfig, new Set(pathsOf('/containers/{id}/update', words)));
  const asked = async (path: string, ...parts: readonly Part[]) => {
    const endpoint = { method: 'POST', path } as const;
    if (!isThere(endpointId(endpoint))) {
      return pathsOf(path, words).map((id) => ({ id: fieldId(endpoint, id), state: 'unknown' as const }));
    }
    const answers: MeasuredFeature[] = [];
    for (const part of parts) answers.push(...(await fieldAnswers(...part)));
    const whole = [...answers, ...holderAnswers(pathsOf(path, words), answers)];
    return whole.map((answer) => ({ ...answer, id: fieldId(endpoint, answer.id) }));
  };
  return [
    ...(await asked(
      '/containers/create',
      [[...configTellings, ...hostConfig], containerSender(bench, stage, call), true],
      [[...attached.chosen, macTelling(spare)], containerSender(bench, stage, call, true)],
      [attached.filledIn, containerSender(bench, stage, call, true)],
    )),
    ...(await asked('/networks/create', [networkTellings(testSubnet()), networkSender(bench, call)])),
    ...(await asked('/volumes/create', [volumeTellings, volumeSender(bench, call)])),
    ...(await asked('/commit', [committed, commitSender(bench, stage, call), true])),
    ...(await asked('/containers/{id}/exec', [execTellings, execSender(stage, call)])),
    ...(await asked(
      '/networks/{id}/connect',
      [[container, ...connected.chosen], connectSender(stage, call)],
      [connected.filledIn, connectSender(stage, call)],
    )),
    ...(await asked(
      '/containers/{id}/update',
      [changed.filter(({ alone }) => !alone), updateSender(idle, bench, call)],
      // A limit in other words would be refused beside the first one.
      [changed.filter(({ alone }) => alone === true), updateSender(running, bench, call)],
    )),
  ];
}

function pathsOf(path: string, words: EndpointWords): string[] {
  const word = words.find((one) => one.method === 'POST' && one.path === path);
  return (word?.body ?? []).map((field) => field.path);
}
