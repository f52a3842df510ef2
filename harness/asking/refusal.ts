import type { Surface } from '../record/model.ts';

/** The engine said no to a verb. */
export class EngineRefusal extends Error {
  readonly surface: Surface;
  /** Exit code on `cli`, HTTP status on `api`. */
  readonly code: number;

  constructor(surface: Surface, code: number, message: string) {
    super(message);
    this.name = 'EngineRefusal';
    this.surface = surface;
    this.code = code;
  }
}

export type Attempt<T> =
  | { refused: false; value: T }
  | { refused: true /** Exit code on `cli`, HTTP status on `api`. */; code: number; message: string };

/** Turns a refusal into an answer. Anything else that goes wrong stays an error. */
export async function attempt<T>(action: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { refused: false, value: await action() };
  } catch (error) {
    if (error instanceof EngineRefusal) return { refused: true, code: error.code, message: error.message };
    throw error;
  }
}
