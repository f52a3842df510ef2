import { expect, test } from 'vitest';
import { smallestProject } from './smallest-project.ts';

const text = `services:
  web:
    image: nginx
    ports:
      - "80:80"
      - "443:443"
    network_mode: service:db
    configs:
      - source: api
        target: /etc/api.yaml
    volumes:
      - /srv:/srv
      - data:/data
  db:
    image: postgres
    ports: ["127.0.0.1:1:1", "2:2"]
    networks:
      lan: {ipv4_address: 10.9.0.2}
      wan: {}
configs:
  api:
    file: ./api.yaml
  other:
    file: ./other.yaml
networks:
  lan:
    ipam: {config: [{subnet: 10.9.0.0/24}]}
  wan:
    external: true
volumes:
  data:
`;

const idle = { image: 'base:1', command: ['sleep', '120'] };
const at = (line: number) => smallestProject(text, line, 'base:1');

test('one item of a list, in an idle service', () => {
  expect(at(6)).toEqual({ content: { services: { web: { ...idle, ports: ['443:443'] } } }, files: [] });
});

test('a list in one line is whole', () => {
  expect(at(16)).toMatchObject({ content: { services: { db: { ports: ['127.0.0.1:1:1', '2:2'] } } } });
});

test('what the key names comes with it: services, objects of the project, and files', () => {
  expect(at(7)).toEqual({
    content: { services: { web: { ...idle, network_mode: 'service:db' }, db: idle } },
    files: [],
  });
  expect(at(10)).toEqual({
    content: {
      services: { web: { ...idle, configs: [{ source: 'api', target: '/etc/api.yaml' }] } },
      configs: { api: { file: './api.yaml' } },
    },
    files: ['api.yaml'],
  });
  expect(at(18)).toMatchObject({
    content: { services: { db: { networks: { lan: {} } } }, networks: { lan: { ipam: {} } } },
  });
  expect(at(18)).not.toMatchObject({ content: { networks: { wan: {} } } });
  expect(at(13)).toMatchObject({ content: { volumes: { data: null } } });
});

test('an object of the project gets a service that has it', () => {
  expect(at(22)).toMatchObject({
    content: { services: { probe: { ...idle, configs: ['api'] } }, configs: { api: { file: './api.yaml' } } },
  });
});

test.each([
  [3, 'what it gives the service, an idle one cannot have'],
  [12, 'it mounts what is of the host'],
  [29, 'it names what is not of the project'],
  [1, 'it belongs to the whole file'],
])('line %i is left: %s', (line, reason) => {
  expect(at(line)).toBe(reason);
});

test('a file of aliases to aliases has none', () => {
  const levels = Array.from({ length: 9 }, (_, at) => `x-${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(10)}]`);
  const lines = [
    'x-0: &l0 [a]',
    ...levels,
    'services:',
    '  web:',
    '    restart: always',
    '    labels: *l9',
    '',
  ];
  expect(smallestProject(lines.join('\n'), lines.indexOf('    restart: always') + 1, 'base:1')).toBe(
    'the file has more aliases than are written out',
  );
});
