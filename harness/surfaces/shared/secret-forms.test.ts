import { describe, expect, test } from 'vitest';
import { formsOf } from './secret-forms.ts';

const secret = 'p"ä/?&s>w+d';

/** Is no form of the secret left, once each is taken out? */
function taken(text: string): string {
  return formsOf(secret)
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, form) => rest.replaceAll(form, '…'), text);
}

describe('formsOf', () => {
  test.each([
    ['itself', secret],
    ['in a path', encodeURIComponent(secret)],
    ['in a query', new URLSearchParams({ q: secret }).toString()],
    ['in JSON', JSON.stringify({ password: secret })],
    ['in JSON in JSON', JSON.stringify(JSON.stringify({ password: secret }))],
  ])('%s', (_, text) => {
    expect(text).not.toBe(taken(text));
    expect(taken(text)).not.toMatch(/s(?:>|%3E)w/u);
  });

  test.each(['', 'm', 'me', 'me:', '{"password":"', 'someone:'])(
    'in base64, behind %j, whatever follows',
    (before) => {
      for (const after of ['', '"', '",', '","serveraddress":"localhost:1"}']) {
        for (const encoding of ['base64', 'base64url'] as const) {
          const text = Buffer.from(before + secret + after).toString(encoding);
          const left = taken(text).replaceAll('…', '');
          expect(Buffer.from(left, encoding).toString()).not.toContain('s>w');
          expect(taken(text)).toContain('…');
        }
      }
    },
  );

  test('a short secret is not looked for in base64, where it could be anything', () => {
    expect(formsOf('abc')).toEqual(['abc']);
  });
});
