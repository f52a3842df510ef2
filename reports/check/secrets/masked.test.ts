import { expect, test } from 'vitest';
import { masked, maskedValue } from './masked.ts';

test.each([
  ['docker run -e POSTGRES_PASSWORD=hunter2 x', 'docker run -e POSTGRES_PASSWORD=[hidden] x'],
  ['docker run -e DB_PASSWORD="two words" x', 'docker run -e DB_PASSWORD=[hidden] x'],
  ["docker run -e 'DB_PASSWORD=two words' x", "docker run -e 'DB_PASSWORD=[hidden]' x"],
  ['docker run --env "api_key=two \\" words" x', 'docker run --env "api_key=[hidden]" x'],
  ['docker login -u me -p hunter2 host', 'docker login -u me -p [hidden] host'],
  ['docker login -u me -p "two words" host', 'docker login -u me -p [hidden] host'],
  [
    'docker login -phunter2 host && docker run -p 80:80 x',
    'docker login -p[hidden] host && docker run -p 80:80 x',
  ],
  ["docker login --password 'two words' host", 'docker login --password [hidden] host'],
  ['docker login --password=hunter2 host', 'docker login --password=[hidden] host'],
  ['git clone https://me:hunter2@host/x', 'git clone https://me:[hidden]@host/x'],
  ['docker pull https://ghp_0123456789abcdef@host/x', 'docker pull https://[hidden]@host/x'],
  ['      POSTGRES_PASSWORD: hunter2', '      POSTGRES_PASSWORD: [hidden]'],
  ['environment: {DB_PASSWORD: "two words", A: b}', 'environment: {DB_PASSWORD: [hidden], A: b}'],
  ['--build-arg NPM_TOKEN=npm_0123456789', '--build-arg NPM_TOKEN=[hidden]'],
  ['docker secret create db_password ./file', 'docker secret create db_password ./file'],
  ['docker login --password-stdin host', 'docker login --password-stdin host'],
  ['docker run -p 80:80 --link db:db x', 'docker run -p 80:80 --link db:db x'],
])('%s', (line, expected) => {
  expect(masked(line)).toBe(expected);
});

test('a line of megabytes is cut, and takes no time', () => {
  expect(masked('login -x '.repeat(500_000)).length).toBeLessThan(20_000);
});

test.each([
  ['cli:login --password', 'hunter2', '[hidden]'],
  ['cli:run --env', 'PASSWORD=two words', 'PASSWORD=[hidden]'],
  ['cli:run --env', 'MODE=test', 'MODE=test'],
  ['cli:run --volume', './secrets:/run/secrets', './secrets:/run/secrets'],
  ['cli:build --secret', 'id=token,src=.npmrc', 'id=token,src=.npmrc'],
  ['cli:run --env', 'URL=https://me:hunter2@host', 'URL=https://me:[hidden]@host'],
])('a value of %s: %s', (feature, value, expected) => {
  expect(maskedValue(feature, value)).toBe(expected);
});
