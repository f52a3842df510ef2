/**
 * A machine outside the host, made of a network namespace and a veth pair, so that questions about the
 * outside never leave the host. Addresses are from 198.18.0.0/15, which RFC 2544 keeps for such tests.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { poll } from '../../asking/poll.ts';
import type { Outside } from '../../contract/host.ts';
import type { Scope } from '../../safety/scope.ts';
import { connectsTo } from '../../transport/connects-to.ts';
import { Trouble } from '../../transport/trouble.ts';
import type { Recorder } from '../shared/recorder.ts';
import type { RunProgram } from './host-tools.ts';

/**
 * Answers a connection with the address that it came from, and closes. Runs under this Node. A caller that
 * hangs up first, as the look whether it listens does, must not end it.
 */
const addressServer = (address: string, port: number) =>
  `require('net').createServer((s)=>s.on('error',()=>{}).end((s.remoteAddress||'')+'\\n')).listen(${port},'${address}')`;

export async function makeOutside(
  run: RunProgram,
  scope: Scope,
  recorder: Recorder,
): Promise<{ outside: Outside; close: () => Promise<void> }> {
  const { name, hostAddress, address } = scope.outsideName();
  recorder.note('namespace', name);
  const cable = { here: `${name}h`, there: `${name}o` };
  const servers: ChildProcess[] = [];

  async function must(...argv: string[]): Promise<void> {
    const reply = await run(argv);
    if (reply.exitCode !== 0) throw new Trouble(`${argv.join(' ')}: ${reply.stderr.trim()}`);
  }

  await must('ip', 'netns', 'add', name);
  await must('ip', 'link', 'add', cable.here, 'type', 'veth', 'peer', 'name', cable.there, 'netns', name);
  await must('ip', 'address', 'add', `${hostAddress}/30`, 'dev', cable.here);
  await must('ip', 'link', 'set', cable.here, 'up');
  await must('ip', '-n', name, 'address', 'add', `${address}/30`, 'dev', cable.there);
  await must('ip', '-n', name, 'link', 'set', cable.there, 'up');
  await must('ip', '-n', name, 'link', 'set', 'lo', 'up');
  await must('ip', '-n', name, 'route', 'add', 'default', 'via', hostAddress);

  return {
    outside: {
      hostAddress,
      address,
      run: (argv) => run(['ip', 'netns', 'exec', name, ...argv]),
      async serveCallersAddress(port) {
        const start = performance.now();
        const inside = ['netns', 'exec', name];
        const code = addressServer(address, port);
        const server = spawn('ip', [...inside, process.execPath, '-e', code], { stdio: 'ignore' });
        servers.push(server);
        scope.noteProcess(server.pid);
        const listening = await poll(
          () => connectsTo(address, port),
          (answer) => answer,
        );
        const ms = performance.now() - start;
        const served = { namespace: name, address, port, listening };
        recorder.add({ via: 'host', operation: 'serve-callers-address', ...served, ms });
        if (!listening) throw new Trouble(`nobody listens on ${address}:${port} outside`);
      },
    },
    async close() {
      for (const server of servers) server.kill('SIGKILL');
      await run(['ip', 'netns', 'delete', name]);
    },
  };
}
