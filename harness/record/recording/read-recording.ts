/** Reads the text of a recording. Pure. */
import { CanialiasError } from '../../errors.ts';
import { looksLikeRecording } from './looks-like-recording.ts';
import { type Recording, recordingSchema, recordingSchemaVersion } from './model.ts';

/**
 * `path`: as it is named in errors. Throws `record-damaged` for what is no recording or a part of one, and
 * `record-newer` for one of a later canialias.
 */
export function readRecording(text: string, path: string): Recording {
  const value = jsonOf(text, path);
  if (!isRecording(value))
    throw damaged(path, 'it is no recording', 'canialias record -- COMMAND writes one');
  if (typeof value.schema === 'number' && value.schema > recordingSchemaVersion)
    throw new CanialiasError(
      'record-newer',
      `${path} was written by a later canialias (schema ${value.schema}, this one reads ${recordingSchemaVersion})`,
      'install the latest canialias',
    );
  const read = recordingSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw damaged(
    path,
    `its ${issue?.path.join('.') ?? 'content'} is not as a recording has it: ${issue?.message ?? 'unknown'}`,
    'record the command again',
  );
}

function isRecording(value: unknown): value is { canialias: 'recording'; schema?: unknown } {
  return (
    value !== null && typeof value === 'object' && 'canialias' in value && value.canialias === 'recording'
  );
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw looksLikeRecording(text)
      ? damaged(path, 'it was cut off', 'record the command again', error)
      : damaged(path, 'it is no recording', 'canialias record -- COMMAND writes one', error);
  }
}

function damaged(path: string, reason: string, hint: string, cause?: unknown): CanialiasError {
  return new CanialiasError('record-damaged', `${path} cannot be read: ${reason}`, hint, cause);
}
