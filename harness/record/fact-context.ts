/**
 * Where a fact holds only in a certain use of what it is about. `inFile`: can the file that has the use show it? Where
 * it cannot, nobody can say by reading whether the fact concerns that file.
 */
export const factContexts = {
  'absent-object': { holdsWhere: 'the object that is named does not exist', inFile: false },
  'after-restart': { holdsWhere: 'the engine or the host starts anew', inFile: false },
  'bind-mount': { holdsWhere: 'a directory of the host is mounted', inFile: true },
  'client-address': { holdsWhere: "a server reads its client's address", inFile: false },
  'custom-network': { holdsWhere: 'the container is on a user-defined network', inFile: true },
  'default-network': { holdsWhere: 'the container names no network', inFile: true },
  'empty-value': { holdsWhere: 'the value that is given is empty', inFile: true },
  'existing-object': { holdsWhere: 'the object that is named exists already', inFile: false },
  'failing-command': { holdsWhere: 'the command fails, and something reads how', inFile: false },
  'format-json': { holdsWhere: 'the format is the word json', inFile: true },
  'format-table': { holdsWhere: 'the format is a template that begins with table', inFile: true },
  'format-whole-object': { holdsWhere: 'a template prints the whole object as JSON', inFile: true },
  'host-namespace': { holdsWhere: 'a namespace of the host is shared', inFile: true },
  ipv6: { holdsWhere: 'something speaks IPv6', inFile: false },
  'missing-bind-source': { holdsWhere: 'the source of a bind mount does not exist', inFile: true },
  'missing-key': { holdsWhere: 'a template names a key that is not there', inFile: true },
  'name-with-slash': { holdsWhere: 'a name has a slash in it', inFile: true },
  'named-volume': { holdsWhere: 'a named volume is mounted', inFile: true },
  'negated-filter': { holdsWhere: 'a filter excludes, as label!=KEY does', inFile: true },
  'no-command': { holdsWhere: 'neither the image nor the call names a command', inFile: false },
  'no-stream': { holdsWhere: 'no stream is attached', inFile: true },
  'no-terminal': { holdsWhere: 'there is no terminal', inFile: true },
  'no-time-given': { holdsWhere: 'nothing says how long to wait for the end', inFile: true },
  'output-read': { holdsWhere: 'a program reads the output', inFile: true },
  'plain-image-name': { holdsWhere: 'the name of an image has no registry', inFile: true },
  'privileged-port': { holdsWhere: 'a port of the host below 1024 is published', inFile: true },
  'proxy-variables': { holdsWhere: 'the shell has variables such as http_proxy', inFile: false },
  'running-container': { holdsWhere: 'the container is running', inFile: false },
  'seen-from-inside': { holdsWhere: 'a program in the container looks at it', inFile: false },
  'shared-namespace': { holdsWhere: 'a namespace of another container is shared', inFile: true },
  'stopped-container': { holdsWhere: 'the container is not running', inFile: false },
  'unsafe-registry': { holdsWhere: 'a registry has no certificate that is trusted', inFile: false },
  'used-together': { holdsWhere: 'one call uses all that the fact is about on its surface', inFile: true },
} as const satisfies Record<string, { holdsWhere: string; inFile: boolean }>;

export type FactContext = keyof typeof factContexts;
