import { describe, expect, test } from 'vitest';
import { fragmentOf, type View, viewFrom, viewOf } from './view.ts';

const whole = viewFrom(new URLSearchParams());
const chosen: View = {
  ...whole,
  query: 'podman:differs AND "a & b"',
  area: ['dns', 'ports'],
  column: ['podman@5.4.2', 'podman+docker-cli'],
  reference: 'docker@28.5.2',
  onlyDifferences: true,
  sort: 'differences',
};

describe('the view in an address', () => {
  test('the whole matrix needs none', () => {
    expect(fragmentOf(whole)).toBe('');
    expect(viewOf('')).toEqual(whole);
    expect(viewOf('#')).toEqual(whole);
  });

  test('comes back as it was', () => {
    expect(viewOf(fragmentOf(chosen))).toEqual(chosen);
  });

  test('can be read and written by hand', () => {
    expect(fragmentOf({ ...whole, query: 'claim:net-03', area: ['dns', 'ports'] })).toBe(
      '#?query=claim:net-03&area=dns,ports',
    );
    expect(viewOf('#?area=dns&facts=yes&unheard-of=1')).toEqual({ ...whole, area: ['dns'], facts: true });
  });

  test('the id of a part of the page is no view', () => {
    expect(viewOf('#area-dns')).toBeNull();
  });
});

test('fields of a form make a view, one field for each value', () => {
  const fields = new FormData();
  fields.append('area', 'dns');
  fields.append('area', 'ports');
  fields.append('claim', '');
  fields.append('oddOneOut', 'yes');
  fields.append('query', ' name ');
  expect(viewFrom(fields)).toEqual({ ...whole, area: ['dns', 'ports'], oddOneOut: true, query: 'name' });
});
