/** Endpoints of Docker's API, as `suites/vocabulary/endpoints.json` holds them. */
import * as z from 'zod';

export const endpointWordsSchema = z.array(z.strictObject({ method: z.string(), path: z.string() }));
export type EndpointWords = z.infer<typeof endpointWordsSchema>;
