import { describe, expect, test } from 'vitest';
import { httpAnswer, httpRequest } from '../asking/http-message.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { sampleAccess, sampleOpenTarget } from '../testing/sample-access.ts';
import { exchangeAsEvidence } from './exchange.ts';

async function asking() {
  const api = await fakeApi(() => ({ json: 'OK' }));
  const access = sampleAccess(sampleOpenTarget(api.socket));
  return { access, api, exchange: exchangeAsEvidence(access) };
}

describe('exchange', () => {
  test('is evidence, and a call to the engine', async () => {
    const { access, api, exchange } = await asking();
    const part = httpRequest('GET', '/_ping');
    const { text, closed } = await exchange([part]);
    expect(httpAnswer(text).status).toBe(200);
    expect(closed).toBe(true);
    expect(api.lines()).toEqual(['GET /_ping']);
    expect(access.recorder.engineCalls).toBe(1);
    expect(access.recorder.steps[0]?.calls[0]).toMatchObject({
      operation: 'exchange',
      parts: [part],
      halfClose: false,
      text,
      closed,
    });
  });

  test('makes nothing without a label of ours', async () => {
    const { api, exchange } = await asking();
    const part = httpRequest('POST', '/v1.41/containers/create', { body: '{"Image":"x"}' });
    await expect(exchange([part])).rejects.toThrow('makes an object without our label');
    expect(api.heard).toEqual([]);
  });
});
