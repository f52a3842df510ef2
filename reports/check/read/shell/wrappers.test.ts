import { describe, expect, test } from 'vitest';
import { calls, found } from '../../testing/sample-shell.ts';

describe('what stands before docker, or around it', () => {
  test.each([
    ['sudo -u root -E docker ps', ['docker ps']],
    ['env -u A B=c podman ps', ['podman ps']],
    ['DOCKER_BUILDKIT=1 /usr/bin/docker build .', ['/usr/bin/docker build .']],
    ['time nice -n 5 docker ps', ['docker ps']],
    ['timeout -k 5 30s docker wait a', ['docker wait a']],
    ['command docker ps', ['docker ps']],
    ['command -v docker', []],
    ['exec docker run a', ['docker run a']],
    ['docker ps -q | xargs -r docker rm -f', ['docker ps -q', 'docker rm -f ?']],
    ['ls | xargs -I% docker load -i %', ['docker load -i ?']],
    ["ls | xargs -I{} sh -c 'docker load -i {}; docker rm -f a'", ['docker load -i ?', 'docker rm -f a']],
    ["find . -name '*.tar' -exec docker load -i {} \\;", ['docker load -i ?']],
    ["bash -euc 'docker pull a'", ['docker pull a']],
    ["bash -euo pipefail -c 'docker pull a'", ['docker pull a']],
    ['sudo -iu me docker ps; sudo -uroot docker info', ['docker ps', 'docker info']],
    ['IMG=a; sh -c "docker pull $IMG"', ['docker pull a']],
    ['eval "docker tag a b"', ['docker tag a b']],
    ["trap 'docker rm -f a' EXIT", ['docker rm -f a']],
    ["ssh -p 22 me@host docker ps '&&' docker images", ['docker ps', 'docker images']],
    ['su - deploy -c "docker ps"', ['docker ps']],
    ['bash <<EOF\ndocker ps \\$X\nEOF', ['docker ps ?']],
    ["cat <<'EOF' | ssh host\ndocker ps\nEOF", ['docker ps']],
    ["ssh h bash -s <<'EOF'\ndocker ps\nEOF", ['docker ps']],
    ["ssh h 'cd /srv && sudo bash -s' <<EOF\ndocker ps\nEOF", ['docker ps']],
    ['ssh -T h <<EOF\ndocker ps\nEOF', ['docker ps']],
    ['on() { ssh "$1" bash -s; }; on h <<EOF\ndocker ps\nEOF', ['docker ps']],
    ["ssh h 'cat > file' <<EOF\ndocker ps\nEOF", []],
    ['echo "docker ps" | sh', ['docker ps']],
    ["cat > other.sh <<'EOF'\ndocker ps\nEOF", []],
    ['echo docker ps', []],
    ['$SUDO docker ps', ['docker ps']],
    ['"$(command -v docker)" ps', ['docker ps']],
    ['D=$(which docker || which podman); $D ps', ['docker ps']],
    ['D=`command -v podman 2>/dev/null || echo docker`; "$D" ps', ['podman ps']],
    ['$(if type -P podman >/dev/null; then echo podman; else echo docker; fi) ps', ['podman ps']],
    ['D=$(docker ps -q); docker rm $D', ['docker ps -q', 'docker rm ?']],
    ['D=$(echo docker pull); $D ps', []],
    ['D=$(docker -v); docker pull $D', ['docker -v', 'docker pull ?']],
    ['if docker ps; then docker images; else docker info; fi', ['docker ps', 'docker images', 'docker info']],
    ['case $1 in a) docker ps;; esac; ! docker info &', ['docker ps', 'docker info']],
    ['x=`docker inspect \\`docker ps -q\\``', ['docker inspect ?', 'docker ps -q']],
    ['watch "docker ps | head"; watch -n 1 docker info', ['docker ps', 'docker info']],
    ['parallel -j 4 docker pull ::: a b', ['docker pull ?']],
    ["parallel 'docker rm -f {} && docker info' ::: a b", ['docker rm -f ?', 'docker info']],
    ['parallel ::: "docker pull a" "docker pull b"', ['docker pull a', 'docker pull b']],
    [
      'retry docker pull a; retry -t 3 -- docker info; retry 3 docker ps',
      ['docker pull a', 'docker info', 'docker ps'],
    ],
    ['npx dotenv -- docker ps; cross-env A=1 docker-compose up', ['docker ps', 'docker-compose up']],
    ['concurrently -k "docker compose up" "npm start"', ['docker compose up']],
    ['kubectl exec pod -c a -- docker ps', ['docker ps']],
    ["kubectl exec -i pod -- sh -s <<'EOF'\ndocker ps\nEOF", ['docker ps']],
    ["vagrant ssh web -c 'docker ps'", ['docker ps']],
    ["gcloud compute ssh vm --zone z --command='docker ps'", ['docker ps']],
    ['sg docker -c "docker ps"; newgrp docker <<EOF\ndocker info\nEOF', ['docker ps', 'docker info']],
    ['sshpass -e ssh h docker ps; flock /lock docker info', ['docker ps', 'docker info']],
    ["flock -xnw 5 /lock -c 'docker ps'; flock /lock sh -c 'docker info'", ['docker ps', 'docker info']],
    ["runuser -u me docker ps; runuser -l me -c 'docker info'", ['docker ps', 'docker info']],
    ["nsenter -t 1 -m -n sh -c 'docker ps'; chroot /mnt docker info", ['docker ps', 'docker info']],
    ['script -qec "docker run -it a" /dev/null', ['docker run -it a']],
    ["tmux -L s new -d -s x 'docker ps'; screen -dmS x docker info", ['docker ps', 'docker info']],
    ["sg docker 'docker ps'; su-exec me docker info", ['docker ps', 'docker info']],
    ['sudo -u me -i <<EOF\ndocker ps\nEOF', ['docker ps']],
  ])('%s', (text, expected) => {
    expect(calls(text)).toStrictEqual(expected);
  });
});

