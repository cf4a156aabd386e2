import { ZERO } from "../../kernel/decimal/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import type { CompiledComponent } from "../components/definition.js";
import type { ReadCredit } from "../facts/readCredits.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { PlanVersions } from "../planVersions.js";
import { versionFor } from "../versionFor.js";
import type { ClawbackRules } from "./clawbackRules.js";
import type { PastDeal, PastSpan } from "./paidPast.js";

/** A span with the terms that it was paid by. */
export interface BookSpan {
  readonly span: PastSpan;
  /** The evaluated period itself, earlier in the quota period that still runs, or over. */
  readonly where: "now" | "open" | "closed";
  readonly rules: ClawbackRules | null;
  /** Null where no version is known any more that paid it. */
  readonly component: CompiledComponent | null;
}

/** What a plan and its people bring to a book. */
export interface BookFrame {
  readonly plan: PlanVersions;
  readonly version: CompiledVersion;
  readonly reading: PlanReading;
}

/**
 * The measures whose credits a component pays by: its own, or for one without, such as a lump sum, all that it looks at.
 */
export function watchedMeasures({ measure, measures, fields }: CompiledComponent): readonly string[] {
  return measure === null ? [...measures, ...fields] : [measure];
}

/** The spans of a component that a state remembers, oldest first; `open` is the quota period that still runs. */
export function rememberedSpans(
  { plan, version, reading }: BookFrame,
  componentId: string,
  open: string | null,
): readonly BookSpan[] {
  const spans = (reading.state?.spans ?? []).filter((span) => span.componentId === componentId);
  return spans.map((span) => {
    const paidBy = versionFor(plan.versions, span.terms);
    const known = "code" in paidBy ? null : paidBy;
    return {
      span,
      where: span.period.id === open ? "open" : "closed",
      rules: known?.clawback ?? version.clawback,
      component: known?.components.find(({ id }) => id === componentId) ?? null,
    };
  });
}

/** The deals of the evaluated period, which are not paid yet. */
export function presentDeals(reading: PlanReading, measures: readonly string[]): readonly PastDeal[] {
  return measures.flatMap((measure) =>
    (reading.credits.get(measure) ?? []).filter(({ refundOf }) => refundOf === null).map(dealOf),
  );
}

/** The credits of the evaluated period that take something back. */
export function presentRefunds(reading: PlanReading, measures: readonly string[]): readonly ReadCredit[] {
  return measures.flatMap((measure) =>
    (reading.credits.get(measure) ?? []).filter(({ refundOf }) => refundOf !== null),
  );
}

function dealOf({ id, recordId, measure, date, amount, role, level, fields }: ReadCredit): PastDeal {
  return { id, recordId, measure, date, amount, paid: ZERO, role, level, fields, refunds: [] };
}
