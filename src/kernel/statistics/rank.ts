import { formatFraction } from "../decimal/index.js";
import { capIssues, type Issue, ownFields, type Result, unwrap } from "../issue/index.js";
import { rankOf } from "./rankOf.js";
import { readChoice } from "./readChoice.js";
import { readRankItems } from "./readRankItems.js";
import type { RankedItem, RankItem, RankOptions, RankTies } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["ties", "best"]);
const TIES: readonly RankTies[] = ["competition", "modified", "dense", "ordinal", "fractional"];

/** Whether the highest or the lowest value is the best. */
export const BEST: readonly ["highest", "lowest"] = ["highest", "lowest"];

/**
 * Ranks people, teams or customers by a value, best first, with the rule for equal values named.
 *
 * Formula: with b items better than a group of e equal ones, in the g-th group, the ranks of the group are b + 1
 * (`competition`), b + e (`modified`), g (`dense`), b + 1, b + 2, ... by id (`ordinal`), b + (e + 1) / 2 (`fractional`).
 *
 * Values are compared exactly: `"1.50"` and `1.5` are equal. Ids are compared by UTF-16 code units. An empty list gives
 * an empty list.
 *
 * @param items - Ids, each once, with their values.
 * @param options - `ties`, absent: `"competition"`; `best`, absent: `"highest"`.
 * @returns The items, best first, equal ones by id; `rank` is decimal text.
 * @throws AttainmentError `statistics.bad_item`, `statistics.duplicate_id`, `statistics.bad_option`; `decimal.*` for a
 * value that is no decimal; `document.*` for a list or options that cannot be read.
 * @example
 * ```ts
 * import { rank } from "attainment/kernel";
 * const sales = [{ id: "ann", value: 15 }, { id: "bob", value: 20 }, { id: "cai", value: 15 }, { id: "dee", value: 10 }];
 * rank(sales).map(({ id, rank }) => [id, rank]); // => [["bob", "1"], ["ann", "2"], ["cai", "2"], ["dee", "4"]]
 * rank(sales, { ties: "fractional", best: "lowest" })[1]; // => { id: "ann", value: "15", rank: "2.5", tied: true }
 * ```
 * @see https://en.wikipedia.org/wiki/Ranking for the five strategies.
 * @since 0.1.0
 */
export function rank(items: readonly RankItem[], options: RankOptions = {}): readonly RankedItem[] {
  return unwrap(tryRank(items, options));
}

function tryRank(items: unknown, options: unknown): Result<readonly RankedItem[]> {
  const issues: Issue[] = [];
  const fields = ownFields(options, "/options", issues, KNOWN);
  const ties = readChoice(fields, "ties", TIES, issues) ?? "competition";
  const best = readChoice(fields, "best", BEST, issues) ?? "highest";
  const entries = readRankItems(items, issues);
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const data = rankOf(entries, { ties, best }).map(({ entry: { id, value }, rank: place, tied }) => ({
    id,
    value: formatFraction(value),
    rank: place,
    tied,
  }));
  return { ok: true, data };
}
