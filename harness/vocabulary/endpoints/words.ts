/** Endpoints of Docker's API, as `suites/vocabulary/endpoints.json` holds them. */
import * as z from 'zod';

const versions = {
  /** First API version that has it, of those that were read; absent where all from the oldest on have it. */
  since: z.string().optional(),
  /** Last API version that has it; absent where the newest has it. */
  until: z.string().optional(),
};

const parameterSchema = z.strictObject({ name: z.string(), type: z.string(), ...versions });

const fieldSchema = z.strictObject({
  /**
   * Of a body `HostConfig.Links`, of an answer `.Mounts[].Type`: `[]` is each item of an array, `*` each key of an
   * object whose keys are data.
   */
  path: z.string(),
  /** JSON types, such as `string`, `array of string`, `map of number`, `object`. */
  type: z.string(),
  ...versions,
});

const endpointSchema = z.strictObject({
  method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']),
  path: z.string(),
  ...versions,
  query: z.array(parameterSchema).optional(),
  /** Keys of the JSON object that the parameter `filters` takes. */
  filters: z.array(z.strictObject({ name: z.string(), ...versions })).optional(),
  body: z.array(fieldSchema).optional(),
  /** Of the answer's JSON. */
  answer: z.array(fieldSchema).optional(),
  /** Of the answer. */
  headers: z.array(z.strictObject({ name: z.string(), ...versions })).optional(),
});

export const endpointWordsSchema = z.array(endpointSchema);
export type EndpointWord = z.infer<typeof endpointSchema>;
export type EndpointWords = readonly EndpointWord[];
export type FieldWord = z.infer<typeof fieldSchema>;
