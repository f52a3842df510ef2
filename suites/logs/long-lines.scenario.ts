import { scenario, script } from '../../harness/scenario.ts';

/** More than twice what an engine reads at a time, 16 KiB. */
const length = 40_000;
const about = ['cli:logs', 'api:GET /containers/{id}/logs'];

export default scenario({
  id: 'logs/long-lines',
  title: 'docker logs keeps lines over 16 KiB, empty lines and carriage returns',
  why: 'A line of JSON that is cut in two cannot be read.',
  claims: ['run-15'],
  sources: ['https://docs.docker.com/engine/logging/drivers/json-file/'],
  surfaces: ['cli', 'api'],
  facts: {
    whole: { title: 'length of the only line of 40000 bytes', reference: length, weight: 'silent', about },
    empty: { title: 'empty lines are kept', reference: true, weight: 'silent', about },
    blanks: {
      title: 'blanks and tabs at both ends of a line are kept',
      reference: true,
      weight: 'silent',
      about,
    },
    returns: { title: 'carriage returns are kept', reference: true, weight: 'silent', about },
    unicode: { title: 'characters beyond ASCII are kept', reference: true, weight: 'silent', about },
    many: {
      title: 'number of 3000 lines that are written at once',
      reference: 3000,
      weight: 'silent',
      about,
    },
  },
  async observe({ engine, step }) {
    const long = await engine.run({
      network: 'none',
      command: script(`head -c ${length} /dev/zero | tr '\\0' x`, 'echo'),
    });
    const odd = await engine.run({
      network: 'none',
      command: ['printf', String.raw`a\n\n\n \tb \t\nc\rd\n\303\244\n`],
    });
    const many = await engine.run({ network: 'none', command: ['seq', '3000'] });
    const line = await step('read the long line', () => engine.logs(long.container));
    const { stdout } = await step('read odd lines', () => engine.logs(odd.container));
    const all = await step('read many lines', () => engine.logs(many.container));
    const numbers = all.stdout.trim().split('\n');
    return {
      whole: line.stdout.split('\n')[0]?.length ?? 0,
      empty: stdout.startsWith('a\n\n\n'),
      blanks: stdout.includes('\n \tb \t\n'),
      returns: stdout.includes('\nc\rd\n'),
      unicode: stdout.endsWith('\nä\n'),
      many: numbers.every((number, at) => number === String(at + 1)) ? numbers.length : 0,
    };
  },
});
