import { describe, expect, it } from 'vitest';
import { askFields, type Printer } from './ask-fields.ts';

const refusal = (stderr: string) => ({ exitCode: 1, stdout: '', stderr });
const printed = (stdout: string) => ({ exitCode: 0, stdout, stderr: '' });

/** A client that prints the templates of `values`, and names the line of a field that it lacks. */
function client(values: Readonly<Record<string, string>>, more: Partial<Printer> = {}): Printer {
  return {
    print(template) {
      const lines = template.split('\n').map((line) => /^(.*)\{\{json (.*)\}\}$/.exec(line));
      const missing = lines.findIndex((line) => values[line?.[2] ?? ''] === undefined);
      if (missing >= 0) return Promise.resolve(refusal(`template: x:${missing + 1}:4: no such field`));
      return Promise.resolve(
        printed(lines.map((line) => `${line?.[1]}${values[line?.[2] ?? '']}`).join('\n')),
      );
    },
    tellsType: false,
    hasPlainNames: () => false,
    hasRawForm: false,
    saying: ({ stderr }) => stderr,
    ...more,
  };
}

describe('askFields', () => {
  it('drops the field that an error names, with what is below it, and keeps the others', async () => {
    const answers = await askFields(client({ '.A': '"x"', '.C': '[1]' }), ['.A', '.B', '.B.D', '.C']);
    expect(Object.fromEntries(answers)).toEqual({
      '.A': { state: 'known', type: 'string' },
      '.B': { state: 'unknown', says: 'template: x:2:4: no such field' },
      '.B.D': { state: 'unknown', says: 'template: x:2:4: no such field' },
      '.C': { state: 'known', type: 'list' },
    });
  });

  it('calls a template ignored that is not printed, and all fields unknown where no line is named', async () => {
    const table = client({}, { print: () => Promise.resolve(printed('NAME  SIZE')) });
    expect((await askFields(table, ['.A'])).get('.A')?.state).toBe('ignored');
    const old = client({}, { print: () => Promise.resolve(refusal('unknown flag: --format')) });
    expect((await askFields(old, ['.A', '.B'])).get('.B')).toEqual({
      state: 'unknown',
      says: 'unknown flag: --format',
    });
  });

  it('finds the field at which a client breaks off without an exit code', async () => {
    const print = (template: string) =>
      Promise.resolve(printed(template.includes('.B') ? '<~0~>"x"\n<~1~>' : '<~0~>"x"\n<~1~>"y"'));
    const answers = await askFields(client({}, { print }), ['.A', '.B', '.C']);
    expect(answers.get('.B')?.state).toBe('unknown');
    expect(answers.get('.A')).toEqual({ state: 'known', type: 'string' });
  });
});
