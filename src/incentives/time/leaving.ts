import { type Decimal, negate } from "../../kernel/decimal/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Entry, Part } from "../settlement/part.js";
import { entryOf, lessened } from "../settlement/parts.js";
import type { Leavers } from "./types.js";

/** What becomes of what is held of somebody who has left; null of anybody else, and where the plan goes on as it is. */
export type Leaving = Exclude<Leavers, "payLaterCash"> | null;

/** Whether somebody has left by the end of the period, and what the plan does then. */
export function leavingOf(leavers: Leavers | undefined, { employment, period }: PlanReading): Leaving {
  const left = employment?.to ?? null;
  if (left === null || left > period.to || leavers === undefined || leavers === "payLaterCash") return null;
  return leavers;
}

/** Pays out or strikes what is left of a balance. */
export function closeForLeaver(
  leaving: Leaving,
  parts: readonly Part[],
  nothing: Decimal,
): { readonly parts: readonly Part[]; readonly entries: readonly Entry[] } {
  if (leaving === null) return { parts, entries: [] };
  const open = parts.filter(({ amount }) => amount.units > 0);
  const [cause, pays] = leaving === "settle" ? (["leaving", true] as const) : (["forfeited", false] as const);
  return {
    parts: parts.map((part) => (part.amount.units > 0 ? lessened(part, part.amount) : part)),
    entries: open.map((part) => entryOf(cause, pays ? part.amount : nothing, negate(part.amount), part)),
  };
}
