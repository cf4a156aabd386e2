import {
  compareFractions,
  formatFraction,
  fractionOf,
  multiplyFractions,
  ONE,
  type RoundingMode,
  roundFraction,
  wholeFraction,
} from "../decimal/index.js";
import {
  capIssues,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  type Result,
  unwrap,
} from "../issue/index.js";
import type { StatisticsCode } from "./codes.js";
import { BEST } from "./rank.js";
import { readChoice } from "./readChoice.js";
import { readRankItems } from "./readRankItems.js";
import { readValue } from "./readValues.js";
import { selectTopOf } from "./selectTopOf.js";
import type { RankItem, TopOptions, TopResult } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["count", "share", "slots", "ties", "best"]);
const SLOTS: readonly (NonNullable<TopOptions["slots"]> & RoundingMode)[] = ["floor", "ceil", "halfUp"];
const TIES: readonly NonNullable<TopOptions["ties"]>[] = ["include", "exclude", "byId"];

/**
 * Selects the best n, or the best share of all, with what happens to equal values at the line named.
 *
 * Formula: `slots = count`, or `share * n` rounded down (`floor`, the default), up (`ceil`), or to the nearest
 * (`halfUp`). Where equal values stand on both sides of the line, `include` (default) selects them all, so that there are
 * more selected than places (`excess`), `exclude` selects none of them, and `byId` fills the places by the smallest ids.
 * Never does the order of the items decide.
 *
 * With more places than items all are selected, and `excess` is below zero.
 *
 * @param items - Ids, each once, with their values.
 * @param options - `count` or `share`, exactly one of them; see {@link TopOptions}.
 * @returns The places, those selected with their competition ranks, those whom the line would part, and the excess.
 * @throws AttainmentError `statistics.bad_cut`, `statistics.bad_item`, `statistics.duplicate_id`,
 * `statistics.bad_option`; `decimal.*` for a value that is no decimal; `document.*` for a list or options that cannot be
 * read.
 * @example
 * ```ts
 * import { selectTop } from "attainment/kernel";
 * const scores = [{ id: "ann", value: 99 }, { id: "bob", value: 95 }, { id: "cai", value: 95 }, { id: "dee", value: 90 }];
 * const top = selectTop(scores, { share: "0.5" });
 * [top.slots, top.selected.map(({ id }) => id), top.excess]; // => [2, ["ann", "bob", "cai"], 1]
 * selectTop(scores, { count: 2, ties: "exclude" }).selected.map(({ id }) => id); // => ["ann"]
 * selectTop(scores, { count: 2, ties: "byId" }).tied; // => ["bob", "cai"]
 * ```
 * @since 0.1.0
 */
export function selectTop(items: readonly RankItem[], options: TopOptions): TopResult {
  return unwrap(trySelect(items, options));
}

function trySelect(items: unknown, options: unknown): Result<TopResult> {
  const issues: Issue[] = [];
  const fields = ownFields(options, "/options", issues, KNOWN);
  const rounding = readChoice(fields, "slots", SLOTS, issues) ?? "floor";
  const ties = readChoice(fields, "ties", TIES, issues) ?? "include";
  const best = readChoice(fields, "best", BEST, issues) ?? "highest";
  const entries = readRankItems(items, issues);
  const slots = fields === null ? null : readSlots(fields, entries.length, rounding, issues);
  if (slots === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const { selected, tied } = selectTopOf(entries, slots, { ties, best });
  return {
    ok: true,
    data: {
      slots,
      selected: selected.map(({ entry: { id, value }, rank, tied: isTied }) => ({
        id,
        value: formatFraction(value),
        rank,
        tied: isTied,
      })),
      tied: tied.map(({ id }) => id),
      excess: selected.length - slots,
    },
  };
}

function readSlots(fields: Fields, n: number, mode: RoundingMode, issues: Issue[]): number | null {
  const [count, share] = [fields.get("count"), fields.get("share")];
  if ((count === undefined) === (share === undefined))
    return badCut("", "A selection names either a count or a share. Name exactly one of them.", issues);
  if (share === undefined) {
    if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0) return count;
    return badCut("/count", "The count is not a whole number of zero or more. Write one.", issues);
  }
  const ratio = readValue(share, "/options/share", issues);
  if (ratio === null) return null;
  if (ratio.numerator.units < 0 || compareFractions(ratio, fractionOf(ONE)) > 0)
    return badCut(
      "/share",
      'The share is not from 0 to 1. Write a fraction, such as "0.2" for a fifth.',
      issues,
    );
  const places = multiplyFractions(ratio, wholeFraction(n));
  return Number(roundFraction(places, { places: 0, mode }).units);
}

function badCut(path: string, message: string, issues: Issue[]): null {
  issues.push(issueOf<StatisticsCode>("statistics.bad_cut", `/options${path}`, message));
  return null;
}
