import { addFractions, formatDecimal, fractionOf } from "../../kernel/decimal/index.js";
import { type Issue, issueOf, type LeftOut, quoted } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import type { CompiledComponent } from "../components/definition.js";
import { directCredit } from "../facts/readCreditOrigin.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { AdjustmentsCode } from "./codes.js";
import type { ReadAdjustment } from "./readAdjustments.js";

/**
 * What a component reads with the adjustments that count to its attainment: each is a deal among its deals, or where the
 * measure is given as a total, a part of it.
 */
export function adjustMeasures({ id, measure }: CompiledComponent, reading: PlanReading): PlanReading {
  const added = toAttainment(reading).filter(({ componentId }) => componentId === id);
  const before = measure === null ? null : (reading.measures.get(measure) ?? null);
  if (added.length === 0 || measure === null || before === null) return reading;
  const value = added.reduce((sum, { measured }) => addFractions(sum, fractionOf(measured)), before);
  const measures = new Map(reading.measures).set(measure, value);
  const list = reading.credits.get(measure);
  if (list === undefined) return { ...reading, measures };
  const credits = new Map(reading.credits).set(
    measure,
    [...list, ...added.map((each) => creditOf(each, measure, reading))].sort(
      byText(
        ({ date }) => date,
        ({ id }) => id,
      ),
    ),
  );
  return { ...reading, measures, credits };
}

/** The adjustments that count to attainment and name no component that has one. */
export function misplacedAdjustments(
  components: readonly CompiledComponent[],
  reading: PlanReading,
): { readonly issues: readonly Issue[]; readonly leftOut: readonly LeftOut[] } {
  const measured = new Set(components.filter(({ measure }) => measure !== null).map(({ id }) => id));
  const misplaced = toAttainment(reading).filter(({ componentId }) => !measured.has(componentId ?? ""));
  return {
    issues: misplaced.map(({ id, index }) => {
      const message = `${quoted(id)} counts to attainment, but names no component that pays by a measure. Name one in componentId, or let it count to pay.`;
      const path = `/adjustments/${index}/componentId`;
      return issueOf<AdjustmentsCode>("incentives.adjustment_without_measure", path, message, {
        id: id.slice(0, 80),
      });
    }),
    leftOut: misplaced.map(({ id, index, measured }) => ({
      id: id.slice(0, 80),
      stream: "adjustments",
      index,
      reason: "incentives.adjustment_without_measure" satisfies AdjustmentsCode,
      amount: formatDecimal(measured),
    })),
  };
}

function toAttainment({ adjustments = [] }: PlanReading): readonly ReadAdjustment[] {
  return adjustments.filter(({ countsTo }) => countsTo !== "pay");
}

function creditOf(
  { id, date, measured, index }: ReadAdjustment,
  measure: string,
  { period }: PlanReading,
): ReadCredit {
  const origin = directCredit(`adjustment.${id}`);
  return { ...origin, measure, date: date ?? period.from, amount: measured, index };
}
