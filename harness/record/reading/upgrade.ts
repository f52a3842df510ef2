/** Brings lines of older records into today's shape. Pure. */
import { recordSchemaVersion } from '../schema-version.ts';

type Members = Record<string, unknown>;

/** The oldest version that is read. */
const oldest = 3;

/**
 * A line of a record of the given schema, as parsed from JSON. Version 3 told of the host by command lines, marked
 * no polls and did not say what was made; version 4 gave no weights and read no containers.conf; none before 8 asked for
 * the builder and for compose; what else 5 to 11 did not have may be missing. What does not look like a line is
 * handed on for the model to refuse.
 */
export function upgradeLine(line: unknown, schema: number): unknown {
  if (schema < oldest || schema >= recordSchemaVersion || !isMembers(line)) return line;
  if (line.type === 'header') return { ...line, schema: recordSchemaVersion };
  if (line.type === 'target') return schema < 8 ? upgradeTarget(line, schema) : line;
  if (schema >= 5) return line;
  if (line.type === 'scenario') return upgradeScenario(line);
  if (schema === 4 || line.type !== 'result') return line;
  return { ...line, surfaces: each(line.surfaces, upgradeSurface) };
}

function upgradeTarget(line: Members, schema: number): Members {
  if (!isMembers(line.traits)) return line;
  const unread = {
    builder: null,
    compose: null,
    composeVersion: null,
    ...(schema < 5 && { containersConf: null }),
  };
  return { ...line, traits: { ...line.traits, ...unread } };
}

function upgradeScenario(line: Members): Members {
  const unweighed = (one: Members) => ({ ...one, weight: null });
  const facts = isMembers(line.facts)
    ? Object.fromEntries(
        Object.entries(line.facts).map(([name, fact]) => [name, isMembers(fact) ? unweighed(fact) : fact]),
      )
    : line.facts;
  return { ...line, facts, differences: each(line.differences, unweighed) };
}

function upgradeSurface(surface: Members): Members {
  const steps = each(surface.steps, (step) => ({ ...step, calls: each(step.calls, upgradeCall) }));
  return { ...surface, steps, made: null };
}

function upgradeCall(call: Members): Members {
  return { ...call, ...(call.via === 'host' ? { operation: 'described' } : {}), polls: [] };
}

function each(list: unknown, change: (item: Members) => Members): unknown {
  return Array.isArray(list) ? list.map((item: unknown) => (isMembers(item) ? change(item) : item)) : list;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
