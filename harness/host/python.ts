/** The Python that has the library docker, by which programs and Ansible speak to an engine. */
import { ask, findProgram } from './programs.ts';

export interface DockerPy {
  /** Absolute path of the interpreter. */
  python: string;
  version: string;
}

/** Where packages of a distribution put their libraries for; another one may come before it on the search path. */
const ofDistribution = '/usr/bin/python3';

/** To import the library takes four times as long, on each run. */
const tellsVersion = 'from importlib.metadata import version; print(version("docker"))';

/** Null where no Python of this host has it. */
export async function findDockerPy(): Promise<DockerPy | null> {
  const first = await findProgram('python3');
  for (const python of new Set([ofDistribution, ...(first === null ? [] : [first])])) {
    const version = await ask(python, ['-c', tellsVersion]);
    if (version !== null) return { python, version: version.trim() };
  }
  return null;
}
