import { describe, expect, test } from 'vitest';
import { uniqueName } from '../safety/labels.ts';
import { steadyWords } from './steady-words.ts';

describe('steadyWords', () => {
  test.each([
    [`${uniqueName('container', 'k3x9ab12', 'dns/letter-case', 37)}:80`, 'NAME-11:80'],
    [uniqueName('image', 'k3x9ab12', 'dns/x', 2), 'localhost/canialias/NAME-2:1'],
    ['localhost/canialias/entrypoint-cmd:k3x9ab12 sh', 'entrypoint-cmd sh'],
    ['/tmp/canialias-k3x9ab12/docker/volumes.kept.cli/d1:/data:ro', 'DIRECTORY/d1:/data:ro'],
    [
      'type=bind,source=/tmp/canialias-k3x9ab12/docker/volumes.kept.cli/d1/file',
      'type=bind,source=DIRECTORY/d1/file',
    ],
    ['198.18.37.129/28', 'ADDRESS/28'],
    ['run --ip 172.17.0.231', 'run --ip ADDRESS'],
    ['run --add-host web:192.0.2.7', 'run --add-host web:192.0.2.7'],
    [`container:${'0f'.repeat(32)}`, 'container:ID'],
    [`tag ${'0f'.repeat(6)} NAME`, 'tag ID NAME'],
    ['127.0.0.1:40213:80', '127.0.0.1:NUMBER:80'],
    ['run --publish 18:80', 'run --publish NUMBER:80'],
    ['run -p 127.0.0.1:18:80/udp', 'run -p 127.0.0.1:NUMBER:80/udp'],
    ['run --publish [::1]:18:80', 'run --publish [::1]:NUMBER:80'],
    ['run --publish 80', 'run --publish 80'],
    ['POST /x HostConfig.PortBindings.*.HostPort 1009', 'POST /x HostConfig.PortBindings.*.HostPort NUMBER'],
    [
      'compose.yaml services.web.ports 127.0.0.1:18:80',
      'compose.yaml services.web.ports 127.0.0.1:NUMBER:80',
    ],
    ['compose.yaml services.web.ports 80', 'compose.yaml services.web.ports 80'],
    ['--user 1234:5678 --network none', '--user 1234:5678 --network none'],
  ])('%s', (text, words) => {
    expect(steadyWords(text)).toBe(words);
  });
});
