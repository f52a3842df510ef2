/** Shows long work while it goes on: a moving line on a terminal, plain lines anywhere else. */
import { Listr, type ListrDefaultRendererLogLevels, ListrLogger, ProcessOutput } from 'listr2';

export type Work = (report: (line: string) => void) => Promise<void>;

/** Standard error, so that standard output stays for what was asked. */
function terminal(): ListrLogger<ListrDefaultRendererLogLevels> {
  return new ListrLogger({
    processOutput: new ProcessOutput(process.stderr, process.stderr),
    useIcons: true,
  });
}

export async function showWork(title: string, work: Work, log: (line: string) => void): Promise<void> {
  const moving = process.stderr.isTTY && !process.env.CI;
  if (moving) {
    const list = new Listr(
      [
        {
          title,
          task: (_, task) =>
            work((line) => {
              task.output = line;
            }),
        },
      ],
      { rendererOptions: { logger: terminal(), showErrorMessage: false }, registerSignalListeners: false },
    );
    await list.run();
    return;
  }
  log(title);
  const start = performance.now();
  await work(() => undefined);
  log(`  done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
