import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelCreations } from './label-creations.ts';

const labels = { 'io.canialias.try': 'k3x9abcd' };

/** What goes on of a text that comes in pieces of that size. */
function passed(text: string, size = text.length): string {
  const { pass, rest } = labelCreations(labels);
  const bytes = Buffer.from(text);
  const out: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) out.push(Buffer.from(pass(bytes.subarray(at, at + size))));
  return Buffer.concat([...out, rest()]).toString();
}

const sent = (line: string, body: string, more = '') =>
  `${line} HTTP/1.1\r\nHost: d\r\n${more}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const labelled = '"Labels":{"io.canialias.try":"k3x9abcd"}';

test('what a container, a network or a volume is made of gets the label, with the length of its body', () => {
  for (const place of [
    '/v1.41/containers/create?name=ü',
    '/networks/create',
    '/v4.3.1/libpod/volumes/create',
  ]) {
    const line = `POST ${encodeURI(place)}`;
    expect(passed(sent(line, '{"Image":"ä"}'))).toBe(sent(line, `{"Image":"ä",${labelled}}`));
  }
});

test('labels that are there stay', () => {
  expect(passed(sent('POST /containers/create', '{"Labels":{"a":"b"},"Image":"x"}'))).toContain(
    '{"Labels":{"a":"b","io.canialias.try":"k3x9abcd"},"Image":"x"}',
  );
  expect(passed(sent('POST /libpod/containers/create', '{"labels":{"a":"b"}}'))).toContain(
    '{"labels":{"a":"b","io.canialias.try":"k3x9abcd"}}',
  );
  expect(passed(sent('POST /volumes/create', '{"Labels":null}'))).toContain(`{${labelled}}`);
});

test('a body in chunks comes in one piece', () => {
  const head = 'POST /containers/create HTTP/1.1\r\nTransfer-Encoding: chunked\r\nHost: d\r\n\r\n';
  const chunks = '9\r\n{"Image":\r\n4;x=y\r\n"b"}\r\n0\r\n\r\n';
  const body = `{"Image":"b",${labelled}}`;
  expect(passed(`${head}${chunks}${sent('GET /x', '')}`)).toBe(
    `POST /containers/create HTTP/1.1\r\nHost: d\r\nContent-Length: ${body.length}\r\n\r\n${body}${sent('GET /x', '')}`,
  );
});

const other = [
  sent('GET /containers/json', ''),
  sent('POST /containers/abc/start', '{"a":1}'),
  sent('POST /images/create?fromImage=x', ''),
  sent('POST /containers/create', 'not JSON'),
  sent('POST /containers/create', '[1]'),
  sent('POST /containers/create', '{}', 'Expect: 100-continue\r\n'),
  'POST /build HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\nT: 1\r\n\r\n',
];

test.each(other)('goes on as it came: %j', (text) => {
  expect(passed(text)).toBe(text);
});

test.each([
  'POST /containers/abc/attach?stream=1 HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n',
  'POST /v1.41/exec/abc/start HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
])('from %j on it is a stream, whatever it looks like', (text) => {
  const stream = `${text}${sent('POST /containers/create', '{}')}`;
  expect(passed(stream)).toBe(stream);
});

test('it does not matter in which pieces the bytes come', () => {
  const one = fc.constantFrom(
    ...other,
    sent('POST /networks/create', '{"Name":"n"}'),
    sent('POST /volumes/create', '{}'),
  );
  fc.assert(
    fc.property(fc.array(one, { maxLength: 5 }), fc.integer({ min: 1, max: 40 }), (requests, size) => {
      expect(passed(requests.join(''), size)).toBe(requests.map((text) => passed(text)).join(''));
    }),
  );
});

test('any bytes that hold no creation go on as they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (bytes, size) => {
      const text = Buffer.from(bytes).toString('latin1');
      expect(passed(text, size)).toBe(Buffer.from(text).toString());
    }),
  );
});
