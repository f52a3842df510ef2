import { expect, test } from 'vitest';
import type { Call } from '../../harness/record/model.ts';
import { waits } from './waits.ts';

function call(line: string): Call {
  const answer = { exitCode: 0, stdout: '', stderr: '', stdin: null, env: {}, cwd: null };
  return { via: 'cli', argv: line.split(' '), ...answer, at: 0, ms: 5, polls: [] };
}

test.each([
  'docker wait a',
  'docker container wait a',
  'docker system events',
  'docker exec a sh -c read',
  'docker run --rm image',
  'docker logs --follow a',
  'docker logs --follow --tail 0 a',
  'docker logs -tf a',
  'docker container logs a -f',
  'docker compose logs --follow web',
  'docker start --attach a',
  'docker start -ai a',
])('%s waits for something else', (line) => {
  expect(waits(call(line))).toBe(true);
});

test.each([
  'docker run --detach image',
  'docker exec -d a sh',
  'docker logs a',
  'docker logs --tail 5 a',
  'docker start a',
  'docker inspect --format {{.Id}} a',
])('%s does not', (line) => {
  expect(waits(call(line))).toBe(false);
});
