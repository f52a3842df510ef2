import { expect, test } from 'vitest';
import { dockerWords } from '../testing/docker-words.ts';
import { read } from '../testing/sample-shell.ts';
import { shown } from '../testing/shown.ts';
import { readUnit } from './read-unit.ts';

const unit = `[Unit]
After=docker.service
[Service]
ExecStartPre=-/usr/bin/docker rm -f %n
ExecStart=/usr/bin/docker run --rm --name %n \\
  $OPTIONS quay.io/shop/api
ExecStop=/bin/sh -c 'docker stop %n'
ExecStartPost=
`;

test('the commands of a unit, on the lines where they stand', () => {
  expect(shown(readUnit('api.service', unit, dockerWords), unit)).toStrictEqual([
    '4:31 cli:rm | rm',
    '4:34 cli:rm --force | -f',
    '5:27 cli:run | run',
    '5:31 cli:run --rm | --rm',
    '5:36 cli:run --name = %n | --name',
    '7:29 cli:stop | stop',
    '6:3 ? $OPTIONS: it may hold flags, and is set elsewhere | $OPTIONS',
  ]);
});

test('a script that writes a unit', () => {
  const text = `sudo tee /etc/systemd/system/api.service <<EOF
[Service]
ExecStart=/usr/bin/docker run --link db:db $IMAGE
EOF
cat > docker.txt <<'EOF'
docker ps
EOF
`;
  expect(read(text)).toStrictEqual(['3:27 cli:run | run', '3:31 cli:run --link = db:db | --link']);
});
