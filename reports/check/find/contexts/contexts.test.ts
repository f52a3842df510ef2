import { expect, test } from 'vitest';
import { factContexts } from '../../../../harness/record/fact-context.ts';
import { sampleUses } from '../../testing/sample-uses.ts';
import { usesInCalls, type Words } from '../use-in-call.ts';
import { contextHolds, contextInWords } from './contexts.ts';

const words: Words = {
  takesValue: (id) => !/--(detach|rm|tty|interactive|all|quiet|force)$/.test(id),
  hasField: (id) => (id.startsWith('cli:ps ') ? id.endsWith(' .Names') : null),
  firstName: (id) => id.replace(/^cli:container ls/, 'cli:ps'),
};

/** Of the use of that feature in the line. */
function holds(context: string, line: string, feature: string, call = {}): boolean | null {
  const uses = usesInCalls(sampleUses(line, call).uses, words);
  const one = uses.find(({ use }) => use.feature === feature);
  if (one === undefined) throw new Error(`${line} does not use ${feature}`);
  return contextHolds(context, one, () => ['cli:ps --latest', 'cli:ps --quiet']);
}

test.each([
  ['equals-for-colon', 'docker run --add-host a=192.0.2.7 nginx', 'cli:run --add-host', true],
  ['equals-for-colon', 'docker run --add-host a:192.0.2.7 nginx', 'cli:run --add-host', false],
  ['privileged-port', 'docker run -p 80:8080 nginx', 'cli:run --publish', true],
  ['privileged-port', 'docker run -p 127.0.0.1:443:8443/tcp nginx', 'cli:run --publish', true],
  ['privileged-port', 'docker run -p [::1]:80:80 nginx', 'cli:run --publish', true],
  ['privileged-port', 'docker run -p 8080:80 nginx', 'cli:run --publish', false],
  ['privileged-port', 'docker run -p 80 nginx', 'cli:run --publish', false],
  ['privileged-port', 'docker run -p 127.0.0.1::80 nginx', 'cli:run --publish', false],
  ['privileged-port', 'docker run -p $PORT:80 nginx', 'cli:run --publish', null],
  ['privileged-port', 'docker run -p 80:80 --network host nginx', 'cli:run --publish', false],
  ['privileged-port', 'docker run -p 80:80 --net container:a nginx', 'cli:run --publish', false],
  ['privileged-port', 'docker run -p $PORT:80 --network none nginx', 'cli:run', false],
  ['privileged-port', 'docker run -p 80:80 --network $NET nginx', 'cli:run --publish', true],
  ['none-network', 'docker build --network host --add-host a:1.2.3.4 .', 'cli:build --add-host', false],
  ['none-network', 'docker build --network none --add-host a:1.2.3.4 .', 'cli:build --add-host', true],
  ['privileged-port', 'docker run -p ? nginx', 'cli:run --publish', null],
  ['privileged-port', 'docker run -p 8080:80 -p 80:81 nginx', 'cli:run', true],
  ['bind-mount', 'docker run -v /srv:/srv x', 'cli:run --volume', true],
  ['bind-mount', 'docker run -v ./data:/data x', 'cli:run --volume', true],
  ['bind-mount', 'docker run -v $PWD:/data x', 'cli:run --volume', true],
  ['bind-mount', 'docker run -v $(CURDIR):/data x', 'cli:run --volume', true],
  ['bind-mount', 'docker run -v $CI_PROJECT_DIR:/data x', 'cli:run --volume', true],
  ['bind-mount', 'docker run -v $DATA/db:/data x', 'cli:run --volume', true],
  ['bind-mount', 'docker run -v ${A%/*}:/data x', 'cli:run --volume', null],
  ['bind-mount', 'docker run -v data:/data x', 'cli:run --volume', false],
  ['bind-mount', 'docker run -v $DATA:/data x', 'cli:run --volume', null],
  ['bind-mount', 'docker run --mount type=bind,src=/srv,dst=/srv x', 'cli:run --mount', true],
  ['named-volume', 'docker run -v data:/data x', 'cli:run --volume', true],
  ['named-volume', 'docker run -v /data x', 'cli:run --volume', false],
  ['named-volume', 'docker run --mount source=data,target=/data x', 'cli:run', true],
  ['named-volume', 'docker volume create data', 'cli:volume create', true],
  ['missing-bind-source', 'docker run -v /var/run/docker.sock:/s x', 'cli:run --volume', true],
  ['missing-bind-source', 'docker run -v /srv/data:/data x', 'cli:run --volume', null],
  ['missing-bind-source', 'docker run -v $PWD:/data x', 'cli:run --volume', false],
  ['missing-bind-source', 'docker run -v /etc/localtime:/etc/localtime:ro x', 'cli:run --volume', false],
  ['missing-bind-source', 'docker run -v data:/data x', 'cli:run --volume', false],
  [
    'writable-directory',
    'docker run -v /etc/localtime:/etc/localtime:ro -v a:/b x',
    'cli:run --volume',
    false,
  ],
  ['duration-value', 'docker logs --until 1h30m a', 'cli:logs --until', true],
  ['duration-value', 'docker logs --until 2026-01-31T12:00:00Z a', 'cli:logs --until', false],
  ['duration-value', 'docker logs --until $END a', 'cli:logs --until', null],
  ['short-id', 'docker ps --filter ancestor=0123456789ab', 'cli:ps --filter ancestor', true],
  ['short-id', 'docker ps --filter ancestor=nginx', 'cli:ps --filter ancestor', false],
  ['short-id', 'docker ps --filter ancestor=$IMAGE', 'cli:ps --filter ancestor', null],
  ['without-slash', 'docker run --platform arm64 x', 'cli:run --platform', true],
  ['without-slash', 'docker run --platform linux/arm64 x', 'cli:run --platform', false],
  ['custom-network', 'docker run --network own x', 'cli:run --network', true],
  ['custom-network', 'docker run --network host x', 'cli:run --network', false],
  ['custom-network', 'docker run --network container:a x', 'cli:run', false],
  ['custom-network', 'docker run x', 'cli:run', false],
  ['custom-network', 'docker network connect own a', 'cli:network connect', true],
  ['custom-network', 'docker network connect bridge a', 'cli:network connect', false],
  ['custom-network', 'docker exec a ping b', 'cli:exec', null],
  ['custom-network', 'docker run --network $NET x', 'cli:run --network', null],
  ['host-namespace', 'docker run --pid $PID x', 'cli:run --pid', null],
  ['plain-image-name', 'docker build -t app:$TAG .', 'cli:build --tag', true],
  ['plain-image-name', 'docker rmi app', 'cli:rmi', true],
  ['plain-image-name', 'docker inspect web', 'cli:inspect', null],
  ['plain-image-name', 'docker ps --format {{.Image}}', 'cli:ps --format .Image', null],
  ['plain-image-name', 'docker build -t $REGISTRY/app .', 'cli:build --tag', null],
  ['ordinary-user', 'docker run --user $UID x', 'cli:run --user', null],
  ['negated-filter', 'docker ps --filter label!=$KEY', 'cli:ps --filter', true],
  ['bind-mount', 'docker run -v $PWD/data:/data x', 'cli:run --volume', true],
  ['missing-bind-source', 'docker run -v $PWD/data:/data x', 'cli:run --volume', null],
  ['host-namespace', 'docker inspect a', 'cli:inspect', null],
  ['bind-mount', 'docker exec a ls', 'cli:exec', null],
  ['privileged-port', 'docker port a', 'cli:port', null],
  [
    'bridge-in-template',
    'docker inspect --format {{.NetworkSettings.Networks.bridge.IPAddress}} a',
    'cli:inspect --format .NetworkSettings.Networks.bridge.IPAddress',
    true,
  ],
  [
    'bridge-in-template',
    'docker inspect --format {{.NetworkSettings.Networks.own.IPAddress}} a',
    'cli:inspect --format .NetworkSettings.Networks.own.IPAddress',
    false,
  ],
  ['bridge-network', 'docker run --network bridge x', 'cli:run --network', true],
  ['host-network', 'docker run --net=host x', 'cli:run', true],
  ['none-network', 'docker run --network none x', 'cli:run --network', true],
  ['several-networks', 'docker run --network a --network b x', 'cli:run --network', true],
  ['several-networks', 'docker run --network a x', 'cli:run --network', false],
  ['host-gateway', 'docker run --add-host host:host-gateway x', 'cli:run --add-host', true],
  ['isolate-option', 'docker network create --opt isolate=true a', 'cli:network create --opt', true],
  ['isolate-option', 'docker network create a', 'cli:network create', false],
  ['any-host-address', 'docker run -p 80:80 x', 'cli:run --publish', true],
  ['any-host-address', 'docker run -p 127.0.0.1:80:80 x', 'cli:run --publish', false],
  ['one-host-address', 'docker run -p [::1]:80:80 x', 'cli:run --publish', true],
  ['comma-list', 'docker run --network a,b x', 'cli:run --network', true],
  ['comma-list', 'docker run --network a x', 'cli:run --network', false],
  ['comma-list', 'docker run --network ? x', 'cli:run --network', null],
  ['value-none', 'docker run --ipc none x', 'cli:run --ipc', true],
  ['empty-value', 'docker run --env https_proxy= x', 'cli:run --env', true],
  ['empty-value', 'docker run --env A=b x', 'cli:run --env', false],
  ['keep-id', 'docker run --userns keep-id:uid=1 x', 'cli:run --userns', true],
  ['nomap', 'docker run --userns nomap x', 'cli:run --userns', true],
  ['writable-directory', 'docker run -v ./a:/b x', 'cli:run --volume', true],
  ['writable-directory', 'docker run -v ./a:/b:ro,z x', 'cli:run --volume', false],
  ['writable-directory', 'docker run --mount type=bind,src=/a,dst=/b,readonly x', 'cli:run --mount', false],
  ['mount-without-options', 'docker run --tmpfs /tmp x', 'cli:run --tmpfs', true],
  ['mount-without-options', 'docker run --tmpfs /tmp:size=1m x', 'cli:run --tmpfs', false],
  ['host-port-range', 'docker run -p 8000-8010:80 x', 'cli:run --publish', true],
  ['host-port-range', 'docker run -p 8000-8010:8000-8010 x', 'cli:run --publish', false],
  ['same-capability', 'docker run --cap-drop ALL --cap-add CHOWN x', 'cli:run --cap-add', false],
  ['same-capability', 'docker run --cap-drop chown --cap-add CAP_CHOWN x', 'cli:run --cap-drop', true],
  ['archive-from-stdin', 'docker cp - a:/b', 'cli:cp', true],
  ['archive-from-stdin', 'docker cp a:/b -', 'cli:cp', false],
  ['archive-to-stdout', 'docker cp a:/b -', 'cli:cp', true],
  ['archive-to-stdout', 'docker cp ./b a:/b', 'cli:cp', false],
  ['archive-to-stdout', 'docker cp a:/b ?', 'cli:cp', null],
  ['anonymous-volume', 'docker run -v /data x', 'cli:run --volume', true],
  ['anonymous-volume', 'docker run -v data:/data x', 'cli:run --volume', false],
  ['writable-directory', 'docker run -v /var/run/docker.sock:/s x', 'cli:run --volume', false],
  ['without-quiet', 'docker build -q .', 'cli:build', false],
  ['root-user', 'docker run -v /a:/b x', 'cli:run --volume', true],
  ['root-user', 'docker run --user 1000 -v /a:/b x', 'cli:run --volume', false],
  ['root-user', 'docker run --user 0 -v /a:/b x', 'cli:run --volume', true],
  ['without-all', 'docker volume prune --force', 'cli:volume prune', true],
  ['without-all', 'docker volume prune --all', 'cli:volume prune', false],
  ['relative-container-path', 'docker cp a:b /c', 'cli:cp', true],
  ['relative-container-path', 'docker cp ./a:b c:/d', 'cli:cp', false],
  ['relative-container-path', 'docker cp ? c:/d', 'cli:cp', null],
  ['named-image', 'docker images --quiet app:1', 'cli:images', true],
  ['named-image', 'docker images --quiet', 'cli:images', false],
  ['several-images', 'docker save --output a.tar one two', 'cli:save', true],
  ['several-images', 'docker save --output a.tar one', 'cli:save', false],
  ['several-images', 'docker save ?', 'cli:save', null],
  ['reads:State', 'docker inspect --format {{.State.Status}} a', 'cli:inspect', true],
  ['reads:Name|Id', 'docker inspect --format {{.State.Status}} a', 'cli:inspect', false],
  ['reads:State', 'docker inspect a', 'cli:inspect', false],
  ['large-id', 'docker run --user 100000:1 x', 'cli:run --user', true],
  ['large-id', 'docker run --user 1000 x', 'cli:run --user', false],
  ['ordinary-user', 'docker run --user 1000 x', 'cli:run --user', true],
  ['ordinary-user', 'docker run --user root x', 'cli:run --user', false],
  ['ordinary-user', 'docker run x', 'cli:run', null],
  ['mknod-capability', 'docker run --cap-add CAP_MKNOD x', 'cli:run --cap-add', true],
  ['seccomp-file', 'docker run --security-opt seccomp=own.json x', 'cli:run --security-opt', true],
  ['seccomp-file', 'docker run --security-opt seccomp=unconfined x', 'cli:run --security-opt', false],
  ['no-time-given', 'docker stop a', 'cli:stop', true],
  ['no-time-given', 'docker stop --time 3 a', 'cli:stop', false],
  ['unusual-name', 'docker network create feature/x', 'cli:network create', true],
  ['unusual-name', 'docker network create _sources', 'cli:network create', true],
  ['unusual-name', 'docker network create a_b.c-1', 'cli:network create', false],
  ['unusual-name', 'docker network create $NET', 'cli:network create', null],
  ['value:aux', 'docker top web aux', 'cli:top', true],
  ['value:aux', 'docker top web -o pid,comm', 'cli:top', false],
  ['value:aux', 'docker top web $OPTIONS', 'cli:top', null],
  ['number-value', 'docker run -p 80:80 x', 'cli:run --publish', false],
  ['number-value', 'docker run -p 80 x', 'cli:run --publish', null],
  ['unusual-name', 'docker inspect /web', 'cli:inspect', true],
  ['unusual-name', 'docker inspect --format {{.Id}} web', 'cli:inspect', false],
  ['unusual-name', 'docker create --name /web registry.example.com/web:1 sh -c', 'cli:create --name', true],
  ['unusual-name', 'docker create --name web registry.example.com/web:1 sh -c', 'cli:create --name', false],
  ['without-name', 'docker run x', 'cli:run', true],
  ['without-name', 'docker network create', 'cli:network create', true],
  ['without-name', 'docker network create a', 'cli:network create', false],
  ['format-json', 'docker ps --format json', 'cli:ps --format', true],
  ['format-json', 'docker ps --format {{.Names}}', 'cli:ps --format', false],
  ['format-whole-object', 'docker info --format {{json(.)}}', 'cli:info --format', false],
  ['negated-filter', 'docker ps --filter label!=a', 'cli:ps --filter', true],
  ['repeated-filter', 'docker ps --filter label=a --filter label=b', 'cli:ps --filter label', true],
  ['repeated-filter', 'docker ps --filter label=a --filter name=b', 'cli:ps --filter label', false],
  ['used-together', 'docker container ls --latest --quiet', 'cli:container ls --quiet', true],
  ['used-together', 'docker ps --latest', 'cli:ps --latest', false],
  ['default-network', 'docker run x', 'cli:run', true],
  ['default-network', 'docker run --network default x', 'cli:run', true],
  ['default-network', 'docker run --network own x', 'cli:run', false],
  ['default-network', 'docker inspect a', 'cli:inspect', null],
  ['host-namespace', 'docker run --pid host x', 'cli:run --pid', true],
  ['host-namespace', 'docker run --ipc=host x', 'cli:run', true],
  ['host-namespace', 'docker run --network own --pid host x', 'cli:run --network', false],
  ['shared-namespace', 'docker run --network container:a x', 'cli:run --network', true],
  ['shared-namespace', 'docker run --ipc private x', 'cli:run --ipc', false],
  ['plain-image-name', 'docker run --rm -e A=b nginx:1 sh', 'cli:run', true],
  ['plain-image-name', 'docker run --name=web library/nginx', 'cli:run', true],
  ['plain-image-name', 'docker run -it docker.io/library/nginx sh', 'cli:run', false],
  ['plain-image-name', 'docker run localhost:5000/a', 'cli:run', false],
  ['plain-image-name', 'docker run ? sh', 'cli:run', null],
  ['plain-image-name', 'docker run alpine:3 sh', 'cli:run', null],
  ['plain-image-name', 'docker pull nginx', 'cli:pull', true],
  ['plain-image-name', 'docker build -t app:1 .', 'cli:build --tag', true],
  ['missing-key', 'docker inspect --format {{.Nothing}} a', 'cli:inspect --format', null],
  ['missing-key', 'docker ps --format ?', 'cli:ps --format', null],
  ['missing-key', 'docker ps --format {{.Names}}', 'cli:ps --format .Names', false],
  ['missing-key', 'docker ps --format {{.Nothing}}', 'cli:ps --format .Nothing', true],
  ['missing-key', 'docker ps --format {{.Nothing}}', 'cli:ps', true],
  ['missing-key', 'docker ps --format {{.Labels.a}}', 'cli:ps --format', null],
])('%s in %s, of %s', (context, line, feature, expected) => {
  expect(holds(context, line, feature)).toBe(expected);
});

