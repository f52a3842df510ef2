import { describe, expect, it } from 'vitest';
import { embeddedIn, fieldsIn, lackedBy, placeholder, typeOfPrinted, typeOfText } from './placeholder.ts';

describe('placeholder', () => {
  it('ranges over a list', () => {
    expect(placeholder('.Mounts[].Source', true)).toBe('{{range .Mounts}}{{json .Source}}<,>{{end}}');
    expect(placeholder('.ID', false)).toBe('{{.ID}}');
  });
});

describe('types', () => {
  it('come from JSON, and from text where there is none', () => {
    expect(['"a"', '1', 'null', '[1]', '{}<,>3<,>'].map(typeOfPrinted)).toEqual([
      'string',
      'number',
      'nothing',
      'list',
      'map',
    ]);
    expect(typeOfPrinted('')).toBeNull();
    expect(['map[a:b]', '[a]', 'true', '3', 'abc'].map(typeOfText)).toEqual([
      'map',
      'list',
      'boolean',
      'number',
      'string',
    ]);
  });
});

describe('fieldsIn', () => {
  it('walks lists and maps whose keys are data, and no labels', () => {
    const value = { A: { Labels: { X: 'y' } }, M: [{ S: 1 }], N: { 'my-net': { IP: '' } } };
    expect(fieldsIn(value)).toEqual(['.A', '.A.Labels', '.M', '.M[].S', '.N', '.N[].IP']);
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
