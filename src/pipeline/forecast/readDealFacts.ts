import type { Period } from "../../kernel/calendar/index.js";
import { type Faults, readPeriod } from "../../kernel/facts/index.js";
import { documentIssue, type Issue, ownFields } from "../../kernel/issue/index.js";
import type { StageModel } from "../types.js";
import type { ForecastDeal } from "./forecastDeal.js";
import { readForecastDeals } from "./readForecastDeals.js";

/** The facts of a forecast from deals, as far as they are sound. */
export interface DealFacts {
  readonly period: Period | null;
  readonly deals: readonly ForecastDeal[];
}

const FIELDS: ReadonlySet<string> = new Set(["period", "deals", "changes"]);

/**
 * Reads the facts of a forecast from deals. Faults of single records go to `faults`, those of the whole to `frame`. `counts`
 * tells which deals have to be in one currency.
 */
export function readDealFacts(
  facts: unknown,
  by: { readonly model: StageModel | undefined; readonly per?: string | undefined },
  counts: (deal: ForecastDeal, period: Period | null) => boolean,
  frame: Issue[],
  faults: Faults,
): DealFacts {
  const fields = ownFields(facts, "", frame, FIELDS) ?? new Map<string, unknown>();
  const period = fields.has("period") ? readPeriod(fields, "period", "", frame) : null;
  if (!fields.has("deals")) {
    const message = "A required field is missing. Add it (the list of deals, which may be empty).";
    frame.push(documentIssue("document.missing_field", "/deals", message, { expected: "array" }));
    return { period, deals: [] };
  }
  const records = (stream: string) => ({ given: fields.get(stream), path: `/${stream}`, stream });
  const changes = fields.has("changes") ? records("changes") : null;
  const reading = { deals: records("deals"), changes, ...by };
  return { period, deals: readForecastDeals(reading, (deal) => counts(deal, period), faults) };
}
