import { formatDecimal, fractionOf, plus, ZERO } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { exactText } from "../accumulation/exactText.js";
import type { LineResult } from "../components/definition.js";
import { amountOf, type LineRounding, tracedAmount } from "../rounding.js";
import type { StatementLine } from "../types.js";
import { clawbackId } from "./clawbackId.js";
import type { SettledBook, SettledPart } from "./settleBook.js";
import type { ClawedRefund } from "./types.js";

/**
 * The clawback line of a component; null where there is nothing to tell. The nodes of its refunds were recorded since the
 * mark.
 */
export function clawbackLine(
  { book, parts }: SettledBook,
  rounding: LineRounding,
  ref: string,
  trace: Tracer | undefined,
  since: number | undefined,
): LineResult | null {
  if (parts.length === 0) return null;
  const { componentId } = book;
  const id = clawbackId(componentId);
  const amount = parts.reduce((sum, { value }) => plus(sum, value), rounding.round(fractionOf(ZERO)));
  const value = tracedAmount(amount);
  trace?.node({ id: `${id}.refunds`, kind: "sum", ref, value }, since);
  trace?.node({ id, kind: "line", ref, value }, since);
  const line: StatementLine = {
    id,
    kind: "clawback",
    value: amountOf(amount),
    componentId,
    refunds: parts.map(refundOf),
  };
  return { line, amount, inputs: [], closing: null, warnings: [] };
}

function refundOf({ part, period, keepsAttainment, value }: SettledPart): ClawedRefund {
  const { credit, amount, share, elapsed } = part;
  return {
    id: credit.id,
    refundOf: credit.refundOf ?? "",
    date: credit.date,
    amount: formatDecimal(amount),
    period,
    ...(elapsed === null ? {} : { elapsed }),
    share: exactText(share),
    measuredChange: keepsAttainment ? "0" : formatDecimal(amount),
    value: amountOf(value),
  };
}
