import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readCompose } from './read-compose.ts';

const read = (text: string, set?: ReadonlyMap<string, string>) =>
  shown(readCompose('compose.yaml', text, set), text);

test('keys, items and members stand where they are written, with names as stars', () => {
  const text = `version: "3.8"
x-common: &common
  restart: unless-stopped
  ports: ["9000:9000"]
services:
  web:
    <<: *common
    image: nginx:1.27
    network_mode: host
    privileged: true
    cap_add: [NET_ADMIN]
    ports:
      - "80:80"
      - target: 443
        published: "8443"
    environment:
      PASSWORD: secret
    volumes:
      - ./data:/data:Z
    depends_on:
      db:
        condition: service_healthy
    logging:
      options:
        max-file: "3"
    ulimits:
      nofile: {soft: 1, hard: 2}
  db:
    image: postgres
    depends_on: [web]
    command: ["-c", "fsync=off"]
    healthcheck:
      test: ["CMD", "pg_isready"]
volumes:
  data:
    driver_opts: {type: nfs}
networks:
  back:
`;
  expect(read(text)).toStrictEqual([
    '1:1 compose:version = 3.8 | version',
    '3:3 compose:services.*.restart = unless-stopped | restart',
    '8:5 compose:services.*.image = nginx:1.27 | image',
    '9:5 compose:services.*.network_mode = host | network_mode',
    '10:5 compose:services.*.privileged = true | privileged',
    '11:15 compose:services.*.cap_add = NET_ADMIN | NET_ADMIN',
    '13:9 compose:services.*.ports = 80:80 | "80:80"',
    '14:9 compose:services.*.ports = 8443:443 | target: 443⏎        published: "8443"',
    '14:9 compose:services.*.ports[].target = 443 | target',
    '15:9 compose:services.*.ports[].published = 8443 | published',
    '16:5 compose:services.*.environment | environment',
    '19:9 compose:services.*.volumes = ./data:/data:Z | ./data:/data:Z',
    '20:5 compose:services.*.depends_on | depends_on',
    '21:7 compose:services.*.depends_on.* | db',
    '22:9 compose:services.*.depends_on.*.condition = service_healthy | condition',
    '23:5 compose:services.*.logging | logging',
    '25:9 compose:services.*.logging.options = max-file=3 | max-file',
    '26:5 compose:services.*.ulimits | ulimits',
    '27:7 compose:services.*.ulimits.nofile | nofile',
    '27:16 compose:services.*.ulimits.nofile.soft = 1 | soft',
    '27:25 compose:services.*.ulimits.nofile.hard = 2 | hard',
    '29:5 compose:services.*.image = postgres | image',
    '30:18 compose:services.*.depends_on = web | web',
    '31:5 compose:services.*.command = -c fsync=off | command',
    '32:5 compose:services.*.healthcheck | healthcheck',
    '33:7 compose:services.*.healthcheck.test = CMD pg_isready | test',
    '35:3 compose:volumes.* | data',
    '36:19 compose:volumes.*.driver_opts = type=nfs | type',
    '38:3 compose:networks.* | back',
  ]);
});

test('variables have their default or what `.env` sets', () => {
  const text = 'services:\n  a:\n    image: ${REGISTRY:-docker.io}/a:$TAG\n    user: "${UID}"\n';
  expect(read(text)).toStrictEqual([
    '3:5 compose:services.*.image = docker.io/a:$TAG | image',
    '4:5 compose:services.*.user = ${UID} | user',
  ]);
  expect(
    read(
      text,
      new Map([
        ['TAG', '2'],
        ['REGISTRY', ''],
      ]),
    )[0],
  ).toContain('= docker.io/a:2 ');
});

test('a file that stops in the middle is read up to there', () => {
  const text = 'services:\n  a:\n    privileged: true\n    ports: ["80:80", "';
  const found = read(text);
  expect(found.slice(0, 2)).toStrictEqual([
    '3:5 compose:services.*.privileged = true | privileged',
    '4:13 compose:services.*.ports = 80:80 | "80:80"',
  ]);
  expect(found.at(-1)).toMatch(/^4:\d+ \? no YAML: /);
});

