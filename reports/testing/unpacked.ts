/** Test support: what a file of evidence holds, as the page unpacks it. */
import { gunzipSync } from 'node:zlib';
import type { ScenarioEvidence } from '../site/parts/scenario-evidence.ts';

export function unpacked(script: string): ScenarioEvidence {
  const packed = /"(?<base64>[^"]*)"/.exec(script)?.groups?.base64 ?? '';
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()) as ScenarioEvidence;
}
