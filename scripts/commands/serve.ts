/** `canialias serve`: the page over HTTP on this machine alone, for a look while one works on it. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Command, InvalidArgumentError } from '@commander-js/extra-typings';
import { CanialiasError } from '../../harness/errors.ts';
import { siteDirectory } from '../cli/paths.ts';

const loopback = '127.0.0.1';

export function serveCommand() {
  return new Command('serve')
    .description('write the page of a run and serve it on this machine, its style and script as they stand')
    .argument('[record...]', 'run records; the newest is shown, the others tell its history')
    .option('--port <number>', 'where to listen; 0 for any free port', parsePort, 8080)
    .action(async (paths, { port }) => {
      const { writeSite } = await import('../../reports/site/write-site.ts');
      const { readRecords } = await import('../cli/read-records.ts');
      const { siteListener } = await import('../cli/site-listener.ts');
      const { byHand } = await import('../reproduction/by-hand.ts');
      await writeSite(await readRecords(paths), siteDirectory, await byHand());
      const server = createServer(siteListener(siteDirectory));
      server.listen(port, loopback);
      await once(server, 'listening').catch((error: unknown) => {
        throw new CanialiasError(
          'usage',
          `port ${port} cannot be listened on`,
          'name another: --port 0',
          error,
        );
      });
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      process.stdout.write(`http://${loopback}:${bound}/ until Ctrl+C\n`);
      await once(process, 'SIGINT');
      server.close();
    });
}

function parsePort(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new InvalidArgumentError('a port is a number up to 65535');
}
