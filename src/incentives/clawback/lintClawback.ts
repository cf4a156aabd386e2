import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { ClawbackCode } from "./codes.js";
import type { Clawback, ClawbackAmount, ClawbackWindow } from "./types.js";

/** The hint that a share can never apply, because the window ends before. */
export function lintClawback(clawback: Clawback | undefined, at: string): readonly Issue[] {
  if (clawback === undefined) return [];
  const { window, amount = "full" } = clawback;
  if (window === "unlimited" || amount === "full") return [];
  const { unit = "months" } = amount;
  const end = endOf(window, unit);
  const last = lastOf(amount);
  if (end === null || last === null || last <= end) return [];
  const message = `The shares reach to ${last} ${unit}, but the window ends after ${end}. Lengthen the window, or drop what it never reaches.`;
  const params = { last, window: end, unit };
  const path = `${at}/clawback/amount`;
  return [issueOf<ClawbackCode>("incentives.clawback_beyond_window", path, message, params, "hint")];
}

/** Months and days are not compared. */
function endOf(window: Exclude<ClawbackWindow, string>, unit: "months" | "days"): number | null {
  if ("months" in window) return unit === "months" ? window.months : null;
  return unit === "days" ? window.days : null;
}

function lastOf(amount: Exclude<ClawbackAmount, string>): number | null {
  if (amount.kind === "steps") return amount.steps.at(-1)?.within ?? null;
  return typeof amount.term === "number" ? amount.term : null;
}
