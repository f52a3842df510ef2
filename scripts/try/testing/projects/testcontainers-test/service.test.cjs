// A test of a service, as projects have them: a container for each run, found by its published port.
const assert = require('node:assert');
const { after, before, test } = require('node:test');

process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';
const { GenericContainer, Wait } = require('testcontainers');

let service;

before(async () => {
  service = await new GenericContainer('localhost/canialias/base:1')
    .withCommand(['sh', '-c', 'echo hello >/tmp/index.html; echo ready; exec httpd -f -p 8080 -h /tmp'])
    .withExposedPorts(8080)
    .withWaitStrategy(Wait.forLogMessage('ready'))
    .start();
});

after(() => service?.stop({ timeout: 0 }));

test('the service answers on its published port', async () => {
  const answer = await fetch(`http://${service.getHost()}:${service.getMappedPort(8080)}/`);
  assert.equal((await answer.text()).trim(), 'hello');
});

test('a command in it is told its exit code', async () => {
  const { exitCode } = await service.exec(['sh', '-c', 'exit 3']);
  assert.equal(exitCode, 3);
});
