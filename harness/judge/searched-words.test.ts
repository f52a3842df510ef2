import { expect, test } from 'vitest';
import { searchedWords } from './searched-words.ts';

const carries = searchedWords([
  'cli:docker --host',
  'cli:run',
  'cli:run --link',
  'cli:ps --filter health',
  'cli:network create',
  'api:POST /containers/{id}/wait ?condition',
  'api:DELETE /volumes/{name}',
  'api:GET /containers/{id}/json .HostConfig.Links',
  'api:POST /containers/create HostConfig.Mounts[].VolumeOptions.NoCopy',
  'dockerfile:COPY --chmod',
  'dockerfile:COPY',
  'dockerfile:# escape',
  'compose:services.*.depends_on.*.condition',
  'compose:services.*.user',
]);

test.each([
  'docker run makes the directory',
  'The alias of --link resolves',
  '--host, and nothing else, names the engine',
  'network create prints an id',
  'POST /containers/ID/wait?condition=removed answers at the end',
  'PUT and DELETE /volumes/NAME answer 404',
  'HostConfig.Links holds what was given',
  'NoCopy leaves a volume of the image empty',
  'COPY keeps the mode',
  '# escape=` changes the sign that joins lines',
  'depends_on waits for the end',
  'A profile of seccomp (as JSON) is in force',
  'Masked paths hide /proc/kcore',
  'Bind mounts hide what is there',
])('%s', (title) => {
  expect(carries(title)).toBe(true);
});

test.each([
  ['a command without docker before it', 'They run on and create what is missing'],
  ['the name of the program alone', 'docker does what it says'],
  ['an option that no client has', 'The alias of --lnik resolves'],
  ['an instruction in lower case', 'Files of a copy keep their mode'],
  ['a field that is a word of sentences', 'Links are kept by the user, with their condition'],
  ['a part of a word', 'A rapid start of what is binding'],
  ['nothing at all', 'Fifty calls do what they are called'],
])('no %s', (_, title) => {
  expect(carries(title)).toBe(false);
});
