import type { ConditionCode, Readings } from "../condition/index.js";
import { type Issue, issueOf, pointer, quoted } from "../issue/index.js";

/** Names that the facts must hold. */
export interface Needs {
  /** Names that must be measures. */
  readonly measures: readonly string[];
  /** Names that may be a measure or an attribute. */
  readonly fields: readonly string[];
}

/**
 * What a document names and the facts do not hold, or hold twice. A null is held: it says that the value is missing.
 * `code` is the domain's `....missing_measure`.
 */
export function checkNeeds({ measures, fields }: Needs, readings: Readings, code: string): readonly Issue[] {
  const absent = measures.filter((name) => !readings.measures.has(name)).map((name) => missing(name, code));
  const unclear = fields.flatMap((name): readonly Issue[] => {
    const isMeasure = readings.measures.has(name);
    const isAttribute = readings.attributes.has(name);
    if (isMeasure && isAttribute) return [ambiguous(name)];
    return isMeasure || isAttribute || measures.includes(name) ? [] : [missing(name, code)];
  });
  return [...absent, ...unclear];
}

function missing(name: string, code: string): Issue {
  const message = `${quoted(name)} is not among the facts. Give its value (0 where there was nothing), or null where it is not known.`;
  return issueOf(code, pointer(["measures", name]), message, { measure: name.slice(0, 80) });
}

function ambiguous(name: string): Issue<ConditionCode> {
  const message = `${quoted(name)} is both a measure and an attribute, so that it is not clear which one is meant. Rename one of them.`;
  return issueOf<ConditionCode>("condition.ambiguous_field", pointer(["attributes", name]), message, {
    name: name.slice(0, 80),
  });
}