test('files that are no compose files of today', () => {
  expect(read('version: "9"\nservices: {}\n')).toContain(
    '1:10 ? version 9 of compose files is not known | "9"',
  );
  expect(read('web:\n  image: nginx\n')).toContain(
    '1:1 ? a compose file without services, or of version 1 | ',
  );
  expect(read('- a\n')).toContain('1:1 ? a compose file without services, or of version 1 | ');
});

test('an alias of nothing is said', () => {
  expect(read('services:\n  web: *none\n')).toStrictEqual([
    '2:8 ? *none: there is no such anchor before it | *none',
  ]);
});

test('what is in a circle is said', () => {
  const text = `include: [other.yaml, ./compose.yaml, {path: [compose.yaml]}]
services:
  a: &x
    <<: *x
    extends: b
  b:
    extends: {service: c}
  c:
    extends: {file: compose.yaml, service: a}
  d:
    extends: {file: other.yaml, service: d}
  e:
    extends: b
`;
  expect(read(text).filter((one) => one.includes(' ? '))).toStrictEqual([
    '1:23 ? the file includes itself | ./compose.yaml',
    '1:47 ? the file includes itself | compose.yaml',
    '4:9 ? *x: it stands inside of what it stands for | *x',
    '5:14 ? a: it extends itself, by others or at once | b',
    '7:14 ? b: it extends itself, by others or at once | {service: c}',
    '9:14 ? c: it extends itself, by others or at once | {file: compose.yaml, service: a}',
  ]);
});

test('aliases of aliases come to an end', () => {
  const levels = Array.from({ length: 12 }, (_, at) =>
    at === 0
      ? 'x-0: &a0 {k: v}'
      : `x-${at}: &a${at} {${Array.from({ length: 9 }, (_, no) => `k${no}: *a${at - 1}`).join(', ')}}`,
  );
  const found = read(`${levels.join('\n')}\nservices:\n  a: *a11\n`);
  expect(found.at(-1)).toMatch(/more than 20000 nodes with its aliases: the rest is not read/);
  expect(read('services: &a\n  b: *a\n').length).toBeLessThan(25);
  expect(read('['.repeat(20_000)).at(-1)).toMatch(/no YAML/);
});

test('any text has an answer, with places inside of it', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      'services:',
      '  a:',
      '    ports:',
      '    - "80:80"',
      '  <<: *x',
      '&x',
      '  ? [a]',
      '---',
      '    a: |',
      '     b',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      for (const one of read(lines.join('\n'))) expect(one).not.toContain('OUTSIDE');
    }),
  );
});

test('items that are written as maps mean what the short ones do', () => {
  const text = `services:
  web:
    ports:
      - {target: 80, host_ip: 127.0.0.1, published: "8080", protocol: tcp}
      - {target: 81}
      - {published: "82"}
    volumes:
      - {type: bind, source: data, target: /a, read_only: true}
      - {type: volume, source: data, target: /b}
      - {type: tmpfs, target: /c}
`;
  const items = readCompose('compose.yaml', text).uses.filter(({ feature }) =>
    /(ports|volumes)$/.test(feature),
  );
  expect(items.map(({ value }) => value)).toEqual([
    '127.0.0.1:8080:80/tcp',
    '81',
    undefined,
    './data:/a:ro',
    'data:/b',
    '/c',
  ]);
});

test('of data the variables alone are told, and how they are replaced', () => {
  const text = `services:
  web:
    environment:
      URL: http://\${USER}:\${PASSWORD:-secret}@db/\${NAME:+\${OTHER:-x}} $$no
    labels: [plain]
`;
  expect(read(text)).toStrictEqual([
    '3:5 compose:services.*.environment = ${USER} ${PASSWORD:-} ${NAME:+${OTHER:-}} | environment',
    '5:5 compose:services.*.labels | labels',
  ]);
});
