import { expect, test } from 'vitest';
import { smallestDockerfile } from './smallest-dockerfile.ts';

const text = `FROM golang AS build
RUN go build
FROM scratch
COPY --link --from=build /out/app.bin /app
COPY --parents docs ./
COPY <<EOF /x
y
EOF
SHELL ["/bin/sh", \\
  "-c"]
HEALTHCHECK --interval=5s CMD true
`;

const at = (line: number) => smallestDockerfile(text, line, 'base:1');

test('what sets something of the image stands alone on an image that is here, with all its lines', () => {
  expect(at(10)).toEqual({
    lines: ['FROM base:1', 'SHELL ["/bin/sh", \\\n  "-c"]'],
    files: [],
    field: 'Shell',
  });
  expect(at(11)?.field).toBe('Healthcheck');
});

test('a copy from a stage has that stage, and the files', () => {
  expect(at(4)).toEqual({
    lines: ['FROM base:1 AS build', 'COPY . /', 'FROM base:1', 'COPY --link --from=build /out/app.bin /app'],
    files: ['out/app.bin'],
    field: null,
  });
  expect(at(5)).toMatchObject({ lines: ['FROM base:1', 'COPY --parents docs ./'], files: ['docs/file'] });
});

test('what runs programs of others, or stands for another file, cannot stand alone', () => {
  expect([at(1), at(2), at(6), at(99)]).toEqual([null, null, null, null]);
});