test.each<[string, boolean | null]>([
  ['data:/data:nocopy,z', true],
  ['nocopy:/data', true],
  ['data:/data', false],
  ['data:/data:$MODE', null],
])('a word of the value %s', (value, expected) => {
  expect(holds('value:nocopy', `docker run -v ${value} x`, 'cli:run --volume')).toBe(expected);
  expect(contextInWords('value:nocopy')).toBe('the value has the word nocopy');
});

test('a call says whether it has a terminal, and whether its output is read', () => {
  const line = 'docker run -it x';
  expect(holds('no-terminal', line, 'cli:run --tty')).toBe(true);
  expect(holds('no-terminal', line, 'cli:run --tty', { terminal: true })).toBe(false);
  expect(holds('output-read', 'docker ps', 'cli:ps')).toBe(false);
  expect(holds('output-read', 'docker ps', 'cli:ps', { outputRead: true })).toBe(true);
});

test.each<[string, string | undefined, boolean | null]>([
  ['reads:Mounts|Binds', "jq -r '.[0].HostConfig.Binds'", true],
  ['reads:Mounts|Binds', "jq -r '.[0].State' | grep running", false],
  ['reads:Mounts|Binds', 'python3 mounts.py', null],
  ['reads:Mounts|Binds', undefined, null],
  ['order-read', 'head -n 1', true],
  ['order-read', 'grep web | tail -1', true],
  ['order-read', 'sed -n 2p', true],
  ['order-read', "sed '1!d'", true],
  ['order-read', "awk 'NR==2 {print $1}'", true],
  ['order-read', 'grep -q web', false],
  ['order-read', 'grep -v tail', false],
  ['order-read', 'tail -n +2', false],
  ['order-read', "sed '1d'", false],
  ['order-read', "sed 's/^1//'", false],
  ['order-read', "awk 'NR>1 {print $1}'", false],
  ['order-read', "awk 'NR==1{next} {print $1}'", false],
  ['order-read', 'while read -r id; do echo "$id"; done', null],
  ['order-read', undefined, null],
])('%s by %s', (context, readers, expected) => {
  const call = { outputRead: true, ...(readers === undefined ? {} : { readers }) };
  expect(holds(context, 'docker inspect a', 'cli:inspect', call)).toBe(expected);
});

