import { type Fraction, formatFraction } from "../../kernel/decimal/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import { segmentIssue } from "../segmentIssue.js";
import type { RfmCustomer, RfmDimension } from "./types.js";

/** What to know about scores that were made: bins that had to stay empty, and customers that are in none. */
export function rfmWarnings(
  ties: readonly { readonly dimension: RfmDimension; readonly value: Fraction }[],
  customers: readonly RfmCustomer[],
): readonly Issue[] {
  const without = customers.filter(({ reason }) => reason === "outside_bins");
  return [...ties.map(tied), ...without.map(outside)];
}

function tied({ dimension, value }: { readonly dimension: RfmDimension; readonly value: Fraction }): Issue {
  const text = formatFraction(value);
  const message = `So many customers share the ${dimension} ${text} that it is several bounds at once, and bins stay empty. Use fewer bins, cuts of your own, or the boundary lowerBand.`;
  const params = { dimension, value: text };
  return segmentIssue("segments.rfm_ties", `/options/bins/${dimension}`, message, params, "warning");
}

function outside({ customerId }: RfmCustomer): Issue {
  const message = `A value of ${quoted(customerId)} lies outside the ends of its bins, so that there is no score. Widen the ends, or leave them out.`;
  const params = { customerId: customerId.slice(0, 80) };
  return segmentIssue("segments.rfm_outside", "/options/bins", message, params, "warning");
}
