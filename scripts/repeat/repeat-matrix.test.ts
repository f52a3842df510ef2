import { expect, test } from 'vitest';
import { repeatMatrix } from './repeat-matrix.ts';

const options = { area: [], id: [], claim: [], target: [], lab: [], engines: [], out: '/nowhere' };

test('says what goes with what', async () => {
  await expect(repeatMatrix({ ...options, seed: 1 })).rejects.toMatchObject({
    code: 'usage',
    hint: 'add --repeat',
  });
  for (const lab of [{ lab: ['all'] }, { engines: ['docker@28'] }])
    await expect(repeatMatrix({ ...options, repeat: 2, ...lab })).rejects.toMatchObject({
      code: 'usage',
      hint: 'leave --lab and --engines out',
    });
});