test('a command whose template chooses fields has no other output that could be read', () => {
  const read = { outputRead: true };
  expect(holds('output-read', 'docker inspect --format {{.Id}} a', 'cli:inspect', read)).toBe(false);
  expect(holds('output-read', 'docker inspect --format {{.Id}} a', 'cli:inspect --format .Id', read)).toBe(
    true,
  );
  expect(holds('output-read', 'docker inspect --format json a', 'cli:inspect', read)).toBe(true);
});

test('no file shows what is not in it, and nothing is said of contexts that are not known', () => {
  const names = Object.entries(factContexts).flatMap(([name, { inFile }]) => (inFile ? [] : [name]));
  expect(names.length).toBeGreaterThan(5);
  for (const name of [...names, 'not-known'])
    expect(holds(name, 'docker run --name a x', 'cli:run')).toBe(null);
  expect(contextInWords('reads:Name|Id')).toBe('Name or Id is read');
  expect(contextInWords('ipv6')).toBe('something speaks IPv6');
  expect(contextInWords('no-terminal')).toBe('there is no terminal');
  expect(contextInWords('no-terminal', ['plain-image-name', 'no-terminal'])).toBe(
    'no terminal asks which registry is meant',
  );
});

test.each([
  ["jq -r '.[0].NetworkSettings.Networks.bridge.IPAddress'", true],
  [`jq -r '.[0].NetworkSettings.Networks["bridge"].IPAddress'`, true],
  ["jq -r '.[0].NetworkSettings.Networks.own.IPAddress'", false],
])('the default network is read by %s', (readers, expected) => {
  const call = { outputRead: true, readers };
  expect(holds('bridge-in-template', 'docker inspect a', 'cli:inspect', call)).toBe(expected);
  expect(holds('bridge-in-template', 'docker inspect a', 'cli:inspect')).toBe(false);
});
