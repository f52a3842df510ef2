import type { ApiRequest } from '../../transport/request.ts';

/** Sees what a scenario sends, right before it goes out, and may leave a part of it out. */
export interface Interceptor {
  /** The arguments of a client command. */
  command: (args: readonly string[]) => readonly string[];
  request: (what: ApiRequest) => ApiRequest;
  /** What a file is to hold. `path`: in its project or context, or, of a file written by itself, on the host. */
  file: (path: string, text: string) => string;
  /** Is a verb that answers nothing to be carried out? `names`: the objects that it is about. */
  carriesOut: (verb: string, names: readonly string[]) => boolean;
}