test.each([
  "docker exec a sh -c 'docker run --link a:b x'",
  "docker run x sh -c 'cd /srv && docker run --link a:b x'",
  'docker exec -i a sh <<EOF\ndocker run --link a:b x\nEOF',
  "docker-compose exec a sh -c 'docker run --link a:b x'",
])('what runs in the container is no use: %s', (text) => {
  const { uses, notUnderstood } = found(text);
  expect(notUnderstood).toStrictEqual([]);
  expect(uses.map(({ feature }) => feature)).not.toContain('cli:run --link');
});

describe('words behind a program that is not known', () => {
  test.each([
    ['tsp -n docker run --link a:b x', 'docker run: whether tsp runs it is not known'],
    [
      './with-lock.sh docker-compose -f a.yml up',
      'docker-compose -f: whether ./with-lock.sh runs it is not known',
    ],
    ["tsp sh -c 'docker run --link a:b x'", 'docker run: whether tsp runs it is not known'],
    ["ls | entr -s 'docker build .'", 'docker build: whether entr runs it is not known'],
    ["hyperfine 'A=1 docker run --rm x'", 'docker run: whether hyperfine runs it is not known'],
    ["pdsh -w hosts 'docker ps'", 'docker ps: whether pdsh runs it is not known'],
    ['run_on host "cd /srv && docker compose up"', 'docker compose: whether run_on runs it is not known'],
    ["fzf --preview 'docker inspect {}'", 'docker inspect: whether fzf runs it is not known'],
    ["colima ssh -- 'docker ps'", 'docker ps: whether colima runs it is not known'],
    ['retry 5 "docker pull a"', 'docker pull: whether retry runs it is not known'],
    ['script -q /dev/null docker ps', 'docker ps: whether script runs it is not known'],
    ["tmux send-keys -t x 'docker ps -a' Enter", 'docker ps: whether tmux runs it is not known'],
    ['$SUDO -E docker ps', 'docker ps: whether $SUDO runs it is not known'],
    [
      '$(which nerdctl || which docker) ps',
      '$(which nerdctl || which docker): which program it is is set elsewhere',
    ],
  ])('%s', (text, reason) => {
    expect(found(text)).toMatchObject({ uses: [], notUnderstood: [{ reason }] });
  });

  test.each([
    'apt-get install docker compose',
    'sudo apt-get install -y docker build-essential',
    'echo docker run',
    'log_info docker build failed',
    'service docker start',
    'systemctl restart docker',
    'grep docker images',
    'git add -- docker build',
    'usermod -aG docker me',
    'which docker',
    'command -v docker compose',
    'make docker push',
    'retry_later --driver docker',
    'notify-send "docker push done"',
    'slack --message "docker run --rm failed"',
    'section "Now docker system prune -f"',
    'die "docker run --rm failed"',
    'confirm "docker system prune -af now?"',
    'it "docker run --rm removes it"',
    'assert_equal "docker run --rm" "$line"',
    'f() { echo "$@"; }; f docker run',
  ])('%s is no use', (text) => {
    expect(found(text)).toMatchObject({ uses: [], notUnderstood: [] });
  });
});
