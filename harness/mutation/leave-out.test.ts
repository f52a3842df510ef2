import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runLabel } from '../safety/labels.ts';
import { leaveOut } from './leave-out.ts';

const of = { area: 'volumes', disposable: false };
const labels = ['--label', `${runLabel}=k3x9ab12`];

describe('leaveOut', () => {
  test('lists what is met, each meaning once, and changes nothing', () => {
    const all = leaveOut([], of);
    const run = ['run', '--name', 'ca-k3x9ab12-x-1', ...labels, '--env', 'A=1', '--init', 'base'];
    const again = ['run', '--name', 'ca-k3x9ab12-x-2', ...labels, '--env', 'A=1', '--env', 'B=2', 'base'];
    expect(all.command(run)).toBe(run);
    expect(all.command(again)).toBe(again);
    expect(all.command(['ps', '--all'])).toEqual(['ps', '--all']);
    expect(all.carriesOut('connect', ['ca-k3x9ab12-x-3', 'ca-k3x9ab12-x-1'])).toBe(true);
    expect([...all.met]).toEqual([
      'run --env A=1',
      'run --init',
      'run --env B=2',
      'step connect NAME-3 NAME-1',
    ]);
  });

  test('leaves several parts out', () => {
    const without = leaveOut(['run --env A=1', 'run --init'], of);
    expect(without.command(['run', ...labels, '--env', 'A=1', '--init', '--tty', 'base'])).toEqual([
      'run',
      ...labels,
      '--tty',
      'base',
    ]);
    expect([...without.met]).toEqual(['run --env A=1', 'run --init', 'run --tty']);
  });

  test('leaves one part out of every call that holds it, each time', () => {
    const without = leaveOut(['run --env A=1'], of);
    expect(without.command(['run', ...labels, '--env', 'A=1', '--init', '--env', 'A=1', 'base'])).toEqual([
      'run',
      ...labels,
      '--init',
      'base',
    ]);
    expect(without.command(['run', ...labels, '--env', 'A=1', 'other'])).toEqual(['run', ...labels, 'other']);
    expect(without.command(['exec', '--env', 'A=1', 'web', 'sh'])).toEqual([
      'exec',
      '--env',
      'A=1',
      'web',
      'sh',
    ]);
    expect(without.met.has('run --env A=1')).toBe(true);
  });

  test('finds the part again under the names and ports of another run', () => {
    const first = leaveOut([], of);
    first.command([
      'run',
      ...labels,
      '--publish',
      '127.0.0.1:40001:80',
      '--network',
      'ca-k3x9ab12-x-1',
      'base',
    ]);
    const [publish = '', network = ''] = first.met;
    const later = [
      'run',
      ...labels,
      '--publish',
      '127.0.0.1:50002:80',
      '--network',
      'ca-zz99zz99-x-1',
      'base',
    ];
    expect(leaveOut([publish], of).command(later)).not.toContain('--publish');
    expect(leaveOut([network], of).command(later)).not.toContain('--network');
  });

  test('leaves a field out of a request, and a step undone', () => {
    const body = { Labels: { [runLabel]: 'k3x9ab12' }, Internal: true };
    const what = { method: 'POST', path: '/networks/create', body: { Name: 'n', ...body } };
    const without = leaveOut(['POST /networks/create Internal true'], of);
    expect(without.request(what)).toEqual({ ...what, body: { Name: 'n', Labels: body.Labels } });
    expect(leaveOut(['step kill web'], of).carriesOut('kill', ['web'])).toBe(false);
  });

  test('leaves a key of a compose file and an instruction of a Dockerfile out', () => {
    const compose = 'services:\n  web:\n    image: base\n    command: sleep 9\n    init: true\n';
    const dockerfile = `FROM base\nLABEL ${runLabel}=k3x9ab12\nUSER 1\n`;
    const all = leaveOut([], of);
    expect(all.file('compose.yaml', compose)).toBe(compose);
    expect(all.file('Dockerfile', dockerfile)).toBe(dockerfile);
    expect([...all.met]).toEqual(['compose.yaml services.web.init true', 'Dockerfile USER 1']);
    const without = leaveOut(['compose.yaml services.web.init true'], of);
    expect(without.file('compose.yaml', compose)).toBe(compose.replace('    init: true\n', ''));
    expect(without.file('other.yaml', compose)).toBe(compose);
    expect(leaveOut(['Dockerfile USER 1'], of).file('Dockerfile', dockerfile)).not.toContain('USER');
  });

  test('a step that is kept is no part', () => {
    const all = leaveOut([], of);
    expect(all.carriesOut('writeFile', ['/run/d1/registries.conf'])).toBe(true);
    expect(all.carriesOut('writeFile', ['/run/d1/page'])).toBe(true);
    expect([...all.met]).toEqual(['step writeFile /run/d1/page']);
  });

  test('tells the options that it does not know', () => {
    const all = leaveOut([], of);
    all.command(['run', ...labels, '--no-such-option', 'base']);
    expect([...all.unknown]).toEqual(['run --no-such-option']);
  });

  test('whatever is left out, the name, the label, the image and the command stay', () => {
    const option = fc.constantFrom(
      ...[
        ['--init'],
        ['--env', 'A=1'],
        ['--volume', 'v:/v'],
        ['-it'],
        ['--network=n'],
        ['--label', 'mine=1'],
      ],
      ...[['--rm'], ['--pull=never'], ['--detach'], ['-d'], ['--user', '5'], ['--network-alias', 'a']],
    );
    fc.assert(
      fc.property(fc.array(option), fc.array(option), (before, after) => {
        const own = ['--name', 'web', ...labels];
        const args = ['run', ...before.flat(), ...own, ...after.flat(), 'base', 'sh', '-c', '--init'];
        const all = leaveOut([], of);
        all.command(args);
        for (const part of all.met) {
          const left = leaveOut([part], of).command(args);
          expect(left.length).toBeLessThan(args.length + 1);
          expect(left.join(' ')).not.toBe(args.join(' '));
          expect(left.join(' ')).toContain(own.join(' '));
          expect(left.slice(-4)).toEqual(['base', 'sh', '-c', '--init']);
        }
      }),
    );
  });
});
