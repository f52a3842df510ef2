import { describe, expect, it } from 'vitest';
import {
  embeddedIn,
  type Form,
  fieldsIn,
  fieldsPrinted,
  lackedBy,
  placeholder,
  typeOfPrinted,
} from './placeholder.ts';

describe('placeholder', () => {
  it('ranges over a list', () => {
    expect(placeholder('.Mounts[].Source', 'json')).toBe('{{range .Mounts}}{{json .Source}}<,>{{end}}');
    expect(placeholder('.ID', 'text')).toBe('{{.ID}}');
  });
});

describe('typeOfPrinted', () => {
  const types = (form: Form, printed: readonly string[]) => printed.map((one) => typeOfPrinted(one, form));

  it('reads JSON, and the first element of a list', () => {
    const printed = ['"a"', '1', 'null', '[1]', '{}<,>3<,>', ''];
    expect(types('json', printed)).toEqual(['string', 'number', 'nothing', 'list', 'map', null]);
  });

  it('reads Go as JSON would have it', () => {
    const printed = ['"a"', '0x1', '[]string(nil)', '[]int{1}', '(*a.B)(0xc00)', 'time.Date(2026)', 'true'];
    const expected = ['string', 'number', 'nothing', 'list', 'map', 'string', 'boolean'];
    expect(types('go', printed)).toEqual(expected);
  });

  it('guesses from text', () => {
    const printed = ['map[a:b]', '[a]', 'true', '3', 'abc'];
    expect(types('text', printed)).toEqual(['map', 'list', 'boolean', 'number', 'string']);
  });
});

describe('fieldsIn', () => {
  it('walks lists and maps whose keys are data, and no labels', () => {
    const value = { A: { Labels: { X: 'y' } }, M: [{ S: 1 }], N: { 'my-net': { IP: '' } } };
    expect(fieldsIn(value)).toEqual(['.A', '.A.Labels', '.M', '.M[].S', '.N', '.N[].IP']);
  });
});

describe('fieldsPrinted', () => {
  const fields = (stdout: string, exitCode = 0) => fieldsPrinted({ exitCode, stdout, stderr: '' });

  it('reads the first row', () => {
    expect(fields('{"A":1}\n{"B":1}\n')).toEqual(['.A']);
  });

  it('finds none where the command failed or the row is no whole object', () => {
    expect(fields('{"A":1}', 1)).toEqual([]);
    expect(['', '{"A":', '[{}]', 'map[]'].flatMap((printed) => fields(printed))).toEqual([]);
  });
});

describe('lackedBy', () => {
  it('reads the fields of a Go value', () => {
    const value = '&define.Info{ID:"Name: x", Host:(*define.HostInfo)(0xc0)}';
    expect(lackedBy(value, ['.Host.Arch', '.Id', '.Name', '.Driver'])).toEqual(['.Name', '.Driver']);
    expect(lackedBy('map[string]int{}', ['.Name'])).toEqual([]);
    expect(embeddedIn(value)).toBeNull();
    expect(embeddedIn('&a.Report{Response:(*a.Response)(0xc0)}')).toBe('Response');
  });
});
