import type { Period } from "../../kernel/calendar/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import { type Issue, type LeftOut, ownFields } from "../../kernel/issue/index.js";
import { readAttributes } from "./readAttributes.js";
import { type CreditsByMeasure, type Faults, readCredits } from "./readCredits.js";
import { readMeasures } from "./readMeasures.js";
import { readPeriod } from "./readPeriod.js";
import { type ReadState, readState } from "./readState.js";
import { checkText } from "./readText.js";
import { sumCredits } from "./sumCredits.js";

/** The facts of one call, as far as they are sound. */
export interface PlanReading {
  readonly period: Period;
  readonly personId: string | null;
  readonly measures: ReadonlyMap<string, Fraction | null>;
  readonly attributes: ReadonlyMap<string, string | number | boolean | null>;
  readonly credits: CreditsByMeasure;
  readonly state: ReadState | null;
  /** Faults in single facts; the facts themselves are in `leftOut`. */
  readonly issues: readonly Issue[];
  readonly leftOut: readonly LeftOut[];
}

/** The facts, or every fault where the frame (period, person, state) cannot be relied on. */
export type ReadFacts =
  | { readonly ok: true; readonly data: PlanReading }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const FIELDS: ReadonlySet<string> = new Set([
  "period",
  "personId",
  "measures",
  "attributes",
  "credits",
  "state",
]);

/** Reads the facts of one call by hand; see `ownFields` for the guards. */
export function readPlanFacts(facts: unknown): ReadFacts {
  const frame: Issue[] = [];
  const fields = ownFields(facts, "", frame, FIELDS);
  if (fields === null) return { ok: false, issues: frame };
  const period = readPeriod(fields, "period", "", frame);
  const personId = fields.has("personId") ? checkText(fields.get("personId"), "/personId", frame) : null;
  const state = fields.has("state") ? readState(fields.get("state"), frame) : null;
  const faults: Faults = { issues: [], leftOut: [] };
  const stated = fields.has("measures")
    ? readMeasures(fields.get("measures"), faults)
    : new Map<string, Fraction | null>();
  const attributes = fields.has("attributes") ? readAttributes(fields.get("attributes"), faults) : new Map();
  const credits = fields.has("credits") ? readCredits(fields.get("credits"), period, faults) : new Map();
  const measures = sumCredits(stated, credits, faults);
  if (period === null || frame.length > 0) return { ok: false, issues: [...frame, ...faults.issues] };
  return { ok: true, data: { period, personId, measures, attributes, credits, state, ...faults } };
}
