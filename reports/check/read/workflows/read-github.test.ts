import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dockerWords } from '../../testing/docker-words.ts';
import { shown } from '../../testing/shown.ts';
import { readGithub } from './read-github.ts';

const read = (text: string) => shown(readGithub('.github/workflows/ci.yml', text, dockerWords), text);

test('steps, containers and services, on the lines where they stand', () => {
  const text = `on: push
env:
  IMAGE: ghcr.io/me/app
jobs:
  test:
    runs-on: ubuntu-latest
    container:
      image: node:20
      options: --privileged --cpus 2
      volumes: ["/tmp/x:/x"]
    services:
      db:
        image: postgres:16
        ports: ["5432:5432"]
        options: >-
          --health-cmd pg_isready
          --health-interval 10s
    steps:
      - uses: actions/checkout@v4
      - uses: docker/setup-buildx-action@v3
      - run: docker build -t \${{ env.IMAGE }}:\${{ github.sha }} .
      - run: |
          set -e
          docker run --rm -v "$PWD:/src" \\
            --network container:\${{ job.services.db.id }} \\
            "$IMAGE" test
          if true; then
              docker images -q
          fi
      - run: "docker ps --filter \\"health=healthy\\" | wc -l"
      - run: >
          docker rm
          -f web
      - shell: pwsh
        run: docker ps
  other:
    container: alpine
    defaults: {run: {shell: python}}
    steps: [{run: docker ps}, {shell: sh, run: docker info}]
`;
  expect(read(text)).toStrictEqual([
    '8:14 workflow:jobs.*.container = node:20 | node:20',
    '8:14 cli:run | node:20',
    '9:16 cli:run --privileged | --privileged',
    '9:29 cli:run --cpus = 2 | --cpus',
    '10:17 cli:run --volume = /tmp/x:/x | "/tmp/x:/x"',
    '13:16 workflow:jobs.*.services.* = postgres:16 | postgres:16',
    '13:16 cli:run | postgres:16',
    '14:17 cli:run --publish = 5432:5432 | "5432:5432"',
    '16:11 cli:run --health-cmd = pg_isready | --health-cmd',
    '17:11 cli:run --health-interval = 10s | --health-interval',
    '20:15 workflow:jobs.*.steps[].uses = docker/setup-buildx-action@v3 | docker/setup-buildx-action@v3',
    '21:21 cli:build | build',
    '21:27 cli:build --tag = ghcr.io/me/app:${{ github.sha }} | -t',
    '24:18 cli:run | run',
    '24:22 cli:run --rm | --rm',
    '24:27 cli:run --volume = $PWD:/src | -v',
    '25:13 cli:run --network = container:${{ job.services.db.id }} | --network',
    '28:22 cli:images | images',
    '28:29 cli:images --quiet | -q',
    '30:22 cli:ps | ps',
    '30:25 cli:ps --filter = health=healthy | --filter',
    '30:25 cli:ps --filter health = healthy | --filter',
    '32:18 cli:rm | rm',
    '33:11 cli:rm --force | -f',
    '37:16 workflow:jobs.*.container = alpine | alpine',
    '37:16 cli:run | alpine',
    '39:55 cli:info | info',
    '20:15 ? docker/setup-buildx-action: what this action calls is not read | docker/setup-buildx-action@v3',
    '35:14 ? a script for pwsh, which is not read | docker ps',
    '39:19 ? a script for python, which is not read | docker ps',
  ]);
});

test("Docker's own actions call docker, and what they call is not read", () => {
  const steps = ['docker/build-push-action@v6', 'docker/metadata-action@v5', 'docker://alpine:3'];
  const text = `jobs:\n  a:\n    steps:\n${steps.map((one) => `      - uses: ${one}\n`).join('')}`;
  expect(read(text).filter((one) => one.includes(' ? '))).toStrictEqual([
    '4:15 ? docker/build-push-action: what this action calls is not read | docker/build-push-action@v6',
  ]);
});

test('composite actions', () => {
  const text = 'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: docker ps\n';
  expect(read(text)).toStrictEqual(['5:19 cli:ps | ps']);
});

test('any text has an answer, with places inside of it', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 15 }),
    fc.constantFrom(
      'jobs:',
      '  a:',
      '    steps:',
      '      - run: |',
      '          docker run ${{',
      '      - run: "docker \\x41 \\',
      '    container:',
    ),
    fc.constantFrom(
      '      image: ${{ x }}',
      '      options: -p "',
      '      - run: docker run "${{ a }}" -p ${{ b }}',
      "      - run: 'docker ''",
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = ['jobs:', '  a:', '    steps:', ...lines].join('\n');
      for (const one of read(text)) expect(one).not.toContain('OUTSIDE');
    }),
  );
});
