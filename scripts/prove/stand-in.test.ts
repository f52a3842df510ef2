import { expect, test } from 'vitest';
import { usesInCalls } from '../../reports/check/find/use-in-call.ts';
import { readShell } from '../../reports/check/read/shell/read-shell.ts';
import { dockerWords } from '../../reports/check/testing/docker-words.ts';
import { standIn } from './stand-in.ts';

const words = {
  takesValue: (id: string) => !/ --(?:rm|detach)$/.test(id),
  hasField: () => null,
  firstName: (id: string) => id,
};

/** The line that stands in for one that is written with this flag, as one text. */
function standsIn(line: string, flag: string): string | null {
  const uses = usesInCalls(readShell('a.sh', line, dockerWords).uses, words);
  const use = uses.find((one) => one.use.feature.endsWith(` --${flag}`));
  if (use === undefined) throw new Error(`--${flag} is not read in: ${line}`);
  const argv = (use.use.call?.argv ?? []).slice(1).map(({ text }) => text);
  return standIn(use, argv, 'base:1')?.join(' ') ?? null;
}

test('an image of the run takes the place of the image and of its words', () => {
  expect(standsIn('docker run --rm -p 80:80 registry.example/x serve --all', 'publish')).toBe(
    'run --rm -p 80:80 base:1 sh -c true',
  );
});

test('the container looks at what the flag sets, where it can', () => {
  expect(standsIn('docker run --tmpfs /run:ro x', 'tmpfs')).toBe(
    'run --tmpfs /run:ro base:1 sh -c grep " /run " /proc/mounts | tr ", " "\\n\\n" | grep -xE "ro|nodev|noexec|nosuid" | sort',
  );
});

test('the flag stands alone where other words are not known, or mount what is of the host', () => {
  expect(standsIn('docker run -p 80:80 --name $NAME x', 'publish')).toBe(
    'run --rm --publish=80:80 base:1 sh -c true',
  );
  expect(standsIn('docker run -v /etc:/etc -p 80:80 x', 'publish')).toBe(
    'run --rm --publish=80:80 base:1 sh -c true',
  );
});

test('nothing stands in for a flag whose own value is not known, nor for another command', () => {
  expect(standsIn('docker run --name $NAME -p $PORT x', 'publish')).toBeNull();
  expect(standsIn('docker exec --user me web id', 'user')).toBeNull();
});
