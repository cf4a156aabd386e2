import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOf,
  multiplyFractions,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import { sumFractions, tiedGroups } from "../../kernel/statistics/index.js";
import { type AbcEntry, type AbcRule, readAbcItems, readAbcOptions } from "./readAbc.js";
import type { AbcItem, AbcOptions, AbcRanked, AbcResult } from "./types.js";

/**
 * Ranks items by value and puts them into ABC classes by what they add up to (Pareto).
 *
 * Formula: of the values above zero, largest first, `share_i = value_i / sum`, `cumulative_i = share_1 + .. + share_i`. An
 * item is in the class whose stretch of cumulative shares holds where it starts, `cumulative_(i-1)`, or where it ends,
 * `cumulative_i`. Classes end at the cuts, the last one at 1. Starting at a cut enters the next class; ending at one does
 * not.
 *
 * Shares are ratios, exact inside; a quotient that does not end is printed to 34 significant digits.
 *
 * - With `cutsOf: "items"` the stretch is of items and not of value: with a cut of 0.05, the first 5 percent are in A.
 * - Equal values across a cut stay together: they start where the first of them does, and end where the last does.
 *   `ties: "byId"` parts them.
 * - With `"starts"`, the largest item is always in the first class, even where it alone exceeds the cut; with `"ends"` it
 *   may be in none of the first.
 * - Values of zero and below stand last, in the last class, with a `reason`; shares are of the others.
 * - Where all values together are not above zero there are no classes: `total_not_positive`.
 *
 * @param items - Ids, each once, with their values in one unit. Their order decides nothing.
 * @param options - See {@link AbcOptions}.
 * @returns The items in order of value, and what each class comes to; see {@link AbcResult}.
 * @throws AttainmentError `segments.abc_cuts`, `segments.abc_classes`, `document.*`, and `decimal.*` for a value that is
 * no decimal.
 * @example
 * ```ts
 * import { classifyAbc } from "attainment/segments";
 * const items = [{ id: "c-1", value: "700" }, { id: "c-2", value: "200" }, { id: "c-3", value: "60" }, { id: "c-4", value: "40" }];
 * classifyAbc(items).items.map(({ id, classId }) => [id, classId]); // => [["c-1", "A"], ["c-2", "A"], ["c-3", "B"], ["c-4", "C"]]
 * classifyAbc(items, { belongs: "ends" }).items.map(({ classId }) => classId); // => ["A", "B", "C", "C"]
 * ```
 * @see https://en.wikipedia.org/wiki/ABC_analysis for the method.
 * @since 0.1.0
 */
export function classifyAbc(items: readonly AbcItem[], options: AbcOptions = {}): AbcResult {
  return unwrap(tryClassify(items, options));
}

function tryClassify(items: unknown, given: unknown): Result<AbcResult> {
  const fatal: Issue[] = [];
  const faults: Faults = { issues: [], leftOut: [] };
  const rule = readAbcOptions(given, fatal);
  const entries = readAbcItems(items, faults, fatal);
  if (rule === null || fatal.length > 0 || (faults.issues.length > 0 && rule.onInvalid !== "report"))
    return { ok: false, issues: capIssues([...fatal, ...faults.issues], rule?.maxIssues) };
  return { ok: true, data: resultOf(entries, rule, faults) };
}

function resultOf(entries: readonly AbcEntry[], rule: AbcRule, faults: Faults): AbcResult {
  const total = sumFractions(entries.map(({ value }) => value));
  const base = sumFractions(entries.flatMap(({ value }) => (value.numerator.units > 0 ? [value] : [])));
  const isSplit = total.numerator.units > 0;
  const ranked = rankItems(entries, rule, isSplit ? base : null);
  return {
    value: isSplit ? formatFraction(total) : null,
    ...(isSplit ? {} : { reason: "total_not_positive" }),
    issues: capIssues(faults.issues, rule.maxIssues),
    ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
    definition: { ...rule.definition, cuts: rule.cuts.map(formatFraction) },
    base: formatFraction(base),
    items: ranked.map(({ item }) => item),
    classes: classesOf(ranked, rule, isSplit ? base : null),
  };
}

