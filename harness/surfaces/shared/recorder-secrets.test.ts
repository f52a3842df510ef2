import { describe, expect, test } from 'vitest';
import { cliCall } from '../../testing/sample-calls.ts';
import { Recorder } from './recorder.ts';

describe('secrets', () => {
  test('are kept out of every part of a call, however deep', () => {
    const recorder = new Recorder();
    recorder.hide('hunter2');
    recorder.add(
      cliCall({
        argv: ['docker', 'login', '-p', 'hunter2'],
        stdout: 'hunter2 hunter2',
        stderr: 'not hunter2!',
        env: { TOKEN: 'hunter2' },
        stdin: 'hunter2\n',
      }),
    );
    recorder.add({
      via: 'api',
      method: 'POST',
      path: '/auth?password=hunter2',
      request: { auth: [{ password: 'hunter2' }] },
      auth: null,
      status: 500,
      response: { message: 'hunter2 is wrong' },
      ms: 1,
    });
    const text = JSON.stringify(recorder.steps);
    expect(text).not.toContain('hunter2');
    expect(text).toContain('not [secret]!');
    expect(text).toContain('"password":"[secret]"');
  });

  test('a login is hidden in clear and as the login file keeps it', () => {
    const recorder = new Recorder();
    recorder.hideLogin({ username: 'me', password: 'hunter2' });
    const kept = Buffer.from('me:hunter2').toString('base64');
    recorder.add(cliCall({ stdout: `{"auth":"${kept}"} hunter2 me` }));
    expect(recorder.steps[0]?.calls[0]).toMatchObject({ stdout: '{"auth":"[secret]"} [secret] me' });
  });

  test('whatever shape they come back in', () => {
    const recorder = new Recorder();
    recorder.hideLogin({ username: 'me', password: 'hunter "2"' });
    const auth = { username: 'me', password: 'hunter "2"', serveraddress: 'localhost:1' };
    recorder.add(
      cliCall({
        stdout: JSON.stringify({ told: JSON.stringify(auth) }),
        stderr: `X-Registry-Auth: ${Buffer.from(JSON.stringify(auth)).toString('base64url')}`,
        env: { 'hunter "2"': 'x' },
        argv: ['curl', '/auth?p=hunter%20%222%22', '/auth?p=hunter+%222%22'],
      }),
    );
    const text = JSON.stringify(recorder.steps);
    expect(text).not.toMatch(/hunter|aHVudGVy|h1bnRlc|odW50ZX/u);
    expect(text).toContain('/auth?p=[secret]');
  });

  test('a longer one is hidden whole, though a shorter one is a part of it', () => {
    const recorder = new Recorder();
    recorder.hide('hunter');
    recorder.hide('hunter2');
    recorder.add(cliCall({ stdout: 'hunter2 hunter' }));
    expect(recorder.steps[0]?.calls[0]).toMatchObject({ stdout: '[secret 2] [secret]' });
  });

  test('what nobody told of is hidden where it looks like a credential', () => {
    const recorder = new Recorder();
    recorder.add(
      cliCall({ stdout: 'Proxy: http://me:hunter2@proxy:3128', argv: ['docker', 'login', '-p', 'x y'] }),
    );
    expect(recorder.steps[0]?.calls[0]).toMatchObject({
      stdout: 'Proxy: http://me:[hidden]@proxy:3128',
      argv: ['docker', 'login', '-p', '[hidden]'],
    });
  });

  test('an answer and a message can be cleaned as calls are', () => {
    const recorder = new Recorder();
    recorder.hide('hunter2');
    expect(recorder.withoutSecrets({ reason: 'not hunter2', facts: [{ measured: ['hunter2', 1] }] })).toEqual(
      {
        reason: 'not [secret]',
        facts: [{ measured: ['[secret]', 1] }],
      },
    );
  });

  test('further secrets are told apart, and one that is hidden again keeps its mark', () => {
    const recorder = new Recorder();
    recorder.hideLogin({ username: 'me', password: 'hunter2' });
    recorder.hide('wrong');
    recorder.hideLogin({ username: 'me', password: 'hunter2' });
    recorder.add(cliCall({ stdin: 'wrong', stdout: 'hunter2' }));
    expect(recorder.steps[0]?.calls[0]).toMatchObject({ stdin: '[secret 2]', stdout: '[secret]' });
  });

  test('an empty secret hides nothing', () => {
    const recorder = new Recorder();
    recorder.hide('');
    recorder.hideLogin({ username: 'me', password: '' });
    recorder.add(cliCall({ stdout: 'as it is' }));
    expect(recorder.steps[0]?.calls[0]).toMatchObject({ stdout: 'as it is' });
  });
});
