/** Something between us and the engine went wrong, so that nothing is known: the cell is `indeterminate`. */
export class Trouble extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'Trouble';
  }
}
