/** Telling values of a container's own configuration: of `POST /containers/create`, and of `POST /commit`. */
import type { Json } from '../../record/model.ts';
import { plain } from './plain-telling.ts';
import type { Telling } from './telling.ts';

const secondNs = 1_000_000_000;

/** No value is an engine's default. What only `POST /containers/create` tells of stands with `HostConfig`. */
export const configTellings: readonly Telling[] = [
  plain('Hostname', 'zz-host'),
  plain('Domainname', 'zz.example'),
  plain('User', '1000:1000'),
  plain('AttachStdin', true),
  plain('AttachStdout', true),
  plain('AttachStderr', true),
  plain('ExposedPorts', { '8123/tcp': {} }),
  plain('Tty', true),
  plain('OpenStdin', true),
  plain('StdinOnce', true),
  plain('Env', ['ZZ=1']),
  plain('Cmd', ['sleep', '77']),
  {
    body: {
      Healthcheck: {
        Test: ['CMD', 'true'],
        Interval: 11 * secondNs,
        Timeout: 7 * secondNs,
        Retries: 5,
        StartPeriod: 3 * secondNs,
      },
    },
    fields: {
      'Healthcheck.Test': look('Healthcheck.Test', ['CMD', 'true']),
      'Healthcheck.Interval': look('Healthcheck.Interval', 11 * secondNs),
      'Healthcheck.Timeout': look('Healthcheck.Timeout', 7 * secondNs),
      'Healthcheck.Retries': look('Healthcheck.Retries', 5),
      'Healthcheck.StartPeriod': look('Healthcheck.StartPeriod', 3 * secondNs),
    },
  },
  {
    body: { Healthcheck: { Test: ['CMD', 'true'], StartPeriod: 3 * secondNs, StartInterval: 2 * secondNs } },
    fields: { 'Healthcheck.StartInterval': look('Healthcheck.StartInterval', 2 * secondNs) },
    alone: true,
  },
  plain('ArgsEscaped', true),
  {
    body: { Volumes: { '/zz-anonymous': {} } },
    fields: {
      Volumes: {
        at: ['Config.Volumes', 'Mounts[].Destination'],
        values: [{ '/zz-anonymous': {} }, '/zz-anonymous'],
      },
    },
  },
  plain('WorkingDir', '/tmp'),
  plain('Entrypoint', ['sh', '-c']),
  plain('OnBuild', ['RUN true']),
  plain('Labels', { 'zz.label': 'value' }),
  plain('StopSignal', 'SIGUSR1', { values: ['SIGUSR1', 10, '10'] }),
  plain('StopTimeout', 7),
  plain('Shell', ['/bin/sh', '-e']),
];

function look(path: string, value: Json) {
  return { at: [`Config.${path}`], values: [value] };
}
