import { type Decimal, formatFixed, minus, roundFraction, ZERO } from "../../kernel/decimal/index.js";
import type { DecimalInput } from "../../kernel/index.js";
import { documentIssue, type Issue, ownFields } from "../../kernel/issue/index.js";
import { checkAsked, readAsked } from "./oneLedger.js";
import { type InstallmentRemainder, installmentsToDate } from "./releasedToDate.js";

/**
 * How `splitInstallments` splits.
 *
 * @since 0.1.0
 */
export interface InstallmentOptions {
  /** How many, 1 to 10,000. */
  readonly count: number;
  /** Where the difference between the rounded parts and the whole goes; absent: `"last"`. */
  readonly remainder?: "last" | "first" | "spread";
  /** Absent: 2. */
  readonly places?: number;
}

/**
 * Splits an amount into installments that sum to it.
 *
 * Formula: each is `round(amount / count)`, a tie away from zero; the last (or first) one takes what is left. With
 * `"spread"` the sum of the first n is `round(amount * n / count)`.
 *
 * @param amount - Not below zero.
 * @param options - See {@link InstallmentOptions}.
 * @returns The installments, in order.
 * @throws AttainmentError `decimal.*`, `document.*`.
 * @example
 * ```ts
 * import { splitInstallments } from "attainment/incentives";
 * splitInstallments("100", { count: 3 }); // => ["33.33", "33.33", "33.34"]
 * splitInstallments("0.05", { count: 4, remainder: "spread" }); // => ["0.01", "0.02", "0.01", "0.01"]
 * ```
 * @since 0.1.0
 */
export function splitInstallments(amount: DecimalInput, options: InstallmentOptions): readonly string[] {
  const own: Issue[] = [];
  const given = ownFields(options, "", own, OPTIONS) ?? new Map<string, unknown>();
  const asked = readAsked(Object.fromEntries([...given, ["earned", amount]]), ["count", "remainder"]);
  const { earned, fields, issues, places } = asked;
  for (const issue of own) issues.push(issue);
  const remainder: InstallmentRemainder = asked.word("remainder", ["last", "first", "spread"], "last");
  const count = fields.get("count");
  if (typeof count !== "number" || !Number.isInteger(count) || count < 1 || count > 10_000) {
    const message = "There are from 1 to 10,000 installments. Write a whole number.";
    issues.push(documentIssue("document.wrong_value", "/count", message));
  }
  if (earned.units < 0)
    issues.push(
      documentIssue("document.wrong_value", "/amount", "The amount is below zero. Split its size."),
    );
  checkAsked(issues);
  return typeof count === "number" ? parts(earned, count, remainder, places) : [];
}

const OPTIONS: ReadonlySet<string> = new Set(["count", "remainder", "places"]);

function parts(
  whole: Decimal,
  count: number,
  remainder: InstallmentRemainder,
  places: number,
): readonly string[] {
  const how = { places, mode: "halfUp" } as const;
  const rounding = {
    ref: "",
    trace: how,
    round: (exact: Parameters<typeof roundFraction>[0]) => roundFraction(exact, how),
  };
  let before: Decimal = { ...ZERO, places };
  return Array.from({ length: count }, (_, index) => {
    const toDate = installmentsToDate(whole, { count, remainder }, index + 1, rounding);
    const part = minus(toDate, before);
    before = toDate;
    return formatFixed(part, Math.max(places, part.places));
  });
}
