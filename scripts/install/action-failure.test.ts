import { expect, test } from 'vitest';
import { actionFailure, tellingLine } from './action-failure.ts';

test('the telling line is apt’s error, else the last that says something', () => {
  expect(tellingLine(['Reading…', 'E: Unable to locate package x', 'W: more', ''])).toBe(
    'E: Unable to locate package x',
  );
  expect(tellingLine(['one', 'two', '  '])).toBe('two');
  expect(tellingLine([])).toBeNull();
});

const action = {
  id: 'packages',
  title: 'Install packages: crun',
  why: '',
  script: ['apt-get'],
  serves: [],
} as const;

test('a failure is one line with a hint', () => {
  const failure = actionFailure(action, 'E: no');
  expect(failure).toMatchObject({
    code: 'install-failed',
    message: 'could not install packages: crun: E: no',
  });
  expect(failure.hint).toContain('/var/log/canialias/install.log');
});

test.each([
  ['systemctl start docker', 'journalctl --unit docker'],
  ['mkdir -p /var/log/canialias', '/var/log/canialias/dockerd.log'],
])('a daemon that does not come up is named as such: %s', (line, log) => {
  const daemon = {
    ...action,
    id: 'docker-daemon',
    title: 'Start the Docker daemon',
    script: [line],
  } as const;
  const failure = actionFailure(daemon, 'pid file found');
  expect(failure).toMatchObject({
    code: 'daemon-down',
    message: 'could not start the Docker daemon: pid file found',
  });
  expect(failure.hint).toContain(log);
});
