import { attainmentError, capIssues, type Issue, readDocument } from "../../kernel/issue/index.js";
import { contestSchema, readContest } from "../components/contest.js";
import { awardPrizes } from "./awardPrizes.js";
import { incompleteEntries } from "./fundFaults.js";
import { fundResult } from "./fundResult.js";
import { readFundOptions } from "./readFundOptions.js";
import { readEntries } from "./readGroups.js";
import type { ContestComponent, FundOptions, FundResult, GroupEntry } from "./types.js";

/**
 * Awards the prizes of a contest to a whole group, as each person's evaluation of the plan does for that person.
 *
 * Formula: those who qualify are ranked by value, best first; `n` people who are equal from place `p` on take the places
 * `p` to `p + n - 1`. With `ties: "share"` (default) each gets `sum of the prizes of those places / n`, in whole units,
 * the units that are left going one by one by person; with `"higherPrize"` each gets the prize of place `p`.
 *
 * Units: amounts of `options.currency`, in its minor unit. `value + left = fund`, to the last cent.
 *
 * - Nobody qualifies, or fewer than there are prizes: what is not won is `left`.
 * - Equal people at the last place with a prize share that prize.
 * - `ties: "tieBreak"` with a field that an entry lacks: the parts of those who are equal are null
 *   (`missing_tie_break`), if there is a prize among their places.
 * - A `qualify` that cannot be judged of somebody: every part is null (`missing_condition`).
 *
 * @param contest - A {@link ContestComponent}.
 * @param entries - Everybody in the contest; the order is of no account.
 * @param options - Currency and rounding; see {@link FundOptions}.
 * @returns The parts by place, then by person.
 * @throws AttainmentError `incentives.bad_prize_places`, `incentives.bad_fund_amount`, `incentives.tie_break_mismatch`,
 * `incentives.incomplete_entry`, `incentives.duplicate_entry`, `incentives.two_roundings`; `document.*`, `decimal.*`,
 * `condition.*` for a document, entries or options at fault.
 * @example
 * ```ts
 * import { runContest } from "attainment/incentives";
 * const contest = {
 *   kind: "contest", id: "spring", measure: "bookings",
 *   prizes: [{ place: 1, amount: "5000" }, { place: 2, amount: "3000" }, { place: 3, amount: "1000" }],
 * } as const;
 * const result = runContest(contest, [
 *   { personId: "ann", value: "90000" },
 *   { personId: "bob", value: "120000" },
 *   { personId: "cho", value: "90000" },
 * ], { currency: "USD" });
 * result.parts.map(({ personId, place, value }) => [personId, place, value]); // => [["bob", 1, "5000.00"], ["ann", 2, "2000.00"], ["cho", 2, "2000.00"]]
 * result.left; // => "0.00"
 * ```
 * @since 0.1.0
 */
export function runContest(
  contest: ContestComponent,
  entries: readonly GroupEntry[],
  options: FundOptions,
): FundResult {
  const issues: Issue[] = [];
  const document = readDocument(contest, contestSchema);
  if (!document.ok) issues.push(...document.issues);
  const read = readEntries(entries, "/entries", issues);
  issues.push(...incompleteEntries(read, "value", "/entries"));
  const call = readFundOptions(options, issues);
  if (!document.ok || call === null) throw attainmentError(capIssues(issues));
  const rules = readContest(document.data, { ref: "", rounding: call.rounding, issues });
  if (rules === null || issues.length > 0) throw attainmentError(capIssues(issues));
  return fundResult(document.data.id, awardPrizes(rules, read), call);
}
