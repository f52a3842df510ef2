import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { templateFields } from './template-fields.ts';

test.each<[string, string[]]>([
  ['json', []],
  ['{{json .}}', []],
  ['table {{.Names}}\t{{ .Status }}', ['.Names', '.Status']],
  ['{{.State.Health.Status}}', ['.State.Health.Status']],
  ['{{json .Mounts}}{{.Names}} {{- .Names -}}', ['.Mounts', '.Names']],
  ['{{index .Config.Labels "a.b"}}', ['.Config.Labels']],
  ['{{(index .Ports 0).HostPort}}', ['.Ports']],
  ['{{printf "%s {{.No}}" .Name}}', ['.Name']],
  ['{{/* .No */}}{{.Yes}}', ['.Yes']],
  ['{{if eq .State.Running true}}{{.Id}}{{else}}{{.Name}}{{end}}', ['.State.Running', '.Id', '.Name']],
  [
    '{{with .State}}{{.Pid}}{{$.Id}}{{else}}{{.Name}}{{end}}{{.Path}}',
    ['.State', '.State.Pid', '.Id', '.Name', '.Path'],
  ],
  ['{{range .Mounts}}{{.Source}}{{end}}{{.Id}}', ['.Mounts', '.Mounts[].Source', '.Id']],
  [
    '{{range $name, $net := .NetworkSettings.Networks}}{{$name}}{{$net.IPAddress}}{{.Gateway}}{{end}}',
    [
      '.NetworkSettings.Networks',
      '.NetworkSettings.Networks[].IPAddress',
      '.NetworkSettings.Networks[].Gateway',
    ],
  ],
  ['{{range .Args}}{{.}}{{end}}', ['.Args']],
  ['{{range split .Names ","}}{{.Whose}}{{end}}{{.Id}}', ['.Names', '.Id']],
  ['{{$x := .Config}}{{$x.Env}}', ['.Config', '.Config.Env']],
  ['{{.Unclosed', []],
])('%s reads %j', (template, fields) => {
  expect(templateFields(template)).toStrictEqual(fields);
});

test('any text has an answer, and text outside of braces has no field', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const field of templateFields(text)) expect(field).toMatch(/^\./);
      expect(templateFields(text.replaceAll('{', ''))).toStrictEqual([]);
    }),
  );
});
