import { formatDecimal, plus, ZERO } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import { customerWriter, measuredOf } from "./customerScores.js";
import { type RfmRule, readRfmOptions } from "./readRfmOptions.js";
import { readSource, type SourceFigures } from "./readSource.js";
import { rfmWarnings } from "./rfmWarnings.js";
import { scoreCustomers } from "./scoreCustomers.js";
import { segmentsOf, tallySegments } from "./segmentScores.js";
import type { RfmCustomer, RfmOptions, RfmResult, RfmSource } from "./types.js";

/**
 * Scores customers by how recently, how often and for how much they bought (RFM), and puts them into segments.
 *
 * Formula: R is the score of `asOf - last order` in days (few are good), F that of the number of orders or of days with
 * one, M that of the sum or the mean of the amounts. Of n bins, the bounds between them are the quantiles at
 * `1/n .. (n-1)/n` of the values, and a value stands as many bins up as there are bounds that it reaches
 * (`boundary: "upperBand"`) or exceeds (`"lowerBand"`); by ranks, bin `floor(n * rank / (customers + 1)) + 1`, or by quantiles of the ranks (`groups`).
 * `score = 100 * r + 10 * f + m`.
 *
 * Scores are whole numbers from 1, the worst, to the number of bins. They do not change when all money is counted in
 * another unit (but for `rCompatible`), nor with the order of the records.
 *
 * - Equal values have equal scores, save where `ties: "ordinal"` parts them by id.
 * - Where all values are equal nothing can be parted: all get the middle score, of an even number the lower one, or the
 *   top one (`allEqual`). One customer alone is the same case. By ranks it is `ties` that decides.
 * - A value so frequent that it is several bounds at once, the least or the largest value among them, leaves bins empty,
 *   with the warning `segments.rfm_ties`.
 * - A customer without orders is a prospect: no scores (`never_ordered`), and no part in the bins.
 * - A refund is subtracted and is no order, unless `refunds` says otherwise. A customer with refunds alone is a prospect.
 * - `cuts` of one's own decide for a dimension whatever the method; a value outside their ends has no score.
 * - An order after `asOf`, a row without customer, day or amount, and every row of an id that several have are faults;
 *   with `onInvalid: "report"` they are left out and listed. Amounts in several currencies are refused.
 * - A segmentation may look at `r`, `f`, `m`, `score`, `combined`, `recencyDays`, `frequency`, `monetary`, `amount`.
 *
 * @param source - Transactions, or what is known of each customer; see {@link RfmSource}. In any order.
 * @param options - The day, and the choices; see {@link RfmOptions}.
 * @returns Scores by customer with the thresholds and the choices they were made by; see {@link RfmResult}.
 * @throws AttainmentError `segments.rfm_source`, `segments.unreadable_transactions`, `segments.order_after_as_of`, `segments.rfm_currencies`,
 * `segments.rfm_recency`, `segments.rfm_orders`, `segments.rfm_refund`, `segments.rfm_choices`, `segments.rfm_cuts`,
 * `segments.rfm_weights`, `segments.unknown_rfm_field`, `date.not_a_date`, `decimal.*`, `document.*`, and the codes of
 * `compileSegmentation`.
 * @example
 * ```ts
 * import { rfmSegments, scoreRfm } from "attainment/segments";
 * const orders = [
 *   { customerId: "ann", orderedOn: "2026-06-20", amount: "900" },
 *   { customerId: "ann", orderedOn: "2026-05-02", amount: "400" },
 *   { customerId: "bob", orderedOn: "2026-03-15", amount: "250" },
 *   { customerId: "cho", orderedOn: "2025-09-01", amount: "80" },
 * ];
 * const rfm = scoreRfm({ transactions: orders, customerIds: ["dee"] }, { asOf: "2026-06-30", segmentation: rfmSegments });
 * rfm.customers.map(({ customerId, score, segmentId }) => [customerId, score, segmentId]); // => [["ann", 555, "champions"], ["bob", 333, "needAttention"], ["cho", 131, "atRisk"], ["dee", null, "prospect"]]
 * ```
 * @see https://www.ibm.com/docs/en/spss-statistics/30.0.0?topic=analysis-rfm-binning for nested and independent bins.
 * @since 0.1.0
 */
export function scoreRfm(source: RfmSource, options: RfmOptions): RfmResult {
  return unwrap(tryScore(source, options));
}

function tryScore(source: unknown, given: unknown): Result<RfmResult> {
  const fatal: Issue[] = [];
  const rule = readRfmOptions(given, fatal);
  if (rule === null) return { ok: false, issues: capIssues(fatal) };
  const faults: Faults = { issues: [], leftOut: [] };
  const read = readSource(source, rule, faults, fatal);
  const isRejected = rule.onInvalid !== "report";
  if (read === null || fatal.length > 0 || (isRejected && faults.issues.length > 0))
    return { ok: false, issues: capIssues([...fatal, ...faults.issues], rule.maxIssues) };
  const result = resultOf(read, rule, faults);
  const errors = result.issues.filter(({ severity }) => severity === "error");
  if (isRejected && errors.length > 0) return { ok: false, issues: capIssues(errors, rule.maxIssues) };
  return { ok: true, data: { ...result, issues: capIssues(result.issues, rule.maxIssues) } };
}

function resultOf(source: SourceFigures, rule: RfmRule, faults: Faults): RfmResult {
  const figures = [...source.customers].sort(byText(({ customerId }) => customerId));
  const measured = figures.flatMap((each) => measuredOf(each, rule) ?? []);
  const { scores, thresholds, ties } = scoreCustomers(measured, rule);
  const write = customerWriter(rule);
  let next = 0;
  const customers = figures.map((each): RfmCustomer => {
    if (each.recency === null) return write(each, null, NONE);
    const monetary = measured[next]?.monetary ?? null;
    const score = scores[next] ?? NONE;
    next += 1;
    return write(each, monetary, score);
  });
  const scored = customers.filter(({ reason }) => reason === undefined).length;
  const segmented = segmentedOf(customers, rule);
  return {
    value: scored === 0 ? null : String(scored),
    ...(scored === 0 ? { reason: "no_scores" } : {}),
    issues: [...faults.issues, ...rfmWarnings(ties, customers), ...segmented.issues],
    ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
    asOf: rule.asOf,
    definition: { ...rule.choices },
    thresholds,
    counts: {
      customers: customers.length,
      scored,
      prospects: figures.length - measured.length,
      transactions: source.transactions,
      refunds: source.refunds,
    },
    amount: formatDecimal(figures.reduce((sum, { amount }) => plus(sum, amount), ZERO)),
    ...segmented.result,
  };
}

const NONE = { r: null, f: null, m: null } as const;

function segmentedOf(
  customers: readonly RfmCustomer[],
  { segmentation }: RfmRule,
): {
  readonly result: Pick<RfmResult, "customers" | "segmentationId" | "segments">;
  readonly issues: readonly Issue[];
} {
  if (segmentation === null) return { result: { customers }, issues: [] };
  const issues: Issue[] = [];
  const placed = segmentsOf(customers, segmentation, issues);
  const result = {
    customers: customers.map((customer, index) => ({ ...customer, segmentId: placed[index] ?? null })),
    segmentationId: segmentation.document.id,
    segments: tallySegments(customers, placed, segmentation),
  };
  return { result, issues };
}
