/** Sees that the registries of a target answer before they are asked about, and which is which, as evidence. */
import type { Registry, RegistryPair } from '../contract/registry.ts';
import { registryAnswers } from '../images/registry-service.ts';
import type { Recorder } from '../surfaces/shared/recorder.ts';

/** Do both answer as they should? */
export async function lookAtRegistries(pair: RegistryPair, recorder: Recorder): Promise<boolean> {
  return recorder.step('the registries answer', async () => {
    const answers = await Promise.all([lookAt(pair.plain, recorder), lookAt(pair.secure, recorder)]);
    return answers.every((answer) => answer);
  });
}

async function lookAt(registry: Registry, recorder: Recorder): Promise<boolean> {
  const start = performance.now();
  const answers = await registryAnswers(registry);
  recorder.add({
    via: 'host',
    operation: 'look-at-registry',
    url: `${registry.tls ? 'https' : 'http'}://${registry.address}/v2/`,
    authority: registry.certificateDirectory === null ? null : `${registry.certificateDirectory}/ca.crt`,
    answers,
    ms: performance.now() - start,
  });
  return answers;
}
