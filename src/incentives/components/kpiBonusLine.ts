import { fractionText } from "../../kernel/decimal/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { KpiBonusComponent } from "../types.js";
import type { LineResult } from "./definition.js";
import { type PlainPay, plainLine } from "./plainLine.js";

/** The line of a KPI bonus, with what it tells about its measure and the facts that went in. */
export function kpiBonusLine(document: KpiBonusComponent, reading: PlanReading, pay: PlainPay): LineResult {
  const { measure, target } = document;
  const value = reading.measures.get(measure) ?? null;
  const sources = reading.credits.get(measure)?.map(({ id }) => id);
  const source =
    typeof target === "object"
      ? [{ id: target.measure, value: reading.measures.get(target.measure) ?? null }]
      : [];
  return plainLine(document, pay, { measure, measured: fractionText(value) }, [
    { id: measure, value, ...(sources === undefined ? {} : { sources }) },
    ...source,
  ]);
}
