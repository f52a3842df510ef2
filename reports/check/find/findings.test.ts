import { describe, expect, test } from 'vitest';
import { compatSchema } from '../../compat/schema.ts';
import { checkCompat as compat } from '../testing/check-compat.ts';
import { sampleUses } from '../testing/sample-uses.ts';
import type { Call } from '../uses.ts';
import { checkerFor, type Question } from './findings.ts';
import { tallyOf } from './tally.ts';
import { newestTargets, targetNamed } from './targets.ts';

function question(...names: string[]): Question {
  return {
    targets: names.length === 0 ? newestTargets(compat) : names.map((name) => targetNamed(compat, name)),
    from: null,
  };
}

function checked(text: string, asked = question(), call: Partial<Call> = {}) {
  return checkerFor(compat, asked)(sampleUses(text, call));
}

/** `rule class targets` of each finding. */
function told(...of: Parameters<typeof checked>): string[] {
  return checked(...of).uses.flatMap(({ findings }) =>
    findings.map(
      ({ rule, on }) => `${rule} ${on.map((one) => `${one.class} ${one.target.name}`).join(', ')}`,
    ),
  );
}

function standings(...of: Parameters<typeof checked>): Record<string, string> {
  return Object.fromEntries(checked(...of).uses.map(({ use, standing }) => [use.feature, standing]));
}

test('the sample is compatibility data', () => {
  expect(compatSchema.parse(compat)).toEqual(compat);
});

describe('a finding', () => {
  test('is a name that is not known, where it is not', () => {
    expect(told('docker run --link db:db nginx')).toEqual([
      'cli:run --link refused podman@5.8.6, refused podman-rootless@5.8.6',
    ]);
  });

  test('is a name that is refused, or taken without effect', () => {
    const asked = question('podman');
    expect(told('docker run --isolation process --kernel-memory 64m x', asked)).toEqual([
      'cli:run --isolation refused podman@5.8.6',
      'cli:run --kernel-memory silent podman@5.8.6',
    ]);
  });

  test('is a fact that differs, with its cause and what to write', () => {
    const { uses } = checked('docker run -p 80:8080 nginx', question('podman-rootless'));
    expect(uses.find(({ use }) => use.feature === 'cli:run --publish')?.findings).toMatchObject([
      {
        rule: 'ports/low#published',
        class: 'refused',
        title: 'the port answers',
        causes: [{ because: 'ports below 1024 are kept for root', source: 'https://docs.podman.io/ports' }],
        advice: [{ write: 'a port from 1024 on', shownBy: 'ports/high#answers' }],
        open: [],
      },
    ]);
  });

  test('is no fact whose context is not met', () => {
    expect(told('docker run -p 8080:80 nginx', question('podman-rootless'))).toEqual([]);
    expect(standings('docker run -p 8080:80 nginx', question('podman-rootless'))).toEqual({
      'cli:run': 'same',
      'cli:run --publish': 'same',
    });
  });

  test('is no fact whose context the file does not tell: it may differ', () => {
    const { uses } = checked('docker run -p ? nginx\ndocker logs web', question('podman-rootless'));
    expect(uses.flatMap(({ findings }) => findings)).toEqual([]);
    expect(uses.flatMap(({ possible }) => possible.map(({ rule, open }) => [rule, ...open]))).toEqual([
      ['ports/low#published', 'where a port of the host below 1024 is published'],
      ['lifecycle/logs#after', 'where the engine or the host starts anew'],
    ]);
  });

  test('of a command as a whole that no file shows is no doubt about this use', () => {
    const { uses } = checked('docker logs web', question('podman'));
    expect(
      uses.map(({ standing, possible }) => [standing, possible.map((one) => one.isOpenEverywhere)]),
    ).toEqual([['same', [true]]]);
  });

  test('has what was measured, here and on Docker', () => {
    const { uses } = checked('docker run -p 80:8080 docker.io/nginx', question('podman-rootless'));
    expect(uses.flatMap(({ findings }) => findings.flatMap(({ facts }) => facts))).toMatchObject([
      { reference: 'true', answers: [{ answer: 'false', on: [{ name: 'podman-rootless@5.8.6' }] }] },
    ]);
  });

  test('is told once of a call, at the flag and not at the command', () => {
    const { uses } = checked('docker run --network own nginx', question('podman'));
    expect(uses.map(({ use, findings, standing }) => [use.feature, findings.length, standing])).toEqual([
      ['cli:run', 0, 'same'],
      ['cli:run --network', 1, 'silent'],
    ]);
  });

  test('is of no lighter class where the name is not known', () => {
    expect(told('docker stack ls', question('podman'), { outputRead: true })).toEqual([
      'cli:stack ls refused podman@5.8.6',
    ]);
  });

  test('is no short form that another flag has there', () => {
    expect(told('docker stop -t 5 web', question('podman'))).toEqual([]);
    expect(told('docker stop --timeout 5 web', question('podman'))).toEqual([
      'cli:stop --timeout refused podman@5.8.6',
    ]);
  });

  test('is not told of flags whose command is refused', () => {
    const asked = question('podman');
    expect(told('docker stack deploy --compose-file a b', asked)).toEqual([
      'cli:stack deploy refused podman@5.8.6',
    ]);
    expect(standings('docker stack deploy --compose-file a b', asked)).toEqual({
      'cli:stack deploy': 'refused',
      'cli:stack deploy --compose-file': 'refused',
    });
    const names = asked.targets.map(({ name }) => name);
    const { standings: all, targets } = tallyOf(
      [checked('docker stack deploy --compose-file a b', asked)],
      names,
    );
    expect([all.refused, targets['podman@5.8.6']?.refused]).toEqual([2, 2]);
  });

  test('needs its output read where only what is printed differs', () => {
    const asked = question('podman');
    expect(told('docker ps', asked)).toEqual([]);
    expect(told('docker ps', asked, { outputRead: true })).toEqual([
      'lifecycle/ps#printed output podman@5.8.6',
    ]);
    expect(told('docker container ls', asked, { outputRead: true })).toHaveLength(1);
  });

  test('is nothing that does more than is asked for', () => {
    expect(standings('docker create nginx', question('podman'))).toEqual({ 'cli:create': 'same' });
  });
});

