import { checkNeeds } from "../../kernel/facts/index.js";
import { attainmentError, capIssues, type Issue, readDocument } from "../../kernel/issue/index.js";
import { poolInputs, poolNeeds, readPool, teamPoolSchema } from "../components/teamPool.js";
import { incompleteEntries } from "./fundFaults.js";
import { fundResult } from "./fundResult.js";
import { readFundOptions } from "./readFundOptions.js";
import { readEntries } from "./readGroups.js";
import { settlePool } from "./settlePool.js";
import type { FundOptions, FundResult, GroupEntry, TeamPoolComponent } from "./types.js";

/**
 * Shares a team pool out to a whole group, as each person's evaluation of the plan does for that person.
 *
 * Formula: `part_i = fund * w_i / sum(w)` over those who qualify, in whole units; units that the cuts leave go to the
 * largest remainders, ties by person. `w` is 1 with `share: "equal"`, the entry's `weight`, or its `value` (below zero
 * counts as zero).
 *
 * Units: amounts of `options.currency`, in its minor unit. `value + left = fund`, to the last cent. A fund that is a
 * rate of a measure is rounded first, and is never below zero.
 *
 * - Nobody qualifies, or every weight is zero: all of the fund is `left`.
 * - `when` not met: the fund is 0 (`no_fund`); not to be judged: every part is null.
 *
 * @param pool - A {@link TeamPoolComponent}.
 * @param entries - Everybody in the team; the order is of no account.
 * @param options - Currency, rounding, and the measures of the fund; see {@link FundOptions}.
 * @returns The parts by person.
 * @throws AttainmentError `incentives.bad_fund_amount`, `incentives.pool_without_measure`,
 * `incentives.incomplete_entry`, `incentives.duplicate_entry`, `incentives.two_roundings`, `incentives.missing_measure`;
 * `document.*`, `decimal.*`, `condition.*` for a document, entries or options at fault.
 * @example
 * ```ts
 * import { sharePool } from "attainment/incentives";
 * const pool = {
 *   kind: "teamPool", id: "team", share: "weight",
 *   fund: { measure: "revenue", rate: "0.10" },
 * } as const;
 * const roles = [
 *   { personId: "lead", weight: "0.25" },
 *   { personId: "a", weight: "0.45" },
 *   { personId: "b", weight: "0.30" },
 * ];
 * const shared = sharePool(pool, roles, { currency: "USD", measures: { revenue: "1200000" } });
 * shared.fund; // => "120000.00"
 * shared.parts.find(({ personId }) => personId === "lead")?.value; // => "30000.00"
 * ```
 * @since 0.1.0
 */
export function sharePool(
  pool: TeamPoolComponent,
  entries: readonly GroupEntry[],
  options: FundOptions,
): FundResult {
  const issues: Issue[] = [];
  const document = readDocument(pool, teamPoolSchema);
  if (!document.ok) issues.push(...document.issues);
  const read = readEntries(entries, "/entries", issues);
  const call = readFundOptions(options, issues);
  if (!document.ok || call === null) throw attainmentError(capIssues(issues));
  const rules = readPool(document.data, { ref: "", rounding: call.rounding, issues });
  issues.push(...incompleteEntries(read, poolNeeds(document.data), "/entries"));
  if (rules !== null) {
    const needs = { measures: poolInputs(document.data), fields: rules.fund.when?.fields ?? [] };
    const lacking = checkNeeds(needs, call.readings, "incentives.missing_measure");
    issues.push(...lacking.map((issue) => ({ ...issue, path: `/options${issue.path}` })));
  }
  if (rules === null || issues.length > 0) throw attainmentError(capIssues(issues));
  return fundResult(document.data.id, settlePool(rules, read, call.readings), call);
}
