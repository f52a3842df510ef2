/** Records of the machines that are done, on disk until the run's own is: an hour's work may be cut off. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecord } from '../../harness/record/model.ts';
import { makeDirectory } from '../../harness/record/writing/make-directory.ts';
import { writeRecord } from '../../harness/record/writing/write-record.ts';

export interface Parts {
  /** Gives the file's path. Throws `disk-full` or `cannot-write`. `name` is a file's, without its ending. */
  keep: (name: string, record: RunRecord) => string;
  /** When the run's record is written. */
  drop: () => void;
}

/** In a directory of the run's own: what an earlier run left stays. */
export function partsOf(runId: string, outDirectory: string): Parts {
  const directory = join(outDirectory, `parts-${runId}`);
  return {
    keep(name, record) {
      makeDirectory(directory);
      const path = join(directory, `${name}.jsonl`);
      writeRecord(path, record);
      return path;
    },
    drop() {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
