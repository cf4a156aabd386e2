import type { Period } from "../calendar/index.js";
import type { Readings } from "../condition/index.js";
import type { Fraction } from "../decimal/index.js";
import { type Fields, type Issue, type LeftOut, ownFields } from "../issue/index.js";
import type { Faults } from "./faults.js";
import { readAttributes } from "./readAttributes.js";
import { readMeasures } from "./readMeasures.js";
import { readPeriod } from "./readPeriod.js";
import { checkText } from "./readText.js";

/** The facts about one person in one period, as far as they are sound. */
export interface PersonReading extends Readings {
  readonly period: Period;
  readonly personId: string | null;
}

/** The facts with what the domain reads beside them. */
export interface ReadPersonFacts {
  readonly reading: PersonReading;
  /** The domain's own fields, not read yet. */
  readonly own: Fields;
  /** Faults in single facts; the facts themselves are in `leftOut`. */
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
}

const COMMON = ["period", "personId", "measures", "attributes"];

/** The facts, or every fault where the frame (period, person) cannot be relied on, with the fields as they are. */
export type PersonFactsResult =
  | { readonly ok: true; readonly data: ReadPersonFacts }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly own: Fields };

/**
 * Reads the facts of one call by hand; see `ownFields` for the guards. `own` are the fields that the domain reads beside
 * the common ones.
 */
export function readPersonFacts(facts: unknown, own: readonly string[] = []): PersonFactsResult {
  const frame: Issue[] = [];
  const fields = ownFields(facts, "", frame, new Set([...COMMON, ...own]));
  if (fields === null) return { ok: false, issues: frame, own: new Map() };
  const period = readPeriod(fields, "period", "", frame);
  const personId = fields.has("personId") ? checkText(fields.get("personId"), "/personId", frame) : null;
  const faults: Faults = { issues: [], leftOut: [] };
  const measures = fields.has("measures")
    ? readMeasures(fields.get("measures"), faults)
    : new Map<string, Fraction | null>();
  const attributes = fields.has("attributes") ? readAttributes(fields.get("attributes"), faults) : new Map();
  if (period === null || frame.length > 0)
    return { ok: false, issues: [...frame, ...faults.issues], own: fields };
  return { ok: true, data: { reading: { period, personId, measures, attributes }, own: fields, ...faults } };
}
