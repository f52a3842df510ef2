import { describe, expect, test } from 'vitest';
import { sampleAccess, sampleOpenTarget, scriptClient } from '../../testing/sample-access.ts';
import { Trouble } from '../../transport/trouble.ts';
import { cliSession } from './cli-session.ts';
import { cliLooking } from './looking.ts';

const web = { name: 'ca-web', id: 'f00d' };

function verbsOver(script: string) {
  const client = scriptClient(script);
  return cliLooking(cliSession(sampleAccess(sampleOpenTarget('/nowhere', { client }))));
}

const says = (text: string) => verbsOver(`cat <<'END'\n${text}\nEND`);

describe('list', () => {
  test('a line a name, and nothing where there is none', async () => {
    expect(await says('a\nb').list({})).toEqual(['a', 'b']);
    expect(await verbsOver('exit 0').list({})).toEqual([]);
  });

  test('asks with the options and filters that were given', async () => {
    const verbs = verbsOver('echo "$*"');
    expect(await verbs.list({ all: true, filters: { name: 'x', label: 'y' } })).toEqual([
      'ps --all --filter name=x --filter label=y --format {{.Names}}',
    ]);
  });
});

describe('looking at a container', () => {
  test('its state', async () => {
    expect(await says('false exited 137 0 false').state(web)).toEqual({
      running: false,
      status: 'exited',
      exitCode: 137,
      pid: 0,
      paused: false,
    });
  });

  test('its addresses, by network', async () => {
    expect(await says('n1=10.0.0.2\nn2=').addresses(web)).toEqual({ n1: '10.0.0.2', n2: '' });
    expect(await says('').addresses(web)).toEqual({});
  });

  test('its ports', async () => {
    const verbs = says('{"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"8080"}],"81/tcp":null}');
    expect(await verbs.ports(web)).toEqual({ '80/tcp': [{ address: '0.0.0.0', port: 8080 }], '81/tcp': [] });
  });
});

describe('inspect', () => {
  test('takes the object out of a list of one, or as it is', async () => {
    expect(await says('[{"Id":"x"}]').inspect('container', 'x')).toEqual({ Id: 'x' });
    expect(await says('{"Id":"x"}').inspect('pod', 'x')).toEqual({ Id: 'x' });
  });

  test('anything else is trouble', async () => {
    await expect(says('[]').inspect('container', 'x')).rejects.toBeInstanceOf(Trouble);
    await expect(says('"x"').inspect('container', 'x')).rejects.toBeInstanceOf(Trouble);
  });
});

describe('exists', () => {
  test('goes by the exit code of inspect for the kind', async () => {
    const verbs = verbsOver('test "$1 $2" = "volume inspect"');
    expect(await verbs.volumeExists('v')).toBe(true);
    expect(await verbs.networkExists('v')).toBe(false);
  });
});