describe('inspect', () => {
  const asked = question('podman');

  test('asks what the command of the object asks', () => {
    expect(told('docker inspect --format {{.NetworkSettings.IPAddress}} a', asked)).toEqual([
      'networks/address#reported silent podman@5.8.6',
    ]);
    expect(told('docker inspect --type image --format {{.NetworkSettings.IPAddress}} a', asked)).toEqual([]);
  });

  test('finds a network by any name', () => {
    const line = 'docker container inspect --format {{.NetworkSettings.Networks.own.IPAddress}} a';
    expect(told(line, asked)).toEqual(['networks/address#reported silent podman@5.8.6']);
  });
});

describe('a release', () => {
  test('that was measured answers for itself', () => {
    expect(told('docker run --network-alias a x', question('podman@4.3'))).toEqual([
      'cli:run --network-alias refused podman@4.3.1',
    ]);
    expect(told('docker run --network-alias a x', question('podman@5'))).toEqual([]);
  });

  test('between two measured ones gives no verdict', () => {
    const { uses } = checked('docker run --network-alias a --link b x', question('podman@5.1'));
    expect(uses.flatMap(({ findings }) => findings)).toEqual([]);
    expect(uses.flatMap(({ possible }) => possible.map(({ rule, open }) => [rule, ...open]))).toEqual([
      [
        'cli:run --network-alias',
        '5.1 lies between 4.3.1 and 5.4.2, which were measured, and answer differently',
      ],
      ['cli:run --link', '5.1 lies between 4.3.1 and 5.4.2, which were measured'],
    ]);
  });

  test('newer than all measured ones gives no verdict', () => {
    expect(standings('docker run --link b --name c x', question('podman@7'))).toMatchObject({
      'cli:run --link': 'may-differ',
      'cli:run --name': 'not-measured',
    });
  });
});

describe('what is moved from one target to another', () => {
  const from = targetNamed(compat, 'docker@20.10');
  const upgrade: Question = { targets: [targetNamed(compat, 'docker@28')], from };

  test('is told of what it did before and does no more', () => {
    const { uses } = checked('docker run --network-alias a x', upgrade);
    expect(uses.flatMap(({ findings }) => findings)).toMatchObject([
      {
        rule: 'dns/alias#refused',
        class: 'silent',
        title: 'the alias is refused',
        goneFrom: { name: 'docker@20.10.24' },
      },
    ]);
  });

  test('is not told of what differs on both', () => {
    const podman = { targets: [targetNamed(compat, 'podman@5.8')], from: targetNamed(compat, 'podman@4.3') };
    expect(told('docker run --link b x', podman)).toEqual([]);
    expect(told('docker run --network-alias b x', podman)).toEqual([]);
  });
});

test('a use that nobody measured is said to be so', () => {
  expect(standings('docker run --name a -v b:/c --zz x\ndocker pull x', question('podman'))).toEqual({
    'cli:run': 'same',
    'cli:run --name': 'same',
    'cli:run --volume': 'known',
    'cli:run --zz': 'not-docker',
    'cli:pull': 'not-measured',
  });
});
