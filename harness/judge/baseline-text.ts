import type { FeatureBaseline } from './feature-baseline.ts';

/** A baseline as JSON with one line for each column and each feature, so that a change of it can be read. */
export function baselineText({ reference, columns, features }: FeatureBaseline): string {
  const block = (entries: Record<string, unknown>) =>
    `{\n${Object.entries(entries)
      .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(',\n')}\n  }`;
  return `{\n  "reference": ${JSON.stringify(reference)},\n  "columns": ${block(columns)},\n  "features": ${block(features)}\n}\n`;
}