/** An item with its exact value, for the sums of classes. */
interface Ranked {
  readonly item: AbcRanked;
  readonly value: Fraction;
}

/** Items in groups of one value, from the largest; each starts where those before it end. */
function rankItems(entries: readonly AbcEntry[], rule: AbcRule, base: Fraction | null): readonly Ranked[] {
  const { cutsOf, ties } = rule.definition;
  const whole = cutsOf === "items" ? wholeFraction(entries.length) : base;
  const cuts = whole === null ? [] : rule.cuts.map((cut) => multiplyFractions(cut, whole));
  let before: Fraction = fractionOf(ZERO);
  return tiedGroups(entries, "highest").flatMap(({ first, entries: tied }) => {
    const value = tied[0]?.value ?? fractionOf(ZERO);
    const start = before;
    // Where so many of the group end, in what the cuts are shares of.
    const endOf = (count: number) =>
      cutsOf === "items"
        ? wholeFraction(first - 1 + count)
        : addFractions(start, multiplyFractions(value, wholeFraction(count)));
    const group = { start: endOf(0), end: endOf(tied.length) };
    return tied.map(({ id }, index): Ranked => {
      const head = { id, value: formatFraction(value), rank: first };
      if (value.numerator.units <= 0) return { item: { ...head, ...uncounted(value, rule, base) }, value };
      before = addFractions(before, value);
      const own = ties === "byId" ? { start: endOf(index), end: endOf(index + 1) } : group;
      const classId = base === null ? null : classOf(own, cuts, rule);
      return { item: { ...head, ...sharesOf(value, before, base), classId }, value };
    });
  });
}

/** A value of zero or below is in the last class, and has no part of the whole. */
function uncounted(
  value: Fraction,
  { definition }: AbcRule,
  base: Fraction | null,
): Pick<AbcRanked, "share" | "cumulativeShare" | "classId" | "reason"> {
  const isZero = value.numerator.units === 0;
  return {
    share: isZero && base !== null ? "0" : null,
    cumulativeShare: isZero && base !== null ? "1" : null,
    classId: base === null ? null : (definition.classes.at(-1) ?? null),
    reason: isZero ? "value_zero" : "value_below_zero",
  };
}

function sharesOf(
  value: Fraction,
  end: Fraction,
  base: Fraction | null,
): Pick<AbcRanked, "share" | "cumulativeShare"> {
  if (base === null) return { share: null, cumulativeShare: null };
  return { share: ratio(value, base), cumulativeShare: ratio(end, base) };
}

/** The class by the cuts that a stretch of values, or of items, starts at or beyond, or ends beyond. */
function classOf(
  { start, end }: { readonly start: Fraction; readonly end: Fraction },
  cuts: readonly Fraction[],
  { definition: { classes, belongs } }: AbcRule,
): string | null {
  const passed = cuts.filter((cut) =>
    belongs === "starts" ? compareFractions(start, cut) >= 0 : compareFractions(end, cut) > 0,
  );
  return classes[passed.length] ?? null;
}

function classesOf(
  ranked: readonly Ranked[],
  { definition: { classes } }: AbcRule,
  base: Fraction | null,
): AbcResult["classes"] {
  const members = new Map<string, Fraction[]>(classes.map((id) => [id, []]));
  for (const { item, value } of ranked) members.get(item.classId ?? "")?.push(value);
  return classes.map((id) => {
    const values = members.get(id) ?? [];
    const counted = sumFractions(values.filter(({ numerator }) => numerator.units > 0));
    return {
      id,
      items: values.length,
      itemShare: base === null ? null : ratio(wholeFraction(values.length), wholeFraction(ranked.length)),
      value: formatFraction(sumFractions(values)),
      share: base === null ? null : ratio(counted, base),
    };
  });
}

function ratio(part: Fraction, whole: Fraction): string {
  return formatFraction(divideFractions(part, whole));
}
