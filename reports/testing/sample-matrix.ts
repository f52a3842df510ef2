import { sampleRecord } from '../../harness/testing/sample-record.ts';
import { type Matrix, matrixOf } from '../view/matrix.ts';

/** Test support: the matrix of a small, valid record. */
export function sampleMatrix(parts: Parameters<typeof sampleRecord>[0] = {}): Matrix {
  return matrixOf(sampleRecord(parts));
}
