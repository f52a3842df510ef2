import { expect, test } from 'vitest';
import { versionsIn } from './distribution.ts';

const index = `Package: podman
Version: 5.4.2+ds1-2
Depends: conmon

Package: podman-docker
Version: 5.4.2+ds1-2

Package: docker.io
Source: docker.io (26.1.5)
Version: 26.1.5+dfsg1-9
`;

test('versions are read for the packages asked for, and for no other', () => {
  expect(versionsIn(index, ['podman', 'docker.io', 'netavark'])).toEqual({
    podman: '5.4.2+ds1-2',
    'docker.io': '26.1.5+dfsg1-9',
  });
});
